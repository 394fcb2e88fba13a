package org.tonewright.engine.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.GraphCompiler;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.graph.Terminal;
import org.tonewright.engine.stream.DirectTape;

/**
 * Renders a range of a graph as fast as the machine allows, into several outputs in one pass: a mix and its stems. The
 * latency of the plan is cut from the front. Clips end with the range, and what rings on after it is kept: until all
 * outputs that decide about it have stayed below -120 dBFS for some seconds and as long as the processors pause between
 * echoes, or the tails that they state are over, or the cap is reached; the quiet at the very end is cut. The result is
 * the same, bit for bit, for every number of threads and every chunk, and the same as the range played in real time.
 */
public final class OfflineRender {

    private final GraphSpec spec;
    private final ProcessorCatalog catalog;
    private final RenderOptions options;

    /** Of a graph, with the processors of a catalogue. */
    public OfflineRender(GraphSpec spec, ProcessorCatalog catalog, RenderOptions options) {
        this.spec = spec;
        this.catalog = catalog;
        this.options = options;
    }

    /**
     * [any] Renders. The processors are created, reset and closed within.
     *
     * @param start the first frame of the session
     * @param length frames, 0 or more
     * @param sinks where the sound goes, by the key of a {@link Node.Output}; called on one thread at a time. Outputs
     *        without a sink are not computed
     * @param monitor is told about the progress
     * @throws GraphException if the graph can't be compiled
     * @throws RenderException if a processor is missing or fails, with its strip, its id and the position, or if a
     *         sink's output does not exist
     * @throws IOException if a source can't be read or a sink not be written
     * @throws CancellationException if the monitor asks for it or the thread is interrupted
     */
    public RenderResult run(long start, long length, Map<String, RenderSink> sinks, RenderMonitor monitor)
            throws GraphException, RenderException, IOException {
        if (length < 0 || Math.abs(start) > Long.MAX_VALUE / 4 || length > Long.MAX_VALUE / 4) {
            throw new RenderException("A range can't begin at frame " + start + " and be " + length + " frames long.");
        }
        for (String key : sinks.keySet()) {
            if (spec.nodes().stream().noneMatch(node -> node instanceof Node.Output && node.key().equals(key))) {
                throw new RenderException("There is no output '" + key + "' to render.");
            }
        }
        List<DirectTape> tapes = new ArrayList<>();
        try {
            Plan plan = new GraphCompiler(catalog).offline(spec.reaching(sinks.keySet()), options.chunkFrames(),
                    clips -> {
                        DirectTape tape = new DirectTape(clips.playlist(), clips.channels());
                        tapes.add(tape);
                        return tape;
                    });
            try {
                refuse(plan.missing());
                return render(plan, start, length, sinks, monitor);
            } finally {
                plan.close(List.of());
            }
        } finally {
            for (DirectTape tape : tapes) {
                tape.close();
            }
        }
    }

    private RenderResult render(Plan plan, long start, long length, Map<String, RenderSink> sinks,
            RenderMonitor monitor)
            throws RenderException, IOException {
        List<Outlet> outlets = new ArrayList<>();
        for (Terminal output : plan.outputs()) {
            RenderSink sink = sinks.get(output.key());
            if (sink != null) {
                outlets.add(new Outlet(output, sink, options.chunkFrames()));
            }
        }
        plan.reset();
        RenderPass pass = new RenderPass(plan, start, length, outlets, options);
        try (Crew crew = new Crew(plan, options.threads()); Delivery delivery = new Delivery(options.threads() > 1)) {
            while (!pass.done()) {
                if (monitor.cancelled() || Thread.interrupted()) {
                    throw new CancellationException("The render was cancelled.");
                }
                pass.compute(crew);
                refuse(plan.faults());
                pass.deliver(delivery);
                monitor.rendered(pass.written(), length);
            }
            delivery.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The render was cancelled.");
        }
        List<Fault> faults = new ArrayList<>(plan.missing());
        faults.addAll(plan.faults());
        return new RenderResult(pass.written(), Math.max(0, pass.written() - length), pass.cut(), plan.latency(),
                List.copyOf(faults));
    }

    private void refuse(List<Fault> faults) throws RenderException {
        if (!faults.isEmpty() && !options.allowFaults()) {
            throw new RenderException(faults.get(0).message());
        }
    }
}
