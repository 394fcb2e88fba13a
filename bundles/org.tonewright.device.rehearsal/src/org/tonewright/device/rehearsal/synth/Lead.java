package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * A voice-like lead: a softened sawtooth as the vocal folds, three resonances as the vowel, a consonant before it, a
 * vibrato that comes in late, and a breath before each phrase. The resonances lie where G. Peterson and H. Barney,
 * "Control Methods Used in a Study of the Vowels", JASA 24(2), 1952, found them for women.
 */
final class Lead implements Instrument {

    private static final double RELEASE_SECONDS = 0.12;
    private static final double VIBRATO_HERTZ = 5.4;
    private static final double PHRASE_SECONDS = 0.35;
    private static final double BREATH_SECONDS = 0.22;
    /** The vowels of "heed", "head", "hod", "hawed" and "who'd". */
    private static final double[][] VOWELS = {{310, 2790, 3310}, {610, 2330, 2990}, {850, 1220, 2810},
            {590, 920, 2710}, {370, 950, 2670}};
    private static final double[] STRENGTH = {1, 0.8, 0.5};

    private final double rate;
    private final Wave sine = Wave.sine();
    private final Wave saw = Wave.saw(30);

    Lead(double rate) {
        this.rate = rate;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void play(Note note, double rest, float[][] samples, Random noise) {
        int start = (int) Math.rint(note.start() * rate);
        double[] from = VOWELS[noise.nextInt(VOWELS.length)];
        double[] to = VOWELS[noise.nextInt(VOWELS.length)];
        if (rest > PHRASE_SECONDS) {
            breathe(start, samples[0], noise);
        }
        sing(note, start, from, to, samples[0], noise);
        // every other syllable begins with a consonant that hisses
        if (noise.nextInt(2) == 0) {
            hiss(note.velocity(), start, samples[0], noise);
        }
    }

    private void sing(Note note, int start, double[] from, double[] to, float[] samples, Random noise) {
        double seconds = note.length() + RELEASE_SECONDS;
        int length = Math.min((int) (seconds * rate), samples.length - start);
        StateFilter[] vowel = {new StateFilter(rate), new StateFilter(rate), new StateFilter(rate)};
        StateFilter folds = new StateFilter(rate).tune(1600 + 3400 * note.velocity(), 0.7);
        double frequency = Pitch.frequency(note.pitch());
        double phase = 0;
        Decay scoop = new Decay(0.03, rate);
        for (int i = 0; i < length; i++) {
            double time = i / rate;
            if (i % 32 == 0) {
                double turned = Math.min(1, time / Math.max(0.15, 0.6 * note.length()));
                for (int formant = 0; formant < vowel.length; formant++) {
                    // the lowest resonance follows the voice where that is higher, as singers do
                    double hertz = Math.max(from[formant] + turned * (to[formant] - from[formant]), 1.05 * frequency);
                    vowel[formant].tune(hertz, 5 + 2 * formant);
                }
            }
            double vibrato = 0.22 * Math.clamp((time - 0.25) / 0.3, 0, 1) * sine.at(VIBRATO_HERTZ * time);
            // 2^(x/12) to first order: good to a thousandth of a semitone for the small bends here
            phase += frequency * (1 + (vibrato - 0.4 * scoop.next()) * 0.0577623) / rate;
            folds.put(saw.at(phase) + 0.06 * (noise.nextDouble() * 2 - 1));
            double sound = 0.16 * folds.low();
            for (int formant = 0; formant < vowel.length; formant++) {
                vowel[formant].put(folds.low());
                sound += STRENGTH[formant] * vowel[formant].band();
            }
            double attack = Math.min(1, time / 0.03);
            double swell = 0.85 + 0.15 * Math.min(1, time / 0.3);
            double release = Math.clamp((seconds - time) / RELEASE_SECONDS, 0, 1);
            samples[start + i] += (float) (0.5 * note.velocity() * attack * swell * release * sound);
        }
    }

    /** An s or t: noise about 5.5 kHz. */
    private void hiss(double velocity, int start, float[] samples, Random noise) {
        StateFilter teeth = new StateFilter(rate).tune(5500, 1.4);
        int length = Math.min((int) ((0.03 + 0.05 * noise.nextDouble()) * rate), samples.length - start);
        for (int i = 0; i < length; i++) {
            teeth.put(noise.nextDouble() * 2 - 1);
            double shape = Math.min(1, i / (0.004 * rate)) * (length - i) / length;
            samples[start + i] += (float) (0.2 * velocity * shape * teeth.band());
        }
    }

    /** A breath that ends just before the phrase. */
    private void breathe(int start, float[] samples, Random noise) {
        StateFilter mouth = new StateFilter(rate).tune(1800, 0.8);
        int length = (int) (BREATH_SECONDS * rate);
        int first = start - (int) (0.05 * rate) - length;
        for (int i = 0; i < length; i++) {
            mouth.put(noise.nextDouble() * 2 - 1);
            double turn = (double) i / length;
            if (first + i >= 0 && first + i < samples.length) {
                samples[first + i] += (float) (0.016 * 4 * turn * (1 - turn) * mouth.band());
            }
        }
    }
}
