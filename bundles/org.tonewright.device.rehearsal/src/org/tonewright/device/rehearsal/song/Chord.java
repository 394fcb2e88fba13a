package org.tonewright.device.rehearsal.song;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chord as a guitarist writes it: {@code Am}, {@code F}, {@code Bb}, {@code G7}, {@code Dm7}, {@code Cmaj7},
 * {@code Esus4}.
 *
 * @param name the chord as written
 * @param root the pitch class of the root, 0 (C) to 11 (B)
 * @param intervals the notes above the root in semitones, the root first, rising within an octave
 */
public record Chord(String name, int root, List<Integer> intervals) {

    private static final Map<String, List<Integer>> KINDS = Map.of("", List.of(0, 4, 7), "m", List.of(0, 3, 7), "7",
            List.of(0, 4, 7, 10), "m7", List.of(0, 3, 7, 10), "maj7", List.of(0, 4, 7, 11), "sus4", List.of(0, 5, 7),
            "sus2",
            List.of(0, 2, 7), "add9", List.of(0, 2, 4, 7));

    /** Reads a chord; empty if it is not one of the kinds known here. */
    public static Optional<Chord> parse(String text) {
        int letters = text.length() > 1 && (text.charAt(1) == '#' || text.charAt(1) == 'b') ? 2 : 1;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> root = Pitch.pitchClass(text.substring(0, letters));
        List<Integer> intervals = KINDS.getOrDefault(text.substring(letters), List.of());
        return root.isEmpty() || intervals.isEmpty() ? Optional.empty()
                : Optional.of(new Chord(text, root.get(), intervals));
    }

    /**
     * The pitch of a degree as musicians count: 1 the root, 2 the next chord note, and so on into the next octaves.
     *
     * @param degree 1 or more
     * @param lowest the lowest pitch the root may have
     */
    public int pitch(int degree, int lowest) {
        int base = lowest + Math.floorMod(root - lowest, 12);
        int index = degree - 1;
        return base + 12 * (index / intervals.size()) + intervals.get(index % intervals.size());
    }
}
