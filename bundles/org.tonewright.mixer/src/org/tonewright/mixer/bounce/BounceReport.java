package org.tonewright.mixer.bounce;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.render.RenderedFile;
import org.tonewright.engine.render.RenderResult;

/**
 * What a bounce made.
 *
 * @param mix the file of the mix
 * @param stems the files of the stems by the name of their strip, in the mixer's order
 * @param result tail, latency, and the faults that were allowed
 * @param entry the journal's entry
 */
public record BounceReport(RenderedFile mix, Map<String, RenderedFile> stems, RenderResult result, JournalEntry entry) {

    /** Keeps a copy of the stems, in their order. */
    public BounceReport {
        stems = new LinkedHashMap<>(stems);
    }
}
