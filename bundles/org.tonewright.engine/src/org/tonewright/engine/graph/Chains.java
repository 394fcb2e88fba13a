package org.tonewright.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tonewright.engine.internal.plan.Runner;

/**
 * Sorts runners into levels of chains. A chain is a stretch without branches, such as a track from its clips to its
 * fader; it runs as one piece of work, while its samples are in the cache. The chains of a level need only those of
 * levels before. [control]
 */
final class Chains {

    private Chains() {}

    /**
     * Sorts them.
     *
     * @param runners each after those it needs
     * @param needs by runner, the indexes of the runners that it needs
     * @return by level and chain, the runners in their order
     */
    static Runner[][][] levels(List<Runner> runners, List<Set<Integer>> needs) {
        int[] users = new int[runners.size()];
        needs.forEach(need -> need.forEach(writer -> users[writer]++));
        int[] level = new int[runners.size()];
        List<List<List<Runner>>> levels = new ArrayList<>();
        List<List<Runner>> chainOf = new ArrayList<>();
        for (int i = 0; i < runners.size(); i++) {
            Set<Integer> need = needs.get(i);
            int writer = need.size() == 1 ? need.iterator().next() : -1;
            List<Runner> chain;
            if (writer >= 0 && users[writer] == 1) {
                chain = chainOf.get(writer);
                level[i] = level[writer];
            } else {
                for (int needed : need) {
                    level[i] = Math.max(level[i], level[needed] + 1);
                }
                while (levels.size() <= level[i]) {
                    levels.add(new ArrayList<>());
                }
                chain = new ArrayList<>();
                levels.get(level[i]).add(chain);
            }
            chain.add(runners.get(i));
            chainOf.add(chain);
        }
        return levels.stream().map(chains -> chains.stream().map(chain -> chain.toArray(Runner[]::new))
                .toArray(Runner[][]::new)).toArray(Runner[][][]::new);
    }
}
