package org.tonewright.engine.device;

import java.util.List;

/** One way to reach sound devices, such as JACK. [control] */
public interface AudioBackend {

    /** The id before the colon of a device: {@code jack}. */
    String id();

    /** The devices there are now; empty if the back end is not there. */
    List<AudioDevice> devices();
}
