package org.tonewright.core.catalog;

import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.engine.device.AudioDevice;

/** The sound devices of all back ends. [control] */
public interface AudioDevices {

    /**
     * A device and the back end it belongs to.
     *
     * @param backend the id of the back end, such as {@code jack}
     * @param device the device
     */
    record Entry(String backend, AudioDevice device) {

        /** How a person names it: {@code BACKEND:NAME}. */
        public String id() {
            return backend + ":" + device.id();
        }
    }

    /** A machine without devices. */
    AudioDevices NONE = new AudioDevices() {

        @Override
        public List<Entry> devices() {
            return List.of();
        }

        @Override
        public AudioDevice named(String id) {
            throw new Refusal("There is no device '" + id + "'.");
        }
    };

    /** All devices there are now, back end by back end. */
    List<Entry> devices();

    /**
     * The device a person names as {@code BACKEND:NAME}; without a name the first one of the back end.
     *
     * @throws Refusal if there is no such back end or device
     */
    AudioDevice named(String id);
}
