package org.tonewright.engine.device;

import java.util.List;
import java.util.Optional;

/** One way to reach sound devices, such as JACK. [control] */
public interface AudioBackend {

    /** The id before the colon of a device: {@code jack}. */
    String id();

    /** The devices there are now; empty if the back end is not there. */
    List<AudioDevice> devices();

    /**
     * The device of a name. A back end may know names that it does not list, such as those of files.
     *
     * @throws IllegalArgumentException if the name makes no sense, with one whole sentence
     */
    default Optional<AudioDevice> device(String name) {
        return devices().stream().filter(device -> device.id().equals(name)).findFirst();
    }
}
