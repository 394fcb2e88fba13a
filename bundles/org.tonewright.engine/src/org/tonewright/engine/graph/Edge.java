package org.tonewright.engine.graph;

/**
 * Sound goes from an output port of one node to an input port of another. Both have the same number of channels,
 * except that an auxiliary input of an {@link Node.Insert} adapts: one channel is spread over all, several are
 * averaged into one.
 *
 * @param from the key of the node it leaves
 * @param fromPort the output port, from 0
 * @param to the key of the node it reaches
 * @param toPort the input port, from 0
 */
public record Edge(String from, int fromPort, String to, int toPort) {

    /** @throws IllegalArgumentException if a port is negative */
    public Edge {
        if (fromPort < 0 || toPort < 0) {
            throw new IllegalArgumentException("Ports are counted from 0: " + from + " to " + to + ".");
        }
    }

    /** From main output to main input. */
    public static Edge of(String from, String to) {
        return new Edge(from, 0, to, 0);
    }
}
