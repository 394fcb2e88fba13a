package org.tonewright.device.rehearsal.synth;

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
    public void play(Note note, float[][] samples) {
        double frequency = Pitch.frequency(note.pitch());
        double right = Math.clamp((note.pitch() - 48) / 36, 0.2, 0.8);
        int start = (int) Math.rint(note.start() * rate);
        double seconds = note.length() + RELEASE_SECONDS;
        int length = Math.min((int) (seconds * rate), samples[0].length - start);
        for (int i = 0; i < length; i++) {
            double time = i / rate;
            double index = 0.05 + 0.22 * note.velocity() * StrictMath.exp(-time / 0.35);
            double body = sine.at(frequency * time + index * sine.at(frequency * time));
            double tine = sine.at(frequency * time + 0.1 * sine.at(14 * frequency * time))
                    * StrictMath.exp(-time / 0.07);
            double attack = Math.min(1, time / 0.002);
            double release = Math.clamp((seconds - time) / RELEASE_SECONDS, 0, 1);
            double sound = 0.17 * note.velocity() * attack * release * release
                    * (0.8 * StrictMath.exp(-time / 1.4) * body + 0.25 * note.velocity() * tine);
            samples[0][start + i] += (float) (sound * (1 - right) * 1.4);
            samples[1][start + i] += (float) (sound * right * 1.4);
        }
    }
}
