package org.tonewright.device.rehearsal.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tonewright.device.rehearsal.song.Chord;

/** A key and the chords that are at home in it. */
final class Harmony {

    private static final String[] NAMES = {"C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"};
    private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
    private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
    /** By degree, the chords of a major key, without the seventh, and of a minor key, without the second. */
    private static final String[][] MAJOR_KINDS = {{"", "", "maj7", "add9"}, {"m", "m7"}, {"m", "m7"},
            {"", "", "maj7", "sus2"}, {"", "", "7", "sus4"}, {"m", "m", "m7"}, {}};
    private static final String[][] MINOR_KINDS = {{"m", "m", "m7"}, {}, {"", "maj7"}, {"m", "m7"}, {"m", "m7"},
            {"", "", "maj7"}, {"", "", "sus2"}};

    private final Random random;
    private final boolean minor;
    private final int root;

    Harmony(Random random) {
        this.random = random;
        root = random.nextInt(12);
        minor = random.nextBoolean();
    }

    String key() {
        return NAMES[root] + (minor ? " minor" : " major");
    }

    /** Chords for some bars: the first is at home, and none stands twice in a row. */
    List<Chord> progression(int bars) {
        List<Chord> chords = new ArrayList<>();
        int last = -1;
        for (int bar = 0; bar < bars; bar++) {
            int degree = bar == 0 && random.nextInt(3) > 0 ? 0 : random.nextInt(7);
            while (degree == last || kinds()[degree].length == 0) {
                degree = random.nextInt(7);
            }
            last = degree;
            String[] kinds = kinds()[degree];
            String name = NAMES[(root + scale()[degree]) % 12] + kinds[random.nextInt(kinds.length)];
            chords.add(Chord.parse(name).orElseThrow());
        }
        return chords;
    }

    /** Whether a pitch lies in the key and not a semitone beside a note of the chord, so that it may stand over it. */
    boolean fits(int pitch, Chord chord) {
        boolean inKey = false;
        for (int note : scale()) {
            inKey |= Math.floorMod(pitch - root - note, 12) == 0;
        }
        for (int interval : chord.intervals()) {
            int apart = Math.floorMod(pitch - chord.root() - interval, 12);
            if (apart == 0) {
                return true;
            }
            if (apart == 1 || apart == 11) {
                inKey = false;
            }
        }
        return inKey;
    }

    static String name(int pitch) {
        return NAMES[Math.floorMod(pitch, 12)] + (pitch / 12 - 1);
    }

    private int[] scale() {
        return minor ? MINOR : MAJOR;
    }

    private String[][] kinds() {
        return minor ? MINOR_KINDS : MAJOR_KINDS;
    }
}
