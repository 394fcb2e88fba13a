package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.util.List;

import org.tonewright.device.rehearsal.Content.Inputs;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.ClockedStream;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/** A room in which something is played. */
record RehearsalDevice(String id, Content content) implements AudioDevice {

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public int inputs() {
        return content.inputs().size();
    }

    @Override
    public List<String> inputNames() {
        return content.inputs();
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException {
        Inputs inputs = content.open(setup.sampleRate(), !setup.freely());
        return new ClockedStream("tonewright-rehearsal", setup, callback,
                new Performance(inputs, inputs(), callback, setup.freely()));
    }
}
