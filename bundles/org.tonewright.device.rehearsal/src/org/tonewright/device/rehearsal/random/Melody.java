package org.tonewright.device.rehearsal.random;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

import org.tonewright.device.rehearsal.song.Chord;

/** A tune over some chords, in steps and small leaps, each note in harmony with the chord of its bar. */
final class Melody {

    private static final int LOWEST = 57;
    private static final int HIGHEST = 76;
    /** Lengths in quarter notes that fill a bar; negative ones are rests. */
    private static final double[][][] RHYTHMS = {{{4}, {3, -1}, {2, 2}, {-1, 3}},
            {{1, 1, 2}, {2, 1, 1}, {1.5, 0.5, 2}, {3, -1}, {-1, 1, 1, 1}},
            {{1, 0.5, 0.5, 1, 1}, {0.5, 0.5, 1, 0.5, 0.5, -1}, {1.5, 0.5, 1, 1}, {0.75, 0.75, 0.5, 1, -1}}};

    private Melody() {}

    /**
     * A melody as an arrangement has it.
     *
     * @param chords one a bar
     * @param density 0 sparse to 2 dense
     */
    static String over(List<Chord> chords, Harmony harmony, int density, Random random) {
        StringJoiner notes = new StringJoiner(" ");
        int pitch = LOWEST + 5 + random.nextInt(8);
        for (Chord chord : chords) {
            double[][] rhythms = RHYTHMS[density];
            for (double beats : rhythms[random.nextInt(rhythms.length)]) {
                String length = String.format(Locale.ROOT, "%.2f", Math.abs(beats));
                if (beats < 0) {
                    notes.add("-/" + length);
                } else {
                    pitch = next(pitch, chord, harmony, random);
                    notes.add(Harmony.name(pitch) + "/" + length);
                }
            }
        }
        return notes.toString();
    }

    private static int next(int pitch, Chord chord, Harmony harmony, Random random) {
        int aim = Math.clamp(pitch + random.nextInt(9) - 4, LOWEST, HIGHEST);
        int step = aim > (LOWEST + HIGHEST) / 2 ? -1 : 1;
        int next = aim;
        while (!harmony.fits(next, chord)) {
            next += step;
        }
        return next;
    }
}
