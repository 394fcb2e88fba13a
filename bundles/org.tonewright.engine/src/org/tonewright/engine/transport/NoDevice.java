package org.tonewright.engine.transport;

import org.tonewright.engine.device.DeviceStream;

/** What the audio thread sees before it knows its device. */
final class NoDevice implements DeviceStream {

    @Override
    public int inputLatency() {
        return 0;
    }

    @Override
    public int outputLatency() {
        return 0;
    }

    @Override
    public boolean freeRunning() {
        return false;
    }

    @Override
    public long xruns() {
        return 0;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
