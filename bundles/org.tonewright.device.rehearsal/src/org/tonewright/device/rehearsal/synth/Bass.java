package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * An electric bass: a sawtooth through a low-pass filter that closes as the string rings out, a sine below, and the
 * finger at the beginning.
 */
final class Bass implements Instrument {

    private static final double RELEASE_SECONDS = 0.06;

    private final double rate;
    private final Wave sine = Wave.sine();
    private final Wave saw = Wave.saw(40);

    Bass(double rate) {
        this.rate = rate;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void play(Note note, double rest, float[][] samples, Random noise) {
        double frequency = Pitch.frequency(note.pitch());
        int start = (int) Math.rint(note.start() * rate);
        double seconds = note.length() + RELEASE_SECONDS;
        int length = Math.min((int) (seconds * rate), samples[0].length - start);
        StateFilter filter = new StateFilter(rate);
        StateFilter finger = new StateFilter(rate).tune(900 + 900 * note.velocity(), 1.2);
        Decay brightness = new Decay(0.16, rate);
        Decay ringing = new Decay(0.9, rate);
        Decay touch = new Decay(0.006, rate);
        for (int i = 0; i < length; i++) {
            double time = i / rate;
            double bright = brightness.next();
            if (i % 32 == 0) {
                filter.tune(160 + 1900 * note.velocity() * note.velocity() * bright, 0.9);
            }
            filter.put(saw.at(frequency * time));
            finger.put(noise.nextDouble() * 2 - 1);
            double attack = Math.min(1, time / 0.004);
            double release = Math.clamp((seconds - time) / RELEASE_SECONDS, 0, 1);
            double decay = 0.35 + 0.65 * ringing.next();
            double sound = 0.55 * filter.low() + 0.35 * sine.at(frequency * time)
                    + 0.12 * note.velocity() * finger.band() * touch.next();
            samples[0][start + i] += (float) (0.62 * note.velocity() * attack * release * decay * sound);
        }
    }
}
