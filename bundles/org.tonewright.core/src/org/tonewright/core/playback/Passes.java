package org.tonewright.core.playback;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.tonewright.core.Refusal;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;

/** The passes of recording, one after another. [control] */
final class Passes {

    /** How long a device may take to obey before it counts as one that does not answer, in nanoseconds. */
    private static final long ANSWERING = 2_000_000_000;
    private static final long NAP = 1_000_000;

    private final LiveEngine engine;
    private final Ranges ranges;
    private final Playhead playhead;
    private final Consumer<String> trouble;
    private volatile Optional<CapturePass> running = Optional.empty();

    /** @param trouble told what goes wrong while a pass ends, as a sentence */
    Passes(LiveEngine engine, Ranges ranges, Playhead playhead, Consumer<String> trouble) {
        this.engine = engine;
        this.ranges = ranges;
        this.playhead = playhead;
        this.trouble = trouble;
    }

    /** [any] The pass that was begun and is not finished. */
    Optional<CapturePass> running() {
        return running;
    }

    /**
     * Begins a pass.
     *
     * @throws Refusal if another one runs, or the device does not answer
     * @throws IOException if a file can't be made
     */
    CapturePass begin(PassPlan plan) throws IOException {
        if (running.isPresent()) {
            throw new Refusal("A pass of recording is running already.");
        }
        requireRest();
        int offset = Math.clamp(engine.recordOffset() + (long) plan.correction(), 0, Clock.MAX_LAG);
        CapturePass begun = engine.capture(plan.captures(), offset, plan.most());
        try {
            roll(plan);
        } catch (IllegalStateException failure) {
            begun.finish();
            rest();
            throw failure;
        }
        running = Optional.of(begun);
        return begun;
    }

    /** A pass must not hear the end of the one before: what ended it may still be on its way to the device. */
    private void requireRest() {
        long begin = System.nanoTime();
        while (engine.recording()) {
            if (System.nanoTime() - begin > ANSWERING) {
                throw new Refusal("The sound device does not answer.");
            }
            LockSupport.parkNanos(NAP);
        }
    }

    private void roll(PassPlan plan) {
        ranges.begin(plan);
        engine.send(new TransportCommand.Record(true));
        if (plan.from().isPresent()) {
            engine.send(new TransportCommand.Locate(plan.from().getAsLong()));
        }
        playhead.begins(plan.from().orElse(engine.position()));
        engine.send(new TransportCommand.Play());
    }

    /**
     * Ends the pass, if one runs; a device that does not answer does not keep what was recorded.
     *
     * @param stop whether the transport stops as well
     * @return what was recorded
     */
    List<CapturedFile> end(boolean stop) {
        if (stop) {
            attempt(() -> engine.send(new TransportCommand.Stop()));
        }
        List<CapturedFile> files = running.map(CapturePass::finish).orElse(List.of());
        running = Optional.empty();
        rest();
        return files;
    }

    private void rest() {
        attempt(() -> engine.send(new TransportCommand.Record(false)));
        attempt(ranges::end);
    }

    /** Does what a device that does not answer may make impossible; then that is told. */
    void attempt(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException failure) {
            trouble.accept(String.valueOf(failure.getMessage()));
        }
    }
}
