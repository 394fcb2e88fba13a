package org.tonewright.engine.graph;

import java.util.Collection;
import java.util.Map;

import org.tonewright.engine.stream.Region;

/** Which ports the nodes of a graph have, and how wide they are. [control] */
final class Ports {

    private final Topology topology;
    private final Map<String, Slot> bySlot;

    Ports(Topology topology, Map<String, Slot> slots) {
        this.topology = topology;
        this.bySlot = slots;
    }

    /** The filled slots, in the order of the graph. */
    Collection<Slot> slots() {
        return bySlot.values();
    }

    /** How many channels an edge carries; as many as wanted where a missing processor can't tell. */
    int width(Edge edge, int wanted) {
        return switch (topology.node(edge.from())) {
        case Node.Clips clips -> clips.channels();
        case Node.Input input -> input.channels();
        case Node.Insert insert ->
            slot(insert.key()).instance().isPresent() ? slot(insert.key()).outputs(edge.fromPort())
                    : edge.fromPort() == 0 ? insert.channels() : wanted;
        case Node.Fader fader -> fader.outputs();
        case Node.Sum sum -> sum.channels();
        case Node.Tap tap -> tap.channels();
        case Node.Output output -> output.channels();
        };
    }

    Slot slot(String key) {
        Slot slot = bySlot.get(key);
        if (slot == null) {
            throw new IllegalArgumentException("There is no slot '" + key + "'.");
        }
        return slot;
    }

    /** Only a sum takes several edges on a port, and an edge meets a port that is there. */
    void check(Node node) throws GraphException {
        if (node instanceof Node.Clips clips) {
            check(clips);
        }
        int ins = switch (node) {
        case Node.Clips _ -> 0;
        case Node.Input _ -> 0;
        case Node.Insert insert -> slot(insert.key()).instance().isPresent() ? slot(insert.key()).info().inputs().size()
                : Integer.MAX_VALUE;
        case Node.Fader _ -> 1;
        case Node.Sum _ -> 1;
        case Node.Tap _ -> 1;
        case Node.Output _ -> 1;
        };
        int outs = switch (node) {
        case Node.Output _ -> 0;
        case Node.Insert insert ->
            slot(insert.key()).instance().isPresent() ? slot(insert.key()).info().outputs().size()
                    : Integer.MAX_VALUE;
        case Node.Clips _ -> 1;
        case Node.Input _ -> 1;
        case Node.Fader _ -> 1;
        case Node.Sum _ -> 1;
        case Node.Tap _ -> 1;
        };
        for (Edge edge : topology.into(node.key())) {
            if (edge.toPort() >= ins) {
                throw new GraphException("On the strip '" + node.name() + "' there is no input " + (edge.toPort() + 1)
                        + " for what comes from '" + topology.node(edge.from()).name() + "'.");
            }
            if (!(node instanceof Node.Sum) && topology.into(node.key(), edge.toPort()).size() > 1) {
                throw new GraphException(
                        "On the strip '" + node.name() + "' several things reach one input without a sum.");
            }
        }
        for (Edge edge : topology.outOf(node.key())) {
            if (edge.fromPort() >= outs) {
                throw new GraphException(
                        "On the strip '" + node.name() + "' there is no output " + (edge.fromPort() + 1)
                                + " for '" + topology.node(edge.to()).name() + "'.");
            }
        }
    }

    private static void check(Node.Clips clips) throws GraphException {
        for (Region region : clips.playlist().regions()) {
            int width = region.source().channels();
            if (width != 1 && width != clips.channels()) {
                throw new GraphException("'" + region.source().name() + "' has " + width + " channels, but the track '"
                        + clips.name() + "' has " + clips.channels() + ".");
            }
        }
    }
}
