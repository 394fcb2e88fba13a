package org.tonewright.engine.render;

import java.util.List;

import org.tonewright.engine.graph.Fault;

/**
 * What a render did.
 *
 * @param frames frames written to each output
 * @param tail frames of these that lie after the end of the range
 * @param tailCut whether the sound was still ringing when the cap was reached
 * @param latency frames that were cut from the front, because the plan lags behind
 * @param faults what was passed by; empty unless allowed
 */
public record RenderResult(long frames, long tail, boolean tailCut, int latency, List<Fault> faults) {}
