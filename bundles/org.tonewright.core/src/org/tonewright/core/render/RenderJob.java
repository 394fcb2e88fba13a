package org.tonewright.core.render;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.render.RenderOptions;

/**
 * What is to be rendered where.
 *
 * @param graph the signal flow
 * @param start the first frame, at the graph's rate
 * @param length frames, without the tail that the options allow
 * @param targets the files by the key of their {@link org.tonewright.engine.graph.Node.Output}, in the order of the
 *        report; the sound of the first one decides how long the tail is, so that a mix is the same with and
 *        without its stems
 * @param options threads, tail, and whether faults are allowed
 */
public record RenderJob(GraphSpec graph, long start, long length, Map<String, RenderTarget> targets,
        RenderOptions options) {

    /** Keeps a copy of the targets, in their order. */
    public RenderJob {
        targets = new LinkedHashMap<>(targets);
    }
}
