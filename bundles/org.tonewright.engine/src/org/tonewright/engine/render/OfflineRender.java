package org.tonewright.engine.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;

/**
 * Renders a range of a graph as fast as the machine allows, into several outputs in one pass: a mix and its stems. The latency of the plan is cut
 * from the front, and the sound may ring on after the range until all outputs have stayed below -120 dBFS for a second. The result is the same, bit for bit, for every
 * number of threads and every chunk, and the same as the range played in real time.
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
     * Renders. The processors are created, reset and closed within.
     *
     * @param start the first frame of the session
     * @param length frames, 0 or more
     * @param sinks where the sound goes, by the key of a {@link org.tonewright.engine.graph.Node.Output}. Outputs without a sink are not computed
     * @param monitor is told about the progress
     * @throws GraphException if the graph can't be compiled
     * @throws RenderException if a processor is missing or fails, with its strip, its id and the position, or if a sink's output does not exist
     * @throws IOException if a source can't be read or a sink not be written
     * @throws CancellationException if the monitor asks for it or the thread is interrupted
     */
    public RenderResult run(long start, long length, Map<String, RenderSink> sinks, RenderMonitor monitor)
            throws GraphException, RenderException, IOException {
        throw new RenderException("Not built: " + spec + catalog + options + List.of(start, length, sinks, monitor));
    }
}
