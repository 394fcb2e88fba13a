package org.tonewright.recording.internal.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.recording.internal.music.BarTiming.Played;

/**
 * Whether a take falls behind the grid or runs ahead of it over many bars: the line through how late its notes are,
 * with the median of the slopes of all pairs (P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's
 * Tau", JASA 63, 1968), which a few late bars do not turn. All times are milliseconds.
 *
 * @param slope milliseconds of lateness a millisecond
 * @param middle the time about which the line turns
 * @param change how much later the end is than the beginning; negative if it is earlier
 */
record Pulse(double slope, double middle, double change) {

    /** A change that a listener hears as dragging or rushing. */
    static final double LIMIT = 40;
    private static final int FEWEST_WINDOWS = 6;
    /** How far from the line, as a share of the change, half of the windows may lie. */
    private static final double STRAIGHT = 0.2;

    /** How late a stretch of the take is. */
    private record Window(double at, double late) {}

    /** The drift of a take; empty if it keeps the tempo. */
    static Optional<Pulse> of(double beat, List<Played> notes) {
        List<Window> windows = windows(beat, notes);
        if (windows.size() < FEWEST_WINDOWS) {
            return Optional.empty();
        }
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            for (int k = i + 1; k < windows.size(); k++) {
                slopes.add((windows.get(k).late() - windows.get(i).late())
                        / (windows.get(k).at() - windows.get(i).at()));
            }
        }
        double slope = Middle.of(slopes.stream().mapToDouble(Double::doubleValue).toArray());
        double length = notes.getLast().at() - notes.getFirst().at();
        double middle = (notes.getLast().at() + notes.getFirst().at()) / 2;
        double level = Middle.of(windows.stream().mapToDouble(each -> each.late() - slope * (each.at() - middle))
                .toArray());
        double beside = Middle.of(windows.stream()
                .mapToDouble(each -> Math.abs(each.late() - level - slope * (each.at() - middle))).toArray());
        double change = slope * length;
        return Math.abs(change) >= LIMIT && beside <= STRAIGHT * Math.abs(change)
                ? Optional.of(new Pulse(slope, middle, change))
                : Optional.empty();
    }

    /** Notes as they would be without the drift. */
    List<Played> without(List<Played> notes) {
        return notes.stream()
                .map(note -> new Played(note.at() - slope * (note.at() - middle), note.beatStart(), note.weight()))
                .toList();
    }

    /** How late each stretch of eight beats is, followed from one to the next so that it may leave the nearest line. */
    private static List<Window> windows(double beat, List<Played> notes) {
        List<Window> windows = new ArrayList<>();
        double length = 8 * beat;
        double last = 0;
        for (double from = notes.getFirst().at(); from < notes.getLast().at(); from += length) {
            double begin = from;
            List<Played> inside = notes.stream().filter(note -> note.at() >= begin && note.at() < begin + length)
                    .toList();
            if (inside.size() >= 4) {
                double late = new BeatDensity(beat, inside.stream().map(Played::hit).toList()).offset(last);
                last = late;
                windows.add(new Window(begin + length / 2, late));
            }
        }
        return windows;
    }
}
