package org.tonewright.core.verb;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a person may have meant. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The candidate with the smallest edit distance, letters' case aside; among equals the first.
     *
     * @param typed what was typed
     * @param candidates what there is
     * @param most the largest distance that still counts as meant; half the length of a short word at most
     */
    public static Optional<String> nearest(String typed, Collection<String> candidates, int most) {
        Optional<String> best = Optional.empty();
        int smallest = Math.min(most, Math.max(1, typed.length() / 2)) + 1;
        for (String candidate : candidates) {
            int distance = distance(typed.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < smallest) {
                smallest = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /**
     * The number of letters to insert, delete, replace or swap with a neighbour: optimal string alignment distance,
     * after F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
     */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= to.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int replace = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
