package org.tonewright.engine.render;

import java.io.IOException;
import java.util.List;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Plan;

/** How far a render is: moves the clock, cuts the latency from the front and the silence from the end. */
final class RenderPass {

    /** How long outputs must stay quiet, beyond all pauses between echoes, until nothing more is expected. */
    private static final double QUIET_SECONDS = 4;

    private final Plan plan;
    private final long start;
    private final long length;
    private final List<Outlet> outlets;
    private final int chunk;
    private final long limit;
    private final boolean capped;
    private final long patience;
    private final long longestSilence;
    private final Clock clock = new Clock();
    private long computed;
    private long gathered;
    private long written;
    private long quiet;
    private boolean silent;
    private int fresh;

    RenderPass(Plan plan, long start, long length, List<Outlet> outlets, RenderOptions options) {
        this.plan = plan;
        this.start = start;
        this.length = length;
        this.outlets = outlets;
        this.chunk = options.chunkFrames();
        double rate = plan.spec().sampleRate();
        long cap = (long) (options.tailSeconds() * rate);
        this.limit = length + Math.min(cap, plan.tail());
        this.capped = cap < plan.tail();
        this.longestSilence = (long) (rate / 20) + plan.pause();
        this.patience = (long) (QUIET_SECONDS * rate) + plan.pause();
        clock.locate(start, true);
    }

    /** Whether everything has been computed. */
    boolean done() {
        return gathered >= limit || silent;
    }

    /** Frames that are written, or are about to be. */
    long written() {
        return written;
    }

    /** Whether the cap cut off sound. */
    boolean cut() {
        return capped && !silent && limit > length && quiet < longestSilence;
    }

    /** Computes the next chunk: not more quanta than are needed. */
    void compute(Crew crew) throws IOException, InterruptedException {
        long frames = Math.min(chunk, plan.latency() + limit - computed);
        int quanta = (int) ((frames + Quantum.FRAMES - 1) / Quantum.FRAMES);
        long first = clock.count();
        for (int i = 0; i < quanta; i++) {
            long at = computed + (long) i * Quantum.FRAMES;
            if (at + Quantum.FRAMES <= length) {
                clock.roll(start + at);
            } else {
                clock.stop(start + Math.min(at, length), (int) Math.max(0, length - at));
            }
        }
        crew.run(clock, first, quanta);
        int skip = (int) Math.max(0, Math.min(frames, plan.latency() - computed));
        for (Outlet outlet : outlets) {
            outlet.gather(skip, (int) frames - skip);
        }
        computed += (long) quanta * Quantum.FRAMES;
        fresh = (int) frames - skip;
    }

    /** Hands on what was computed. */
    void deliver(Delivery delivery) throws IOException, InterruptedException {
        int within = (int) Math.max(0, Math.min(fresh, length - gathered));
        int loud = -1;
        for (Outlet outlet : outlets) {
            loud = Math.max(loud, outlet.lastLoud(within, fresh));
        }
        int keep = Math.max(within, loud + 1);
        gathered += fresh;
        if (keep > 0) {
            written = gathered - fresh + keep;
            List<float[][]> stretches = outlets.stream().map(Outlet::gathered).toList();
            delivery.write(() -> write(stretches, keep));
            quiet = 0;
        }
        if (keep < fresh) {
            delivery.finish();
            outlets.forEach(outlet -> outlet.hold(keep, fresh));
        }
        quiet += fresh - keep;
        silent = quiet >= patience;
    }

    private Boolean write(List<float[][]> stretches, int frames) throws IOException {
        for (int i = 0; i < stretches.size(); i++) {
            outlets.get(i).release();
            outlets.get(i).write(stretches.get(i), frames);
        }
        return true;
    }
}
