package org.tonewright.recording.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.edit.Bars;

/**
 * Hits that are told as one: those of one bar, and of bars that follow one another. Where no bars are known, hits less
 * than two seconds apart.
 *
 * @param hits in the order of time, one or more
 */
public record Passage(List<Hit> hits) {

    private static final int APART = 2;

    /**
     * A place where something was noticed.
     *
     * @param start the first frame
     * @param length how many frames, 1 or more
     * @param amount how much of it there is, in any unit
     */
    public record Hit(long start, long length, double amount) {

        /** The frame after the last. */
        public long end() {
            return start + length;
        }
    }

    /** Copies the list. */
    public Passage {
        hits = List.copyOf(hits);
    }

    /** The passages of a recording in which there are hits, given in any order. */
    public static List<Passage> of(Recorded recorded, List<Hit> hits) {
        List<Passage> passages = new ArrayList<>();
        List<Hit> together = new ArrayList<>();
        long end = 0;
        for (Hit hit : hits.stream().sorted(Comparator.comparingLong(Hit::start)).toList()) {
            if (!together.isEmpty() && !near(recorded, end, hit.start())) {
                passages.add(new Passage(together));
                together.clear();
            }
            end = together.isEmpty() ? hit.end() : Math.max(end, hit.end());
            together.add(hit);
        }
        if (!together.isEmpty()) {
            passages.add(new Passage(together));
        }
        return passages;
    }

    private static boolean near(Recorded recorded, long end, long start) {
        Optional<Bars> bars = recorded.bars();
        return bars.isPresent() ? bars.get().place(start).bar() <= bars.get().place(end - 1).bar() + 1
                : start - end < (long) APART * recorded.sampleRate();
    }

    /** The first frame. */
    public long start() {
        return hits.getFirst().start();
    }

    /** How many frames from the first to the last. */
    public long length() {
        return hits.stream().mapToLong(Hit::end).max().orElseThrow() - start();
    }

    /** The hit with the greatest amount; the first of them. */
    public Hit worst() {
        Hit worst = hits.getFirst();
        for (Hit hit : hits) {
            worst = hit.amount() > worst.amount() ? hit : worst;
        }
        return worst;
    }
}
