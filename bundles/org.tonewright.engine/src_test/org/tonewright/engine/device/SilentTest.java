package org.tonewright.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class SilentTest {

    private static AudioDevice device(String id) {
        return new Silent().devices().stream().filter(device -> device.id().equals(id)).findFirst().orElseThrow();
    }

    private static DeviceCallback counting(CountDownLatch latch) {
        return new DeviceCallback() {

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
                assertEquals(1, in.length);
                assertEquals(2, out.length);
                assertEquals(100, frames);
                latch.countDown();
            }
        };
    }

    @Test
    void theClockCallsByItselfUntilItIsClosed() throws Exception {
        CountDownLatch latch = new CountDownLatch(20);
        DeviceStream stream = device("clock").open(new DeviceSetup(48000, 100, 1, 2), counting(latch));
        assertTrue(latch.await(20, TimeUnit.SECONDS));
        stream.close();
        assertFalse(stream.freeRunning());
        assertTrue(stream.xruns() >= 0);
    }

    /** Nobody who records with it has to drive it. */
    @Test
    void theDrivenDeviceRunsByItselfIfItIsOpenedFreely() throws Exception {
        CountDownLatch latch = new CountDownLatch(1000);
        try (DeviceStream stream = device("driven").open(new DeviceSetup(48000, 100, 1, 2, true), counting(latch))) {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
            assertTrue(stream.freeRunning());
        }
    }

    @Test
    void theDrivenDeviceRunsWhenToldTo() throws Exception {
        CountDownLatch latch = new CountDownLatch(7);
        DrivenStream stream = (DrivenStream) device("driven").open(new DeviceSetup(48000, 100, 1, 2), counting(latch));
        stream.run(3, (_, _, _) -> {
        });
        assertEquals(4, latch.getCount());
        assertTrue(stream.freeRunning());
        stream.close();
        assertThrows(IllegalStateException.class, () -> stream.run(1, (_, _, _) -> {
        }));
    }
}
