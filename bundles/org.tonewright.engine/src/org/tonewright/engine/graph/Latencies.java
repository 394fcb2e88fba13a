package org.tonewright.engine.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * When sound arrives where. A node's arrival is the largest over its inputs of arrival plus latency; what arrives
 * earlier on an edge is delayed by the difference. All outputs arrive together.
 * <p>
 * What a player hears herself through is left out: the path from a monitored input is never delayed and delays nobody.
 * Where such a path has joined others, on a strip that plays clips too, the delay that the strip needs lies before the
 * place where they join: nodes from there on arrive as late as what they feed allows. So the clips are in time with all
 * others, and the player still hears herself at once. [control]
 */
final class Latencies {

    private final Map<String, Integer> arrivals = new HashMap<>();
    private final Map<Edge, Integer> delays = new HashMap<>();
    private int total;

    /**
     * Adds up latencies.
     *
     * @param order all nodes, each after those that feed it
     * @param latency the latency of each node in frames
     * @throws GraphException if the sum is beyond {@link Clock#MAX_LAG}
     */
    static Latencies of(Topology topology, List<Node> order, ToIntFunction<Node> latency) throws GraphException {
        Latencies latencies = new Latencies();
        Set<String> live = live(topology, order);
        for (Node node : order) {
            int arrival = 0;
            for (Edge edge : topology.into(node.key())) {
                if (live.contains(node.key()) == live.contains(edge.from())) {
                    arrival = Math.max(arrival, latencies.leaves(topology, edge.from(), latency));
                }
            }
            if (arrival + (long) latency.applyAsInt(node) > Clock.MAX_LAG) {
                throw new GraphException("The processors up to the strip '" + node.name() + "' lag by more than "
                        + Clock.MAX_LAG + " frames.");
            }
            latencies.arrivals.put(node.key(), arrival);
            if (node instanceof Node.Output && !live.contains(node.key())) {
                latencies.total = Math.max(latencies.total, arrival);
            }
        }
        for (Node node : order) {
            if (node instanceof Node.Output && !live.contains(node.key())) {
                latencies.arrivals.put(node.key(), latencies.total);
            }
        }
        latencies.postpone(topology, order, live, latency);
        for (Node node : order) {
            for (Edge edge : topology.into(node.key())) {
                int early = latencies.arrival(node.key()) - latencies.leaves(topology, edge.from(), latency);
                if (early > 0 && !live.contains(edge.from())) {
                    latencies.delays.put(edge, early);
                }
            }
        }
        return latencies;
    }

    /** Lets nodes that carry a monitored input beside other sound arrive as late as what they feed allows. */
    private void postpone(Topology topology, List<Node> order, Set<String> live, ToIntFunction<Node> latency) {
        Set<String> joined = new HashSet<>();
        for (Node node : order) {
            if (!live.contains(node.key()) && topology.into(node.key(), 0).stream()
                    .anyMatch(edge -> live.contains(edge.from()) || joined.contains(edge.from()))) {
                joined.add(node.key());
            }
        }
        Map<String, Integer> allowed = new HashMap<>();
        for (Node node : order.reversed()) {
            String key = node.key();
            Integer most = allowed.get(key);
            if (most != null && joined.contains(key) && most - latency.applyAsInt(node) > arrival(key)) {
                arrivals.put(key, most - latency.applyAsInt(node));
            }
            // What leads nowhere is not heard, and need not wait for anything.
            if (!live.contains(key) && (most != null || node instanceof Node.Output)) {
                topology.into(key).forEach(edge -> allowed.merge(edge.from(), arrival(key), Math::min));
            }
        }
    }

    /** The nodes that carry nothing but a monitored input along their main way. */
    private static Set<String> live(Topology topology, List<Node> order) {
        Set<String> live = new HashSet<>();
        for (Node node : order) {
            boolean is = switch (node) {
            case Node.Input input -> input.monitored();
            case Node.Clips _ -> false;
            case Node.Insert insert -> allLive(topology.into(insert.key(), 0), live);
            case Node.Fader fader -> allLive(topology.into(fader.key(), 0), live);
            case Node.Sum sum -> allLive(topology.into(sum.key(), 0), live);
            case Node.Tap tap -> allLive(topology.into(tap.key(), 0), live);
            case Node.Output output -> allLive(topology.into(output.key(), 0), live);
            };
            if (is) {
                live.add(node.key());
            }
        }
        return live;
    }

    private static boolean allLive(List<Edge> edges, Set<String> live) {
        return !edges.isEmpty() && edges.stream().allMatch(edge -> live.contains(edge.from()));
    }

    private int leaves(Topology topology, String key, ToIntFunction<Node> latency) {
        return arrival(key) + latency.applyAsInt(topology.node(key));
    }

    /** The frames by which sound that reaches a node lags behind the transport. */
    int arrival(String key) {
        Integer arrival = arrivals.get(key);
        return arrival == null ? 0 : arrival;
    }

    /** The frames by which an edge delays; mostly 0. */
    int delay(Edge edge) {
        Integer delay = delays.get(edge);
        return delay == null ? 0 : delay;
    }

    /** The frames by which the outputs lag behind the transport. */
    int total() {
        return total;
    }
}
