package org.tonewright.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is connected to whom in a graph, and in which order its nodes run. [control] */
final class Topology {

    private final GraphSpec spec;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Edge>> into = new HashMap<>();
    private final Map<String, List<Edge>> outOf = new HashMap<>();

    Topology(GraphSpec spec) {
        this.spec = spec;
        for (Node node : spec.nodes()) {
            nodes.put(node.key(), node);
            into.put(node.key(), new ArrayList<>());
            outOf.put(node.key(), new ArrayList<>());
        }
        for (Edge edge : spec.edges()) {
            into(edge.to()).add(edge);
            outOf(edge.from()).add(edge);
        }
    }

    GraphSpec spec() {
        return spec;
    }

    /** The edges that reach a node, in the order of the graph. */
    List<Edge> into(String key) {
        return into.getOrDefault(key, List.of());
    }

    /** The edges that reach one port of a node, in the order of the graph. */
    List<Edge> into(String key, int port) {
        return into(key).stream().filter(edge -> edge.toPort() == port).toList();
    }

    /** The edges that leave a node. */
    List<Edge> outOf(String key) {
        return outOf.getOrDefault(key, List.of());
    }

    /** How many edges leave one port of a node. */
    int uses(String key, int port) {
        return (int) outOf(key).stream().filter(edge -> edge.fromPort() == port).count();
    }

    /** The node with a key. */
    Node node(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            throw new IllegalArgumentException("There is no node '" + key + "'.");
        }
        return node;
    }

    /**
     * All nodes, each after those that feed it: depth first along the edges backwards, so that what belongs together
     * runs together.
     *
     * @throws GraphException if the flow goes round in a circle, with the names of the strips on it
     */
    List<Node> order() throws GraphException {
        List<Node> order = new ArrayList<>();
        Map<String, Boolean> done = new HashMap<>();
        for (Node start : nodes.values()) {
            if (!done.containsKey(start.key())) {
                visit(start.key(), done, order);
            }
        }
        return order;
    }

    private void visit(String start, Map<String, Boolean> done, List<Node> order) throws GraphException {
        Deque<String> path = new ArrayDeque<>();
        Map<String, Integer> next = new HashMap<>();
        path.push(start);
        done.put(start, false);
        while (!path.isEmpty()) {
            String key = path.element();
            int number = next.merge(key, 1, Integer::sum) - 1;
            if (number == into(key).size()) {
                done.put(key, true);
                order.add(node(key));
                path.pop();
                continue;
            }
            String source = into(key).get(number).from();
            Boolean state = done.get(source);
            if (state == null) {
                done.put(source, false);
                path.push(source);
            } else if (!state) {
                throw circle(path, source);
            }
        }
    }

    /** The path leads backwards from the newest to the oldest node; the circle closes at {@code closing}. */
    private GraphException circle(Deque<String> path, String closing) {
        List<String> names = new ArrayList<>();
        names.add(node(closing).name());
        for (String key : path) {
            String name = node(key).name();
            if (!name.equals(names.get(names.size() - 1))) {
                names.add(name);
            }
            if (key.equals(closing)) {
                break;
            }
        }
        if (names.size() == 1) {
            names.add(names.get(0));
        }
        return new GraphException("The signal goes round in a circle: " + String.join(" → ", names) + ".");
    }
}
