package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * A voice-like lead: a sawtooth as the vocal folds, three resonances as the vowel, breath, and a vibrato that comes in
 * late. The resonances lie where G. Peterson and H. Barney, "Control Methods Used in a Study of the Vowels", JASA
 * 24(2), 1952, found them for the vowels of "hod" and "hawed", between which a note moves.
 */
final class Lead implements Instrument {

    private static final double RELEASE_SECONDS = 0.12;
    private static final double VIBRATO_HERTZ = 5.4;
    private static final double[] OPEN = {850, 1220, 2810};
    private static final double[] ROUND = {590, 920, 2710};
    private static final double[] STRENGTH = {1, 0.6, 0.22};

    private final double rate;
    private final Random noise;
    private final Wave sine = Wave.sine();
    private final Wave saw = Wave.saw(30);

    Lead(double rate, Random noise) {
        this.rate = rate;
        this.noise = noise;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void play(Note note, float[][] samples) {
        int start = (int) Math.rint(note.start() * rate);
        double seconds = note.length() + RELEASE_SECONDS;
        int length = Math.min((int) (seconds * rate), samples[0].length - start);
        StateFilter[] vowel = {new StateFilter(rate), new StateFilter(rate), new StateFilter(rate)};
        double frequency = Pitch.frequency(note.pitch());
        double phase = 0;
        for (int i = 0; i < length; i++) {
            double time = i / rate;
            if (i % 32 == 0) {
                double open = Math.min(1, time / 0.25);
                for (int formant = 0; formant < vowel.length; formant++) {
                    vowel[formant].tune(ROUND[formant] + open * (OPEN[formant] - ROUND[formant]), 7);
                }
            }
            double vibrato = 0.22 * Math.clamp((time - 0.25) / 0.3, 0, 1) * sine.at(VIBRATO_HERTZ * time);
            double scoop = -0.4 * StrictMath.exp(-time / 0.03);
            // 2^(x/12) to first order: good to a thousandth of a semitone for the small bends here
            phase += frequency * (1 + (vibrato + scoop) * 0.0577623) / rate;
            double folds = saw.at(phase) + 0.05 * (noise.nextDouble() * 2 - 1);
            double sound = 0.12 * folds;
            for (int formant = 0; formant < vowel.length; formant++) {
                vowel[formant].put(folds);
                sound += STRENGTH[formant] * vowel[formant].band();
            }
            double attack = Math.min(1, time / 0.05);
            double release = Math.clamp((seconds - time) / RELEASE_SECONDS, 0, 1);
            samples[0][start + i] += (float) (0.5 * note.velocity() * attack * release * sound);
        }
    }
}
