package org.tonewright.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Signals;
import org.tonewright.engine.TempoMap;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DrivenStream;
import org.tonewright.engine.device.Silent;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.State;
import org.tonewright.engine.render.OfflineRender;
import org.tonewright.engine.render.RenderMonitor;
import org.tonewright.engine.render.Renders;
import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.processor.Block;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;
import org.tonewright.processor.Stateful;

class InsertRunnerTest {

    private static final List<Port> PORTS = List.of(Port.input("in", 0), Port.input("key", 0), Port.output("out", 0));

    /**
     * A slot that inverts and lags by 333 frames is turned off and on while a constant plays: from -0.5 in a straight
     * line of 512 frames to 0.5 and back, with no step beyond 1/512 and without a gap of the latency.
     */
    @Test
    void aSlotIsTurnedOffAndOnWithoutAClickOrAGap() throws Exception {
        try (LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000)) {
            engine.load(
                    GraphSpec.at(48000)
                            .chain(Graphs.clips("a", Signals.constant(100_000, 0.5)), Graphs.late("x", 1, 333),
                                    Node.Insert.of("g", "A", TestProcessors.GAIN, 1).with("gain", 0.5), Graphs.out(1))
                            .build());
            DrivenStream device = (DrivenStream) engine.open(new Silent().devices().get(1),
                    new DeviceSetup(48000, 64, 0, 1));
            engine.send(new TransportCommand.Play());
            device.run(20, (_, _, _) -> {
            });
            engine.plan().value("x", Node.Insert.ENABLED).orElseThrow().set(0);
            engine.plan().value("g", Node.Insert.ENABLED).orElseThrow().set(0);
            float[] heard = new float[64 * 40];
            int[] at = {0};
            for (int half = 0; half < 2; half++) {
                device.run(20, (out, _, frames) -> {
                    System.arraycopy(out[0], 0, heard, at[0], frames);
                    at[0] += frames;
                });
                engine.plan().value("x", Node.Insert.ENABLED).orElseThrow().set(1);
                engine.plan().value("g", Node.Insert.ENABLED).orElseThrow().set(1);
            }
            for (int i = 0; i < 512; i++) {
                assertEquals(0.25f + 0.25f * i / 512, heard[i], 1e-6f, "frame " + i);
                assertEquals(0.5f - 0.25f * i / 512, heard[1280 + i], 1e-6f, "frame " + i);
            }
            assertEquals(0.5f, heard[700]);
            assertEquals(0.25f, heard[2559]);
        }
    }

    @Test
    void aProcessorSeesTempoBeatsAndChoicesAndWhatIsConnected() throws Exception {
        List<String> seen = new ArrayList<>();
        ProcessorInfo info = new ProcessorInfo("test.seer", PORTS,
                List.of(new Param.Choice("c", "C", List.of("a", "b", "c"), 1, false),
                        new Param.Toggle("t", "T", true, false)));
        ProcessorCatalog catalog = ProcessorCatalog.of(TestProcessors.factory(info, _ -> block -> {
            seen.add(block.position() + " " + block.beat() + " " + block.tempo() + " " + block.rolling() + " "
                    + block.from(0)
                    + " " + block.to(1) + " " + block.connected(0) + " " + block.connected(1) + " "
                    + block.in(1, 0)[7]);
            Arrays.fill(block.out(0, 0), 0, 64, 0);
        }));
        TempoMap tempo = new TempoMap(48000,
                List.of(new TempoMap.Change(0, 150, 4, 4), new TempoMap.Change(64, 75, 4, 4)));
        GraphSpec spec = GraphSpec.at(48000).tempo(tempo)
                .chain(Graphs.clips("a", Signals.constant(200, 1)),
                        Node.Insert.of("s", "S", "test.seer", 1).with("c", 2), Graphs.out(1))
                .build();
        new OfflineRender(spec, catalog, Renders.PLAIN).run(0, 100, Map.of("out", new Renders.Memory()),
                RenderMonitor.NONE);
        // 150 a minute are 19200 frames a beat.
        assertEquals(
                List.of("0 0.0 150.0 true 2.0 1.0 true false 0.0",
                        "64 " + 64 / 19200.0 + " 75.0 true 2.0 1.0 true false 0.0"),
                seen);
    }

    @Test
    void aSavedStateIsRestoredBeforeTheFirstBlock() throws Exception {
        ProcessorInfo info = new ProcessorInfo("test.stateful", PORTS, List.of());
        final class Remembering implements Processor, Stateful {

            private float level;

            Remembering(Setup setup) {
                level = setup.channels();
            }

            @Override
            public void process(Block block) {
                Arrays.fill(block.out(0, 0), 0, block.frames(), level);
            }

            @Override
            public byte[] save() {
                return Float.toString(level).getBytes(StandardCharsets.US_ASCII);
            }

            @Override
            public void restore(byte[] state) {
                level = Float.parseFloat(new String(state, StandardCharsets.US_ASCII));
            }
        }
        ProcessorCatalog catalog = ProcessorCatalog.of(TestProcessors.factory(info, Remembering::new));
        for (String state : new String[] {"0.25", "not a number"}) {
            Node.Insert insert = new Node.Insert("s", "Bass", "test.stateful", 1, true, Map.of(),
                    Optional.of(new State(state.getBytes(StandardCharsets.US_ASCII))));
            GraphSpec spec = GraphSpec.at(48000)
                    .chain(Graphs.clips("a", Signals.constant(200, 1)), insert, Graphs.out(1)).build();
            Renders.Memory memory = new Renders.Memory();
            var result = new OfflineRender(spec, catalog, Renders.PLAIN.withFaults(true)).run(0, 100,
                    Map.of("out", memory),
                    RenderMonitor.NONE);
            if (state.startsWith("n")) {
                assertTrue(result.faults().get(0).message().startsWith(
                        "The processor test.stateful on the strip 'Bass' can't be used (For input string"),
                        "a sentence");
                assertArrayEquals(Signals.constant(100, 1), memory.channel(0));
            } else {
                assertArrayEquals(Signals.constant(100, 0.25), memory.channel(0));
            }
        }
    }
}
