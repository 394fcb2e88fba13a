package org.tonewright.engine;

import java.util.List;

/**
 * Where the beats of a session lie. Tempo and meter change in steps; the first change also holds for all frames
 * before it.
 *
 * @param sampleRate frames a second
 * @param changes in rising order of {@link Change#at()}, at least one
 */
public record TempoMap(double sampleRate, List<Change> changes) {

    /**
     * From here on another tempo and meter.
     *
     * @param at the position, in frames since the start of the session; the first change lies at 0
     * @param tempo quarter notes a minute, above 0
     * @param beats the beats of a bar: the upper number of the meter
     * @param unit the note value of a beat: the lower number of the meter, 4 for quarter notes
     */
    public record Change(long at, double tempo, int beats, int unit) {

        /** @throws IllegalArgumentException if a number is out of range */
        public Change {
            if (at < 0 || !(tempo > 0 && tempo < 10_000) || beats < 1 || unit < 1) {
                throw new IllegalArgumentException(
                        "A tempo change needs a position of 0 or more, a tempo above 0 and a "
                                + "meter: " + at + ", " + tempo + ", " + beats + "/" + unit + ".");
            }
        }
    }

    /** @throws IllegalArgumentException if there is no change, the first is not at 0 or the order is wrong */
    public TempoMap {
        changes = List.copyOf(changes);
        if (!(sampleRate > 0) || changes.isEmpty() || changes.get(0).at() != 0) {
            throw new IllegalArgumentException("A tempo map needs a rate above 0 and a tempo at frame 0.");
        }
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).at() <= changes.get(i - 1).at()) {
                throw new IllegalArgumentException(
                        "The tempo changes are not in rising order at frame " + changes.get(i).at() + ".");
            }
        }
    }

    /** One tempo and four quarter notes a bar, throughout. */
    public static TempoMap of(double sampleRate, double tempo) {
        return new TempoMap(sampleRate, List.of(new Change(0, tempo, 4, 4)));
    }

    /** The tempo at a frame, in quarter notes a minute. */
    public double tempo(long frame) {
        return changes.get(index(frame)).tempo();
    }

    /** The musical position of a frame, in quarter notes since frame 0. */
    public double beat(long frame) {
        double beat = 0;
        int last = index(frame);
        for (int i = 0; i < last; i++) {
            beat += quarters(changes.get(i), changes.get(i + 1).at());
        }
        return beat + quarters(changes.get(last), frame);
    }

    private double quarters(Change change, long to) {
        return (to - change.at()) * change.tempo() / (60 * sampleRate);
    }

    private int index(long frame) {
        int index = changes.size() - 1;
        while (index > 0 && changes.get(index).at() > frame) {
            index--;
        }
        return index;
    }
}
