package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * Sustained strings: three sawtooth waves a voice, slightly out of tune with one another and spread from left to right.
 */
final class Pad implements Instrument {

    private static final double ATTACK_SECONDS = 0.25;
    private static final double RELEASE_SECONDS = 0.4;
    private static final double[] DETUNE = {-0.08, 0.01, 0.09};
    private static final double[] RIGHT = {0.15, 0.5, 0.85};

    private final double rate;
    private final Wave saw = Wave.saw(24);

    Pad(double rate) {
        this.rate = rate;
    }

    @Override
    public int channels() {
        return 2;
    }

    @Override
    public void play(Note note, double rest, float[][] samples, Random noise) {
        int start = (int) Math.rint(note.start() * rate);
        double seconds = note.length() + RELEASE_SECONDS;
        int length = Math.min((int) (seconds * rate), samples[0].length - start);
        for (int voice = 0; voice < DETUNE.length; voice++) {
            double frequency = Pitch.frequency(note.pitch() + DETUNE[voice]);
            double begin = noise.nextDouble();
            StateFilter filter = new StateFilter(rate).tune(700 + 1800 * note.velocity(), 0.6);
            for (int i = 0; i < length; i++) {
                double time = i / rate;
                filter.put(saw.at(frequency * time + begin));
                double attack = Math.min(1, time / ATTACK_SECONDS);
                double release = Math.clamp((seconds - time) / RELEASE_SECONDS, 0, 1);
                double sound = 0.06 * note.velocity() * attack * release * filter.low();
                samples[0][start + i] += (float) (sound * (1 - RIGHT[voice]));
                samples[1][start + i] += (float) (sound * RIGHT[voice]);
            }
        }
    }
}
