package org.tonewright.engine.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.internal.plan.Instance;
import org.tonewright.engine.internal.plan.Runner;
import org.tonewright.engine.stream.Tape;

/**
 * Makes a {@link Plan} of a {@link GraphSpec}. What a plan promises:
 * <ul>
 * <li>It gives the same samples, bit for bit, whether its quanta run one by one in real time or many in a row
 * offline, and whether its chains run on one thread or on many. The order of all additions is that of the edges in
 * the graph.</li>
 * <li>Everything that is heard together left the transport together: an edge on which sound would arrive early is
 * delayed, sends and side-chains too. Only the path of a monitored input is left out.</li>
 * <li>A node sees the position, the beat and the automation that belong to the sound it is working on, not those of
 * the transport, which is ahead of it by the latency of what lies before it.</li>
 * <li>It allocates nothing while it runs, if its processors keep their contract.</li>
 * <li>Made with the running plan at hand it goes on from there: processors with the same slot, setup and state,
 * delays of the same length, values, meters and tapes are the very same objects. What is new begins silent. So a
 * change of the graph is heard only where something changed. Where it changes how much an edge is delayed, the sound on
 * it jumps in time, with a cross-fade.</li>
 * <li>A processor that is missing, or does not fit the strip, is passed through and listed in
 * {@link Plan#missing()}.</li>
 * </ul>
 * The samples between nodes are 32-bit floats; gains are applied in float, a gain of 0 dB exactly.
 */
public final class GraphCompiler {

    private final ProcessorCatalog catalog;

    /** With the processors of a catalogue. */
    public GraphCompiler(ProcessorCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * [control] A plan for real time, which runs one quantum at a time.
     *
     * @param running the plan it will follow
     * @param tapes gives each track its tape; one of the running plan may go on
     * @throws GraphException if the graph makes no sense, with a sentence that names the strips
     */
    public Plan live(GraphSpec spec, Optional<Plan> running, Function<Node.Clips, Tape> tapes) throws GraphException {
        return compile(spec, running, 1, true, tapes);
    }

    /**
     * [control] A plan for rendering, which runs chains side by side and many quanta at a time. Nothing but its
     * automation moves it.
     *
     * @param chunkFrames how many frames it runs at most at a time, a multiple of the quantum
     * @param tapes gives each track its tape
     * @throws GraphException if the graph makes no sense, with a sentence that names the strips
     */
    public Plan offline(GraphSpec spec, int chunkFrames, Function<Node.Clips, Tape> tapes) throws GraphException {
        return compile(spec, Optional.empty(), chunkFrames / Quantum.FRAMES, false, tapes);
    }

    /**
     * [control] A plan that does nothing, for when there is nothing to play yet.
     *
     * @throws IllegalArgumentException if the graph is not empty
     */
    public Plan nothing(GraphSpec empty) {
        if (!empty.nodes().isEmpty()) {
            throw new IllegalArgumentException("There is something to play.");
        }
        return new Plan(empty, new Runner[0], new Runner[0][][], List.of(), List.of(), 1, 0, Ending.AT_ONCE, 0,
                List.of(),
                new Plan.Parts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private Plan compile(GraphSpec spec, Optional<Plan> running, int quanta, boolean live,
            Function<Node.Clips, Tape> tapes) throws GraphException {
        Topology topology = new Topology(spec);
        List<Node> order = topology.order();
        Map<String, Slot> slots = new LinkedHashMap<>();
        try {
            fill(order, spec.sampleRate(), running, slots);
            Latencies latencies = Latencies.of(topology, order, node -> latency(node, slots));
            return new PlanBuilder(topology, new Ports(topology, slots), latencies, running, quanta, live, tapes).build(
                    order,
                    Ending.of(topology, order, slots));
        } catch (GraphException | RuntimeException e) {
            closeNew(slots, running);
            throw e;
        }
    }

    private void fill(List<Node> order, double sampleRate, Optional<Plan> running, Map<String, Slot> slots)
            throws GraphException {
        for (Node node : order) {
            if (node instanceof Node.Insert insert) {
                Optional<Instance> old = running.map(plan -> plan.parts().instances().get(insert.key()));
                slots.put(insert.key(), Slot.fill(insert, sampleRate, catalog, old));
            }
        }
    }

    private static int latency(Node node, Map<String, Slot> slots) {
        Slot slot = slots.get(node.key());
        return slot == null ? 0 : slot.latency();
    }

    private static void closeNew(Map<String, Slot> slots, Optional<Plan> running) {
        for (Slot slot : slots.values()) {
            slot.instance().filter(made -> running.isEmpty() || !running.get().parts().instances().containsValue(made))
                    .ifPresent(Instance::close);
        }
    }
}
