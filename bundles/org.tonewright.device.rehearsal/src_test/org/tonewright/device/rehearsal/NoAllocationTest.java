package org.tonewright.device.rehearsal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

import com.sun.management.ThreadMXBean;

/** Making the inputs of a block allocates nothing, standing, rolling and round a loop. */
class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 40;
    /** The JVM allocates a few bytes in whatever thread happens to start a compiler thread. */
    private static final int JVM = 3;

    @TempDir
    Path folder = Path.of("");

    private static final class Counter implements DeviceCallback {

        private static final int BLOCKS = 50;

        private final CountDownLatch done = new CountDownLatch(1);
        private long block;
        private long before = -1;
        private long allocated;
        private int guilty;
        private int rounds;

        @Override
        public long position() {
            return position(0);
        }

        @Override
        public boolean rolling() {
            return block % 100 > 20;
        }

        @Override
        public long position(int frame) {
            return (block * 256 + frame) % 100_000;
        }

        @Override
        public int take(int input) {
            return block % 200 > 100 ? 1 : 0;
        }

        @Override
        public void process(float[][] in, float[][] out, int frames) {
            long now = THREADS.getCurrentThreadAllocatedBytes();
            allocated += before < 0 ? 0 : now - before;
            block++;
            if (block > 2000 && block % BLOCKS == 0) {
                guilty += allocated > 0 ? 1 : 0;
                rounds++;
                allocated = 0;
                if (rounds == ROUNDS) {
                    done.countDown();
                }
            }
            if (block <= 2000) {
                allocated = 0;
            }
            before = THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    @Test
    void theBlockAllocatesNothing() throws Exception {
        Path song = folder.resolve("a.song");
        Files.writeString(song, """
                title: x
                tempo: 240
                fault: hum bass
                section: a
                chords: C F
                bass: 1---1---1---1---
                keys: c---c---c---c---
                form: a
                """);
        var device = new RehearsalBackend().device(song.toString()).orElseThrow();
        Counter counter = new Counter();
        try (DeviceStream stream = device.open(new DeviceSetup(48_000, 256, device.inputs(), 2, true), counter)) {
            assertTrue(stream.freeRunning());
            counter.done.await();
        }
        assertTrue(counter.guilty <= JVM, counter.guilty + " of " + ROUNDS + " rounds allocated");
    }
}
