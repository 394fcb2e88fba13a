package org.tonewright.engine.internal.plan;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.State;
import org.tonewright.engine.rt.Cells;
import org.tonewright.processor.Echoing;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/**
 * The running processors of one slot: one, or one for each channel where a processor of one channel sits on a wider
 * strip. A new plan takes it over when the slot, the processor, the setup and the state are the same.
 */
public final class Instance {

    private final Identity identity;
    private final Processor[] processors;
    private final int latency;
    private final int tail;
    private final int pause;
    private final Optional<Delay> dry;
    private final Cells report = new Cells(1);
    private Fault.Kind kind = Fault.Kind.MISSING;
    private @Nullable Throwable cause;
    private long position;
    private boolean failed;

    /**
     * What makes two instances the same.
     *
     * @param key the key of the slot
     * @param processor the id of the processor
     * @param setup its setup
     * @param count how many processors serve the channels
     * @param channels the width of the main ports
     * @param state the opaque state it was given
     */
    public record Identity(String key, String processor, Setup setup, int count, int channels, Optional<State> state) {}

    /** [control] Of processors that were just created. */
    public Instance(Identity identity, Processor[] processors) {
        this.identity = identity;
        this.processors = processors;
        int longest = 0;
        int lag = 0;
        int silence = 0;
        for (Processor processor : processors) {
            longest = Math.max(longest, processor.tail());
            lag = Math.max(lag, processor.latency());
            silence = Math.max(silence, processor instanceof Echoing echoing ? echoing.pause() : 0);
        }
        tail = longest;
        pause = silence;
        latency = lag;
        dry = latency > 0 ? Optional.of(new Delay(latency, identity.channels())) : Optional.empty();
    }

    /** [any] What it is. */
    public Identity identity() {
        return identity;
    }

    /** [any] The processors, one for all channels or one each. */
    public List<Processor> list() {
        return List.of(processors);
    }

    /** [audio] The same as an array. */
    Processor[] processors() {
        return processors;
    }

    /** [any] The frames by which it lags. */
    public int latency() {
        return latency;
    }

    /** [any] The frames that it sounds on. */
    public int tail() {
        return tail;
    }

    /** [any] The frames that it may be silent for and sound again. */
    public int pause() {
        return pause;
    }

    /** [audio] The delay that keeps the dry sound in step; empty if it does not lag. */
    Optional<Delay> dry() {
        return dry;
    }

    /** [audio] Gives up on it for good. */
    void fail(Fault.Kind what, long at, @Nullable Throwable why) {
        position = at;
        cause = why;
        kind = what;
        failed = true;
        report.set(0, 1);
    }

    /** [audio] Whether it was given up. */
    public boolean failed() {
        return failed;
    }

    /**
     * [any] What it did wrong.
     *
     * @param strip the name of the strip it sits on
     */
    public Optional<Fault> fault(String strip) {
        if (report.get(0) == 0) {
            return Optional.empty();
        }
        Throwable why = cause;
        String deed = switch (kind) {
        case MISSING -> "is not installed";
        case THREW -> "failed (" + (why == null ? "no reason given" : why.toString()) + ")";
        case NOT_FINITE -> "gave a sample that is not a finite number";
        case TOO_SLOW -> "took more time than there is";
        };
        return Optional.of(new Fault(identity.key(), kind, position, "The processor " + identity.processor()
                + " on the strip '" + strip + "' " + deed + " at frame " + position + "."));
    }

    /** [audio] Forgets the past. */
    void reset() {
        for (Processor processor : processors) {
            processor.reset();
        }
        if (dry.isPresent()) {
            dry.get().reset();
        }
    }

    /** [control] Closes the processors, after their last block. */
    public void close() {
        for (Processor processor : processors) {
            processor.close();
        }
    }
}
