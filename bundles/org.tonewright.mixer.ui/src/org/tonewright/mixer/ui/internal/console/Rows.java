package org.tonewright.mixer.ui.internal.console;

import java.util.Arrays;
import java.util.List;

import org.tonewright.mixer.ui.console.SectionHeight;

/** Shares the height of the console among the pieces of its strips. */
final class Rows {

    /** The space between two pieces, in pixels. */
    static final int GAP = 3;

    private Rows() {}

    /**
     * The height of each piece. Each gets its least; what is left goes to what they like, in the order of their ranks,
     * and then to those that grow. Where there is not even the least for all, pieces leave, with height 0, but not
     * those of the
     * highest rank.
     *
     * @param ranks how much each piece matters
     * @param available in pixels, gaps included
     */
    static int[] share(List<SectionHeight> pieces, int[] ranks, int available) {
        int[] heights = new int[pieces.size()];
        boolean[] left = new boolean[pieces.size()];
        int rest = available + GAP;
        for (int i = 0; i < heights.length; i++) {
            left[i] = pieces.get(i).liked() == 0 && !pieces.get(i).grows();
            heights[i] = left[i] ? 0 : pieces.get(i).least();
            rest -= left[i] ? 0 : heights[i] + GAP;
        }
        for (int least = leastRank(ranks, left); rest < 0 && least >= 0; least = leastRank(ranks, left)) {
            left[least] = true;
            rest += heights[least] + GAP;
            heights[least] = 0;
        }
        if (rest > 0) {
            rest -= stretch(pieces, ranks, heights, left, rest);
            grow(pieces, heights, left, rest);
        }
        return heights;
    }

    /** The piece that leaves next, or -1 if all that are left matter most. */
    private static int leastRank(int[] ranks, boolean[] left) {
        int highest = Arrays.stream(ranks).max().orElse(0);
        int least = -1;
        for (int i = 0; i < ranks.length; i++) {
            if (!left[i] && ranks[i] < highest && (least < 0 || ranks[i] < ranks[least])) {
                least = i;
            }
        }
        return least;
    }

    /** Gives what they like, to those that matter most first; returns how much it gave. */
    private static int stretch(List<SectionHeight> pieces, int[] ranks, int[] heights, boolean[] left, int rest) {
        int given = 0;
        boolean[] done = left.clone();
        for (int most = mostRank(ranks, done); most >= 0; most = mostRank(ranks, done)) {
            done[most] = true;
            int more = Math.min(rest - given, pieces.get(most).liked() - heights[most]);
            heights[most] += more;
            given += more;
        }
        return given;
    }

    private static int mostRank(int[] ranks, boolean[] done) {
        int most = -1;
        for (int i = 0; i < ranks.length; i++) {
            if (!done[i] && (most < 0 || ranks[i] > ranks[most])) {
                most = i;
            }
        }
        return most;
    }

    private static void grow(List<SectionHeight> pieces, int[] heights, boolean[] left, int rest) {
        int growing = 0;
        for (int i = 0; i < heights.length; i++) {
            growing += !left[i] && pieces.get(i).grows() ? 1 : 0;
        }
        for (int i = 0; i < heights.length && growing > 0; i++) {
            if (!left[i] && pieces.get(i).grows()) {
                int share = rest / growing;
                heights[i] += share;
                rest -= share;
                growing--;
            }
        }
    }
}
