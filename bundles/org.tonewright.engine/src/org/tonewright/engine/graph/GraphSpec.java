package org.tonewright.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tonewright.engine.TempoMap;

/**
 * A signal flow as a value: what is to be heard, not how it is computed. It can be compared, printed and written by
 * hand.
 *
 * @param sampleRate frames a second
 * @param tempo where the beats lie
 * @param nodes with different keys; their order decides nothing that can be heard
 * @param edges their order is the order of additions
 */
public record GraphSpec(double sampleRate, TempoMap tempo, List<Node> nodes, List<Edge> edges) {

    /** @throws IllegalArgumentException if two keys are equal, an edge ends nowhere or rates differ */
    public GraphSpec {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        if (!(sampleRate > 0) || tempo.sampleRate() != sampleRate) {
            throw new IllegalArgumentException("A graph needs a rate, and a tempo map of the same rate.");
        }
        Set<String> keys = new HashSet<>();
        for (Node node : nodes) {
            if (!keys.add(node.key())) {
                throw new IllegalArgumentException("Two nodes have the key '" + node.key() + "'.");
            }
        }
        for (Edge edge : edges) {
            if (!keys.contains(edge.from()) || !keys.contains(edge.to())) {
                throw new IllegalArgumentException(
                        "The edge from '" + edge.from() + "' to '" + edge.to() + "' ends nowhere.");
            }
        }
    }

    /** Begins a graph at a rate, with 120 quarter notes a minute. */
    public static Builder at(double sampleRate) {
        return new Builder(sampleRate);
    }

    /** The graph in the language of Graphviz, from left to right. */
    public String toGraphviz() {
        Map<String, Integer> numbers = new HashMap<>();
        StringBuilder text = new StringBuilder("digraph {\n  rankdir=LR; node [shape=box];\n");
        for (Node node : nodes) {
            numbers.put(node.key(), numbers.size());
            text.append("  n").append(numbers.get(node.key())).append(" [label=\"").append(escape(label(node)))
                    .append("\"];\n");
        }
        for (Edge edge : edges) {
            text.append("  n").append(numbers.get(edge.from())).append(" -> n").append(numbers.get(edge.to()));
            if (edge.fromPort() != 0 || edge.toPort() != 0) {
                text.append(" [label=\"").append(edge.fromPort()).append(" to ").append(edge.toPort()).append("\"]");
            }
            text.append(";\n");
        }
        return text.append("}\n").toString();
    }

    /**
     * The part of the graph that some nodes hear: these nodes, all that feeds them, and the edges between.
     *
     * @param keys the keys of nodes; others are ignored
     */
    public GraphSpec reaching(Set<String> keys) {
        Map<String, List<String>> feeds = new HashMap<>();
        edges.forEach(edge -> feeds.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge.from()));
        Set<String> heard = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            String key = open.pop();
            if (heard.add(key)) {
                open.addAll(feeds.getOrDefault(key, List.of()));
            }
        }
        return new GraphSpec(sampleRate, tempo, nodes.stream().filter(node -> heard.contains(node.key())).toList(),
                edges.stream().filter(edge -> heard.contains(edge.to())).toList());
    }

    private static String label(Node node) {
        return node.name() + "\n" + switch (node) {
        case Node.Clips clips -> "clips: " + clips.playlist().regions().size();
        case Node.Input input -> "input " + (input.first() + 1);
        case Node.Insert insert -> insert.processor() + (insert.enabled() ? "" : " (off)");
        case Node.Fader fader -> "fader " + (fader.level().isConstant() ? fader.level().value() + " dB" : "moving");
        case Node.Sum sum -> "sum of " + sum.channels();
        case Node.Tap _ -> "tap";
        case Node.Output output -> "output " + (output.first() + 1);
        };
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** Collects nodes and edges in their order. */
    public static final class Builder {

        private final double sampleRate;
        private TempoMap tempo;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        private Builder(double sampleRate) {
            this.sampleRate = sampleRate;
            this.tempo = TempoMap.of(sampleRate, 120);
        }

        /** Sets where the beats lie. */
        public Builder tempo(TempoMap map) {
            tempo = map;
            return this;
        }

        /** Adds a node. */
        public Builder add(Node node) {
            nodes.add(node);
            return this;
        }

        /** Connects main ports. */
        public Builder connect(String from, String to) {
            edges.add(Edge.of(from, to));
            return this;
        }

        /** Connects any ports. */
        public Builder connect(String from, int fromPort, String to, int toPort) {
            edges.add(new Edge(from, fromPort, to, toPort));
            return this;
        }

        /** Adds nodes and connects each to the next, main port to main port. */
        public Builder chain(Node... chain) {
            for (int i = 0; i < chain.length; i++) {
                add(chain[i]);
                if (i > 0) {
                    connect(chain[i - 1].key(), chain[i].key());
                }
            }
            return this;
        }

        /**
         * The graph.
         *
         * @throws IllegalArgumentException as {@link GraphSpec} does
         */
        public GraphSpec build() {
            return new GraphSpec(sampleRate, tempo, nodes, edges);
        }
    }
}
