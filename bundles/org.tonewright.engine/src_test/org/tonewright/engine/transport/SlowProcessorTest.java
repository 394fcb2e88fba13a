package org.tonewright.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Signals;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.render.OfflineRender;
import org.tonewright.engine.render.RenderMonitor;
import org.tonewright.engine.render.Renders;
import org.tonewright.processor.Port;
import org.tonewright.processor.ProcessorInfo;

class SlowProcessorTest {

    /** At 4 MHz a quantum lasts 16 microseconds; the processor takes ten times as long, so that the test need not. */
    private static final double RATE = 4_000_000;

    private static final ProcessorCatalog SLOW = ProcessorCatalog.of(TestProcessors.factory(
            new ProcessorInfo("test.slow", List.of(Port.input("in", 0), Port.output("out", 0)), List.of()),
            _ -> block -> {
                long begin = System.nanoTime();
                while (System.nanoTime() - begin < 160_000) {
                    Thread.onSpinWait();
                }
                for (int i = 0; i < block.frames(); i++) {
                    block.out(0, 0)[i] = -block.in(0, 0)[i];
                }
            }));

    private static GraphSpec spec() {
        return GraphSpec.at(RATE).chain(Graphs.clips("a", Signals.constant(200_000, 0.5)),
                Node.Insert.of("s", "Bass", "test.slow", 1), Graphs.out(1)).build();
    }

    /** A device that does not wait for anybody, driven by hand. */
    private static final class Impatient implements AudioDevice, DeviceStream {

        private DeviceCallback callback = new DeviceCallback() {

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
                // not open yet
            }
        };

        @Override
        public String id() {
            return "impatient";
        }

        @Override
        public String name() {
            return "Impatient";
        }

        @Override
        public int inputs() {
            return 0;
        }

        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public DeviceStream open(DeviceSetup setup, DeviceCallback called) {
            callback = called;
            return this;
        }

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
            // nothing runs by itself
        }

        float[] run() {
            float[][] out = new float[1][64];
            callback.process(new float[0][], out, 64);
            return out[0];
        }
    }

    @Test
    void aProcessorThatIsAlwaysLateIsPassedByInRealTime() throws Exception {
        try (LiveEngine engine = new LiveEngine(SLOW, RATE)) {
            Impatient device = new Impatient();
            engine.open(device, new DeviceSetup(RATE, 64, 0, 1));
            engine.load(spec());
            engine.send(new TransportCommand.Play());
            boolean heard = false;
            int blocks = 0;
            while (engine.faults().isEmpty()) {
                heard |= device.run()[0] == -0.5f;
                assertTrue(blocks++ < 20_000, "nobody minds");
            }
            assertTrue(blocks > 375, "it was given a chance");
            assertTrue(heard, "it worked at first");
            assertEquals(Fault.Kind.TOO_SLOW, engine.plan().faults().get(0).kind());
            assertEquals(0.5f, device.run()[0]);
        }
    }

    @Test
    void offlineTimeIsNoReason() throws Exception {
        Renders.Memory memory = new Renders.Memory();
        new OfflineRender(spec(), SLOW, Renders.PLAIN).run(0, 64 * 500, Map.of("out", memory), RenderMonitor.NONE);
        assertEquals(-0.5f, memory.channel(0)[64 * 500 - 1]);
    }
}
