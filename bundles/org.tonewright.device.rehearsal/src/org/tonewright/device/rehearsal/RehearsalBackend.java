package org.tonewright.device.rehearsal;

import java.util.List;

import org.tonewright.engine.device.AudioBackend;
import org.tonewright.engine.device.AudioDevice;

/** The rehearsal room: a device whose inputs are performances. */
public final class RehearsalBackend implements AudioBackend {

    @Override
    public String id() {
        return "rehearsal";
    }

    @Override
    public List<AudioDevice> devices() {
        return List.of();
    }
}
