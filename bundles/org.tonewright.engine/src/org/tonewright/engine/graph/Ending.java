package org.tonewright.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.tonewright.processor.Processor;

/**
 * How the sound of a plan ends after its clips. [control]
 *
 * @param tail the frames that may sound on: the longest sum of tails on a way to an output; at most
 *        {@link Processor#ENDLESS}
 * @param pause the longest silence, in frames, after which processors that echo may sound again: the longest sum of
 *        their pauses on a way to an output
 */
record Ending(int tail, int pause) {

    /** Of a plan without processors. */
    static final Ending AT_ONCE = new Ending(0, 0);

    /**
     * Of filled slots.
     *
     * @param order all nodes, each after those that feed it
     */
    static Ending of(Topology topology, List<Node> order, Map<String, Slot> slots) {
        return new Ending(longest(topology, order, slots, Slot::tail), longest(topology, order, slots, Slot::pause));
    }

    private static int longest(Topology topology, List<Node> order, Map<String, Slot> slots,
            ToIntFunction<Slot> frames) {
        Map<String, Integer> sums = new HashMap<>();
        int longest = 0;
        for (Node node : order) {
            int before = 0;
            for (Edge edge : topology.into(node.key())) {
                before = Math.max(before, sums.getOrDefault(edge.from(), 0));
            }
            Slot slot = slots.get(node.key());
            int sum = (int) Math.min(Integer.MAX_VALUE, before + (long) (slot == null ? 0 : frames.applyAsInt(slot)));
            sums.put(node.key(), sum);
            if (node instanceof Node.Output) {
                longest = Math.max(longest, sum);
            }
        }
        return longest;
    }
}
