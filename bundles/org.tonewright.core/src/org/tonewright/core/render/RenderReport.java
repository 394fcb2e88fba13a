package org.tonewright.core.render;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tonewright.engine.render.RenderResult;

/**
 * What a render made.
 *
 * @param files by the key of the output, in the order of the job
 * @param result what the engine did: tail, latency, faults that were allowed
 */
public record RenderReport(Map<String, RenderedFile> files, RenderResult result) {

    /** Keeps a copy of the files, in their order. */
    public RenderReport {
        files = new LinkedHashMap<>(files);
    }
}
