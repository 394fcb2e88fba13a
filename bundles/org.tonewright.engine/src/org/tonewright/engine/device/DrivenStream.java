package org.tonewright.engine.device;

/** A device that runs when it is told to, and has no sound of its own. Its thread is whoever calls {@link #run}. */
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
     * @throws IllegalStateException if the device is closed
     */
    public void run(int blocks, Exchange exchange) {
        for (int i = 0; i < blocks; i++) {
            if (closed) {
                throw new IllegalStateException("The device is closed.");
            }
            callback.process(in, out, setup.frames());
            exchange.block(out, in, setup.frames());
        }
    }

    @Override
    public int inputLatency() {
        return 0;
    }

    @Override
    public int outputLatency() {
        return 0;
    }

    @Override
    public boolean freeRunning() {
        return true;
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
