package org.tonewright.processor;

/**
 * One running instance of an effect. It is created by a {@link ProcessorFactory} for one {@link Setup} and keeps it for
 * life: a new sample rate, width or structural parameter means a new instance. There is no start and no stop.
 */
@FunctionalInterface
public interface Processor extends AutoCloseable {

    /** What {@link #tail()} answers when sound may go on for ever, as with a self-oscillating delay. */
    int ENDLESS = Integer.MAX_VALUE;

    /**
     * [audio] Turns the inputs of one block into its outputs. Allocates nothing, takes no lock, waits for nothing, does
     * no I/O and throws nothing. Every sample of every output channel is written.
     *
     * @param block the inputs, outputs and parameter values; valid until this method returns
     */
    void process(Block block);

    /**
     * [audio] Forgets the past: tails, envelopes, filter memories. Afterwards the instance behaves bit for bit like one
     * that was just created. Called at every locate and at the start of a render.
     */
    default void reset() {}

    /** [control] The frames that the output lags behind the input. Constant for the life of the instance. */
    default int latency() {
        return 0;
    }

    /**
     * [control] The frames that sound on, at most, after the input has fallen silent, beyond {@link #latency()}; or
     * {@link #ENDLESS}. It holds for all values of the parameters that may change. Constant for the life of the
     * instance.
     */
    default int tail() {
        return 0;
    }

    /** [control] Releases what the instance holds. Called once, after the last block. */
    @Override
    default void close() {}
}
