package org.tonewright.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.Signals;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DrivenStream;
import org.tonewright.engine.device.Silent;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.media.SampleType;

import com.sun.management.ThreadMXBean;

/** The audio thread allocates nothing: measured by the JVM's own count for the thread that runs the device. */
class NoAllocationTest {

    /**
     * The JVM itself allocates 88 bytes in whatever thread happens to trigger the compilation for which it starts
     * another compiler thread: the name of that thread. It does so a few times at most, while our own code would
     * allocate in every round.
     */
    private static final int JVM = 3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final DrivenStream.Exchange DEAF = (_, _, _) -> {
        // what is heard does not matter here
    };

    /**
     * Every kind of node, automation that moves, slots that are turned off, a side-chain that is folded, an auxiliary
     * output.
     */
    private static GraphSpec spec(int extra) {
        GraphSpec all = Graphs.everything(30_000);
        GraphSpec.Builder builder = GraphSpec.at(48000);
        all.nodes().forEach(builder::add);
        all.edges().forEach(edge -> builder.connect(edge.from(), edge.to()));
        builder.chain(new Node.Input("in", "Voice", 1, 0, false), Node.Insert.of("off", "Voice", TestProcessors.LATE, 1)
                .with("frames", 10).withEnabled(false), Node.Insert.of("minus", "Voice", TestProcessors.MINUS, 1),
                Node.Insert.of("split", "Voice", TestProcessors.SPLIT, 1), Node.Fader.of("vf", "Voice", 1, 2))
                .connect("vf", "main").connect("hf", 0, "minus", 1)
                .add(new Node.Output("second", "Split", 1, 1)).connect("split", 1, "second", 0);
        for (int i = 0; i < extra; i++) {
            builder.add(Node.Insert.of("x" + i, "X", TestProcessors.GAIN, 2)).connect("hf", "x" + i).connect("x" + i,
                    "main");
        }
        return builder.build();
    }

    private static long allocated(DrivenStream device, int blocks) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        device.run(blocks, DEAF);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aRunningPlanAllocatesNothing() throws Exception {
        try (LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000)) {
            engine.load(spec(2));
            for (int frames : new int[] {256, 441}) {
                DrivenStream device = (DrivenStream) engine.open(new Silent().devices().get(1),
                        new DeviceSetup(48000, frames, 1, 2));
                System.arraycopy(Signals.noise(frames, 1), 0, device.in()[0], 0, frames);
                engine.send(new TransportCommand.Locate(0));
                engine.send(new TransportCommand.Loop(1000, 20_001));
                engine.send(new TransportCommand.Play());
                device.run(400, DEAF);
                var level = engine.plan().value("f1", Node.Fader.LEVEL).orElseThrow();
                var pan = engine.plan().value("f2", Node.Fader.PAN).orElseThrow();
                var enabled = engine.plan().value("off", Node.Insert.ENABLED).orElseThrow();
                TransportCommand locate = new TransportCommand.Locate(12_345);
                int guilty = 0;
                for (int i = 0; i < 40; i++) {
                    level.set(-i);
                    pan.set(i / 40.0);
                    enabled.set(i % 2);
                    guilty += allocated(device, 20) > 0 ? 1 : 0;
                    engine.send(locate);
                }
                assertTrue(guilty <= JVM, guilty + " of 40 rounds of " + frames + " frames a block allocated");
                assertTrue(engine.rolling());
            }
            assertTrue(engine.faults().isEmpty() && engine.troubles().isEmpty());
        }
    }

    /** While tracks are recorded, round a loop, with punch marks that come and go, and meters before the fader. */
    @Test
    void capturingAllocatesNothingOnTheAudioThread(@TempDir Path folder) throws Exception {
        try (LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000)) {
            GraphSpec with = spec(0);
            GraphSpec.Builder builder = GraphSpec.at(48000);
            with.nodes().forEach(builder::add);
            with.edges().forEach(
                    edge -> builder.connect(edge.from(), edge.fromPort(), edge.to(), edge.toPort()));
            engine.load(builder.chain(new Node.Input("pre", "Bass", 2, 0, true), new Node.Tap("level", "Bass", 2),
                    Node.Fader.of("monitor", "Bass", 2, 2).withAudible(false)).connect("monitor", "main").build());
            engine.autoMonitor(Set.of("monitor"));
            DrivenStream device = (DrivenStream) engine.open(new Silent().devices().get(1),
                    new DeviceSetup(48000, 256, 2, 2));
            System.arraycopy(Signals.noise(256, 1), 0, device.in()[0], 0, 256);
            List<CaptureSpec> specs = IntStream.range(0, 8).mapToObj(i -> new CaptureSpec("t" + i, i % 3, 1 + i % 2,
                    folder.resolve(i + ".wav"), SampleType.INT_24)).toList();
            CapturePass pass = engine.capture(specs, 500);
            engine.send(new TransportCommand.Loop(1000, 20_001));
            engine.send(new TransportCommand.Record(true));
            engine.send(new TransportCommand.Play());
            device.run(400, DEAF);
            int guilty = 0;
            for (int i = 0; i < 60; i++) {
                engine.send(new TransportCommand.Record(i % 4 != 3));
                engine.send(new TransportCommand.Punch(2000, i % 2 * 9000));
                engine.plan().meter("level").orElseThrow().next();
                engine.loads().next();
                guilty += allocated(device, 50) > 0 ? 1 : 0;
            }
            assertTrue(guilty <= JVM, guilty + " of 60 rounds allocated");
            engine.send(new TransportCommand.Stop());
            device.run(10, DEAF);
            assertEquals(8, pass.finish().size());
            assertTrue(pass.captures().get(0).frames() > 200_000 && pass.captures().get(0).lost() == 0);
            assertTrue(engine.faults().isEmpty() && engine.troubles().isEmpty());
        }
    }

    /** While another thread makes plans and playlists without pause, which allocates a lot over there. */
    @Test
    void swappingPlansAllocatesNothingOnTheAudioThread() throws Exception {
        try (LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000)) {
            engine.load(spec(0));
            DrivenStream device = (DrivenStream) engine.open(new Silent().devices().get(1),
                    new DeviceSetup(48000, 128, 1, 2));
            engine.send(new TransportCommand.Play());
            device.run(500, DEAF);
            for (int warm = 0; warm < 3; warm++) {
                engine.load(spec(warm));
                device.run(200, DEAF);
            }
            CompletableFuture<Integer> control = CompletableFuture.supplyAsync(() -> {
                try {
                    for (int i = 0; i < 60; i++) {
                        engine.load(spec(i % 4));
                    }
                    return 60;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            int guilty = 0;
            int rounds = 0;
            while (!control.isDone() || rounds < 20) {
                guilty += allocated(device, 20) > 0 ? 1 : 0;
                rounds++;
            }
            assertEquals(60, control.get());
            assertTrue(guilty <= JVM, guilty + " of " + rounds + " rounds allocated");
            engine.tend();
            assertTrue(engine.faults().isEmpty() && engine.troubles().isEmpty());
        }
    }
}
