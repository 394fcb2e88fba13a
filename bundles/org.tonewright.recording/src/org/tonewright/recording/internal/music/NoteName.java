package org.tonewright.recording.internal.music;

/** Names of notes, in sharps. */
final class NoteName {

    private static final String[] CLASSES = {"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};

    private NoteName() {}

    /** The name with its octave, such as {@code A4} for 69. */
    static String of(int pitch) {
        return ofClass(pitch) + (Math.floorDiv(pitch, 12) - 1);
    }

    /** The name without octave, such as {@code A} for 69. */
    static String ofClass(int pitch) {
        return CLASSES[Math.floorMod(pitch, 12)];
    }
}
