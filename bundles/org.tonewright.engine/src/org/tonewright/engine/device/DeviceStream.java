package org.tonewright.engine.device;

import java.util.Optional;

/** An open device. [control] unless said otherwise. */
public interface DeviceStream extends AutoCloseable {

    /** [any] Frames from the microphone to the callback; it may change while the device is open. */
    int inputLatency();

    /** [any] Frames from the callback to the loudspeaker; it may change while the device is open. */
    int outputLatency();

    /**
     * [any, audio too] Whether it may run faster than real time at this moment: then whoever is called back may wait
     * for the disk, so that nothing is lost. It may change while the device is open, and is asked at each quantum.
     */
    boolean freeRunning();

    /** [any, audio too] How many blocks the device lost so far. */
    long xruns();

    /**
     * [any] Why the device is gone, a whole sentence for a person: its server ended, the card was unplugged, its rate
     * changed. Once this has said so it calls back no more, and only {@link #close()} is left to do.
     */
    default Optional<String> lost() {
        return Optional.empty();
    }

    /** Ends the calls and releases the device; after this no call comes. */
    @Override
    void close();
}
