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
     * The height of each piece. Each gets its least; what is left goes to all in proportion to what they like, and then
     * to those that grow. Where there is not even the least for all, pieces leave, with height 0, but not those of the
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
            rest -= stretch(pieces, heights, left, rest);
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

    private static int stretch(List<SectionHeight> pieces, int[] heights, boolean[] left, int rest) {
        int wanted = 0;
        for (int i = 0; i < heights.length; i++) {
            wanted += left[i] ? 0 : pieces.get(i).liked() - heights[i];
        }
        int given = 0;
        for (int i = 0; i < heights.length && wanted > 0; i++) {
            if (!left[i]) {
                int more = pieces.get(i).liked() - heights[i];
                int share = wanted <= rest ? more : more * rest / wanted;
                heights[i] += share;
                given += share;
            }
        }
        return given;
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
