package org.tonewright.recording.internal.music;

import java.util.List;

import org.tonewright.recording.internal.music.Voice.Held;

/**
 * How far a set of notes lies beside the tempered scale of A4 = 440 Hz. The deviations wrap round at half a semitone,
 * so their mean is that of directions (K. Mardia, P. Jupp, "Directional Statistics", 2.2), each note counting as long
 * as it is held.
 *
 * @param cents the mean deviation, -50 to 50
 * @param agreement 1 if all notes deviate alike, 0 if they lie anywhere
 */
record Tuning(double cents, double agreement) {

    /** The tuning of held notes; without any, no agreement. */
    static Tuning of(List<Held> notes) {
        double x = 0;
        double y = 0;
        double all = 0;
        for (Held note : notes) {
            double angle = 2 * Math.PI * note.pitch();
            x += note.seconds() * StrictMath.cos(angle);
            y += note.seconds() * StrictMath.sin(angle);
            all += note.seconds();
        }
        return all == 0 ? new Tuning(0, 0)
                : new Tuning(100 * StrictMath.atan2(y, x) / (2 * Math.PI), Math.sqrt(x * x + y * y) / all);
    }

    /** How many cents a pitch lies above the nearest note of the scale in this tuning, -50 to 50. */
    double beside(double pitch) {
        double off = pitch - cents / 100;
        return 100 * (off - Math.rint(off));
    }

    /** The note of the scale in this tuning that a pitch is nearest to. */
    int nearest(double pitch) {
        return (int) Math.rint(pitch - cents / 100);
    }
}
