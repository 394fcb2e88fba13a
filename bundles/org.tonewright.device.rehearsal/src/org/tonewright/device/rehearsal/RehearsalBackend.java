package org.tonewright.device.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.device.rehearsal.song.Songs;
import org.tonewright.engine.device.AudioBackend;
import org.tonewright.engine.device.AudioDevice;

/**
 * The rehearsal room: devices whose inputs are performances. Its own arrangements are listed; audio files, folders of
 * them and arrangements in files are devices of the name of their path, with options after commas:
 * {@code demo,without=hum+plosive,seed=7,tempo=120}.
 */
public final class RehearsalBackend implements AudioBackend {

    @Override
    public String id() {
        return "rehearsal";
    }

    @Override
    public List<AudioDevice> devices() {
        List<String> names = new ArrayList<>(Songs.NAMES);
        names.set(0, RoomName.DEMO);
        List<AudioDevice> devices = new ArrayList<>();
        names.forEach(name -> devices.add(new RehearsalDevice(name, RoomName.read(name))));
        return devices;
    }

    @Override
    public Optional<AudioDevice> device(String name) {
        return Optional.of(new RehearsalDevice(name, RoomName.read(name)));
    }
}
