package org.tonewright.engine.device;

/** What a device calls, always from one thread. [audio] */
public interface DeviceCallback {

    /**
     * The position of the session of the first frame of the next block. A device that makes its inputs itself plays
     * what belongs there; {@link #position(int)} says more.
     */
    long position();

    /** Whether the position will move on with the next block; {@link #rolling(int)} says more. */
    boolean rolling();

    /**
     * The position of the music that the player hears at a frame of the next block: what leaves the transport is heard
     * later by the latencies of plan, device and adapting to quanta. What is recorded is placed there. Where these
     * latencies are as long as a block, each frame of it is known, be there a start, a stop or a jump within; beyond
     * that the answer is what it will be if nothing happens until then.
     *
     * @param frame from 0
     */
    default long position(int frame) {
        return position() + (rolling() ? frame : 0);
    }

    /** Whether the music that the player hears at a frame of the next block, from 0, moves on. */
    default boolean rolling(int frame) {
        return rolling();
    }

    /**
     * Which take of its track the next block of an input belongs to, counted from 1; 0 if the input is not being
     * recorded. A device that makes its inputs itself may play better the second time.
     *
     * @param input from 0
     */
    default int take(int input) {
        return 0;
    }

    /**
     * One block. Never throws.
     *
     * @param in recorded samples, one array a channel; read only
     * @param out receives the samples to be heard, one array a channel; every sample is written
     * @param frames how many, 1 or more: {@link DeviceSetup#frames()}, or another number if the device's blocks changed
     *        while it was open
     */
    void process(float[][] in, float[][] out, int frames);
}
