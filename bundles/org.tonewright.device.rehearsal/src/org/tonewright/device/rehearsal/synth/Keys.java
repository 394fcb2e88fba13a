package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * An electric piano: a sine whose phase another sine moves (J. Chowning, "The Synthesis of Complex Audio Spectra by
 * Means of Frequency Modulation", JAES 21(7), 1973), with a short bright tine; low notes to the left, high ones to the
 * right.
 */
final class Keys implements Instrument {

    private static final double RELEASE_SECONDS = 0.18;

    private final double rate;
    private final Wave sine = Wave.sine();

    Keys(double rate) {
        this.rate = rate;
    }

    @Override
    public int channels() {
        return 2;
    }

    @Override
    public void play(Note note, double rest, float[][] samples, Random noise) {
        double frequency = Pitch.frequency(note.pitch());
        double right = Math.clamp((note.pitch() - 48) / 36, 0.2, 0.8);
        int start = (int) Math.rint(note.start() * rate);
        double seconds = note.length() + RELEASE_SECONDS;
        int length = Math.min((int) (seconds * rate), samples[0].length - start);
        Decay brightness = new Decay(0.35, rate);
        Decay ringing = new Decay(1.4, rate);
        Decay tine = new Decay(0.07, rate);
        for (int i = 0; i < length; i++) {
            double time = i / rate;
            double carrier = sine.at(frequency * time);
            double index = 0.05 + 0.26 * note.velocity() * note.velocity() * brightness.next();
            double body = sine.at(frequency * time + index * carrier);
            double bell = sine.at(frequency * time + 0.1 * sine.at(14 * frequency * time)) * tine.next();
            double attack = Math.min(1, time / 0.002);
            double release = Math.clamp((seconds - time) / RELEASE_SECONDS, 0, 1);
            double sound = 0.17 * note.velocity() * attack * release * release
                    * (0.8 * ringing.next() * body + 0.3 * note.velocity() * bell);
            samples[0][start + i] += (float) (sound * (1 - right) * 1.4);
            samples[1][start + i] += (float) (sound * right * 1.4);
        }
    }
}
