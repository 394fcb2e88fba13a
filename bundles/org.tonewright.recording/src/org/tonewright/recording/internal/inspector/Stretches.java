package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.tonewright.core.Progress;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Recorded;

/** What lasts for a while, collected over ranges and channels, and told as few stretches. */
final class Stretches {

    private static final int BLOCK = 1 << 15;
    /** Stretches that are less than so many seconds apart are one: loud music hides what goes on below it. */
    private static final double HIDDEN = 8;
    /** So much of a take, or more, is the whole take. */
    private static final double MOST = 0.5;

    private final Recorded recorded;
    private final List<Stretch> found = new ArrayList<>();

    /**
     * A stretch.
     *
     * @param range where it is, in frames
     * @param level of what was found, as an amplitude
     * @param note a further number, that of the loudest
     * @param whole whether it is the whole recording
     */
    record Stretch(Range range, double level, double note, boolean whole) {}

    /** Listens to one channel of one range. */
    interface Ear {

        /** Takes the next samples. */
        void hear(float[] samples, int frames);

        /** Is told that the range has ended; those of its channels are told in their order. */
        void tell(Range range);
    }

    Stretches(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Reads all ranges in order, with an ear for each channel of each. */
    void each(Progress progress, Supplier<Ear> ears) throws IOException {
        long all = recorded.ranges().stream().mapToLong(Range::length).sum();
        long done = 0;
        float[][] samples = new float[recorded.channels()][BLOCK];
        for (Range range : recorded.ranges()) {
            List<Ear> listening = new ArrayList<>();
            for (int channel = 0; channel < samples.length; channel++) {
                listening.add(ears.get());
            }
            for (long at = range.start(); at < range.end(); at += BLOCK) {
                progress.at((double) (done + at - range.start()) / all);
                int frames = (int) Math.min(BLOCK, range.end() - at);
                recorded.read(at, samples, frames);
                for (int channel = 0; channel < samples.length; channel++) {
                    listening.get(channel).hear(samples[channel], frames);
                }
            }
            done += range.length();
            listening.forEach(ear -> ear.tell(range));
        }
    }

    /** Notes a stretch: seconds since the start of a range, the level and a further number. */
    void add(Range range, double start, double end, double level, double note) {
        long first = range.start() + Math.round(start * recorded.sampleRate());
        long last = Math.min(range.end(), range.start() + Math.round(end * recorded.sampleRate()));
        if (last > first) {
            found.add(new Stretch(new Range(first, last), level, note, false));
        }
    }

    /** What was found on any channel, those near one another as one; the level is the highest. */
    List<Stretch> merged() {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : found.stream().sorted(Comparator.comparingLong(one -> one.range().start())).toList()) {
            if (!merged.isEmpty()
                    && next.range().start() - merged.getLast().range().end() < HIDDEN * recorded.sampleRate()) {
                merged.set(merged.size() - 1, both(merged.getLast(), next));
            } else {
                merged.add(next);
            }
        }
        long sum = merged.stream().mapToLong(one -> one.range().length()).sum();
        long all = recorded.ranges().stream().mapToLong(Range::length).sum();
        if (sum < MOST * all) {
            return merged;
        }
        Stretch whole = merged.stream().reduce(Stretches::both).orElseThrow();
        return List.of(new Stretch(new Range(recorded.ranges().getFirst().start(), recorded.ranges().getLast().end()),
                whole.level(), whole.note(), true));
    }

    private static Stretch both(Stretch one, Stretch other) {
        Range range = new Range(one.range().start(), Math.max(one.range().end(), other.range().end()));
        return one.level() >= other.level() ? new Stretch(range, one.level(), one.note(), false)
                : new Stretch(range, other.level(), other.note(), false);
    }
}
