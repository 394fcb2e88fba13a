package org.tonewright.engine.device;

/** An open device. [control] unless said otherwise. */
public interface DeviceStream extends AutoCloseable {

    /** Frames from the microphone to the callback. */
    int inputLatency();

    /** Frames from the callback to the loudspeaker. */
    int outputLatency();

    /**
     * [any] Whether it may run faster than real time: then whoever is called back may wait for the disk, so that
     * nothing is lost.
     */
    boolean freeRunning();

    /** [any] How many blocks the device lost so far. */
    long xruns();

    /** Ends the calls and releases the device; after this no call comes. */
    @Override
    void close();
}
