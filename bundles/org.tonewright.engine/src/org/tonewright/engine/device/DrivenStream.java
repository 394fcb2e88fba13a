package org.tonewright.engine.device;

import java.util.Optional;

/**
 * A device that runs when it is told to, and has no sound of its own. Its thread is whoever calls {@link #run}. It can
 * be told to behave like one that changes or goes away.
 */
public final class DrivenStream implements DeviceStream {

    /** Gives and takes sound, block by block. */
    @FunctionalInterface
    public interface Exchange {

        /**
         * One block is done.
         *
         * @param out what was heard, one array a channel
         * @param in to be filled with what is recorded in the next block, one array a channel
         * @param frames how many frames
         */
        void block(float[][] out, float[][] in, int frames);
    }

    private final DeviceSetup setup;
    private final DeviceCallback callback;
    private final float[][] in;
    private final float[][] out;
    private boolean closed;
    private boolean patient = true;
    private int latency;
    private Optional<String> lost = Optional.empty();

    DrivenStream(DeviceSetup setup, DeviceCallback callback) {
        this.setup = setup;
        this.callback = callback;
        in = new float[setup.inputs()][setup.frames()];
        out = new float[setup.outputs()][setup.frames()];
    }

    /** The frames of a block. */
    public int frames() {
        return setup.frames();
    }

    /** The arrays that are recorded in the next block. */
    public float[][] in() {
        return in;
    }

    /**
     * Runs blocks.
     *
     * @param blocks how many
     * @param exchange is called after each
     * @throws IllegalStateException if the device is closed or lost
     */
    public void run(int blocks, Exchange exchange) {
        for (int i = 0; i < blocks; i++) {
            run(setup.frames(), in, out);
            exchange.block(out, in, setup.frames());
        }
    }

    /**
     * Runs one block of another length, as a device whose blocks change.
     *
     * @param frames how many
     * @param recorded the inputs, by channel
     * @param heard receives what is heard, by channel
     * @throws IllegalStateException if the device is closed or lost
     */
    public void run(int frames, float[][] recorded, float[][] heard) {
        if (closed || lost.isPresent()) {
            throw new IllegalStateException("The device is closed.");
        }
        callback.process(recorded, heard, frames);
    }

    /** From now on it is free-running, as it is at first, or not. */
    public void freeRunning(boolean may) {
        patient = may;
    }

    /** From now on it says that so many frames pass from the microphone, and as many to the loudspeaker. */
    public void latency(int frames) {
        latency = frames;
    }

    /** From now on it is gone. */
    public void lose(String why) {
        lost = Optional.of(why);
    }

    @Override
    public Optional<String> lost() {
        return lost;
    }

    @Override
    public int inputLatency() {
        return latency;
    }

    @Override
    public int outputLatency() {
        return latency;
    }

    @Override
    public boolean freeRunning() {
        return patient;
    }

    @Override
    public long xruns() {
        return 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
