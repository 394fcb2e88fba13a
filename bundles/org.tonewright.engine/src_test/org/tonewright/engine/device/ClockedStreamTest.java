package org.tonewright.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

class ClockedStreamTest {

    /** Whoever waits for what it plays hears that nothing comes any more. */
    @Test
    void aDeviceWhoseSourceFailsIsLostWithASentence() {
        DeviceCallback callback = new DeviceCallback() {

            @Override
            public long position() {
                return 0;
            }

            @Override
            public boolean rolling() {
                return false;
            }

            @Override
            public void process(float[][] in, float[][] out, int frames) {
                // nobody listens
            }
        };
        try (ClockedStream stream = new ClockedStream("cassette", new DeviceSetup(48000, 64, 1, 1), callback,
                (_, _) -> {
                    throw new IllegalStateException("the tape is torn");
                })) {
            while (stream.lost().isEmpty()) {
                LockSupport.parkNanos(100_000);
            }
            assertEquals(
                    Optional.of("The device 'cassette' failed: java.lang.IllegalStateException: the tape is torn."),
                    stream.lost());
        }
    }
}
