package org.tonewright.engine.device;

import java.io.IOException;
import java.util.List;

/** A sound device that can be opened. [control] */
public interface AudioDevice {

    /** The name after the colon: {@code default}. */
    String id();

    /** The name on screen. */
    String name();

    /** Channels that can be recorded. */
    int inputs();

    /** What the inputs are called, the first channel first; fewer than there are, or none, if that is not known. */
    default List<String> inputNames() {
        return List.of();
    }

    /** Channels that can be heard. */
    int outputs();

    /**
     * Whether it runs in real time only when a program tells it to, as a test does. Whoever records and plays can use
     * it freely running alone.
     */
    default boolean driven() {
        return false;
    }

    /**
     * Opens the device; it calls back from its own thread from now on, or when a test drives it.
     *
     * @throws IOException if it can't be opened so, with a sentence
     */
    DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException;
}
