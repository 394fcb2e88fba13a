package org.tonewright.recording.internal.inspector;

import java.io.IOException;

import org.tonewright.core.Progress;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Recorded;

/** Reads a recording in blocks that overlap, for detectors which look at a place with its surroundings. */
final class Windows {

    private static final int BLOCK = 1 << 16;

    private Windows() {}

    /** What is done with a block. */
    @FunctionalInterface
    interface Look {

        /**
         * Looks at a block.
         *
         * @param samples one array a channel, good until this returns
         * @param length how many samples there are, surroundings included
         * @param from the index of the block's first sample
         * @param to the index after its last
         * @param first the position of index 0
         */
        void at(float[][] samples, int length, int from, int to, long first) throws IOException;
    }

    /**
     * Reads all ranges, each by itself: nothing is read across their ends.
     *
     * @param margin how many frames before and behind a block are given with it, where the range has them
     */
    static void each(Recorded recorded, int margin, Progress progress, Look look) throws IOException {
        long all = recorded.ranges().stream().mapToLong(Range::length).sum();
        long done = 0;
        float[][] samples = new float[recorded.channels()][BLOCK + 2 * margin];
        for (Range range : recorded.ranges()) {
            for (long at = range.start(); at < range.end(); at += BLOCK) {
                progress.at((double) (done + at - range.start()) / all);
                long first = Math.max(range.start(), at - margin);
                long end = Math.min(range.end(), at + BLOCK);
                int length = (int) (Math.min(range.end(), end + margin) - first);
                recorded.read(first, samples, length);
                look.at(samples, length, (int) (at - first), (int) (end - first), first);
            }
            done += range.length();
        }
    }
}
