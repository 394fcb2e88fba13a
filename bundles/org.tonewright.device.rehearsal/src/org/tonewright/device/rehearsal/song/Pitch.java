package org.tonewright.device.rehearsal.song;

import java.util.Optional;

/** Names and frequencies of notes. Pitches are MIDI note numbers: 69 is A4, 440 Hz; 12 to an octave. */
public final class Pitch {

    private Pitch() {}

    /** The pitch class of a note name such as {@code F#} or {@code Bb}, 0 (C) to 11 (B); empty if it is none. */
    public static Optional<Integer> pitchClass(String name) {
        if (name.isEmpty() || name.length() > 2) {
            return Optional.empty();
        }
        int letter = "C D EF G A B".indexOf(name.charAt(0));
        int accidental = name.length() == 1 ? 0 : name.charAt(1) == '#' ? 1 : name.charAt(1) == 'b' ? -1 : 99;
        return letter < 0 || name.charAt(0) == ' ' || accidental == 99 ? Optional.empty()
                : Optional.of(Math.floorMod(letter + accidental, 12));
    }

    /** The pitch of a note name with its octave, such as {@code A4} (69) or {@code Bb3} (58); empty if it is none. */
    public static Optional<Integer> parse(String name) {
        int digit = name.length() - 1;
        if (digit < 1 || name.charAt(digit) < '0' || name.charAt(digit) > '9') {
            return Optional.empty();
        }
        int octave = name.charAt(digit) - '0';
        return pitchClass(name.substring(0, digit)).map(pitchClass -> 12 * (octave + 1) + pitchClass);
    }

    /** The frequency in hertz in equal temperament with A4 at 440 Hz: 440 * 2^((pitch - 69) / 12). */
    public static double frequency(double pitch) {
        return 440 * StrictMath.pow(2, (pitch - 69) / 12);
    }
}
