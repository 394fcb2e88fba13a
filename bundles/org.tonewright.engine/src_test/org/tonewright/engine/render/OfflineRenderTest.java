package org.tonewright.engine.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.Signals;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;

class OfflineRenderTest {

    private static final int FRAMES = 6000;

    private static Node.Clips clips(String key, float[]... samples) {
        return new Node.Clips(key, key, samples.length, Playlist.of(Region.of(SampleSource.of(key, samples), 0)));
    }

    private static Node.Output out(int channels) {
        return new Node.Output("out", "Main", channels, 0);
    }

    private static Node.Fader fader(String key, int channels) {
        return Node.Fader.of(key, key, channels, channels);
    }

    private static Node.Insert late(String key, int frames) {
        return Node.Insert.of(key, key, TestProcessors.LATE, 1).with("frames", frames);
    }

    @Test
    void aSineAndItsInverseCancel() throws Exception {
        float[] sine = Signals.sine(FRAMES, 100, 0.5);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", sine), fader("fa", 1), new Node.Sum("sum", "Main", 1), out(1))
                .chain(clips("b", sine), fader("fb", 1).withInverted(true)).connect("fb", "sum").build();
        assertEquals(0, Signals.peak(Renders.render(spec, FRAMES)));
    }

    @Test
    void twoEqualSinesDouble() throws Exception {
        float[] sine = Signals.sine(FRAMES, 100, 0.25);
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", sine), new Node.Sum("sum", "Main", 1), out(1))
                .add(clips("b", sine)).connect("b", "sum").build();
        float[] doubled = sine.clone();
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] *= 2;
        }
        assertArrayEquals(doubled, Renders.render(spec, FRAMES));
    }

    /**
     * Odd latencies in front of a bus and on it, against the dry sound: without compensation the noise would be 3 dB
     * louder.
     */
    @Test
    void delayedCopyCancels() throws Exception {
        float[] noise = Signals.noise(FRAMES, 1);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", noise), fader("dry", 1), new Node.Sum("main", "Main", 1), late("end", 5), out(1))
                .chain(late("first", 17), fader("send", 1), new Node.Sum("bus", "Bus", 1), late("second", 333),
                        fader("return", 1).withInverted(true))
                .connect("a", "first").connect("return", "main").build();
        assertEquals(0, Signals.peak(Renders.render(spec, FRAMES)));
    }

    @Test
    void aSideChainArrivesWithWhatItControls() throws Exception {
        float[] noise = Signals.noise(FRAMES, 1);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", noise), late("before", 333), Node.Insert.of("minus", "Bass", TestProcessors.MINUS, 1),
                        out(1))
                .connect("a", 0, "minus", 1).build();
        assertEquals(0, Signals.peak(Renders.render(spec, FRAMES)));
        GraphSpec swapped = GraphSpec.at(48000)
                .chain(clips("a", noise), Node.Insert.of("minus", "Bass", TestProcessors.MINUS, 1), out(1))
                .chain(late("key", 17)).connect("a", "key").connect("key", 0, "minus", 1).build();
        assertEquals(0, Signals.peak(Renders.render(swapped, FRAMES)));
    }

    @Test
    void latencyIsCutFromTheFront() throws Exception {
        float[] noise = Signals.noise(FRAMES, 2);
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", noise), late("x", 777), out(1)).build();
        assertArrayEquals(noise, Renders.render(spec, FRAMES));
    }

    /**
     * The promise of the null test: 24 centred stereo tracks at 0 dB are what plain float additions give, to the bit.
     */
    @Test
    void centredTracksAtZeroDecibelsAreThePlainSum() throws Exception {
        GraphSpec.Builder builder = GraphSpec.at(48000).chain(new Node.Sum("main", "Main", 2),
                Node.Fader.of("mf", "Main", 2, 2), new Node.Tap("tap", "Main", 2), out(2));
        float[] expected = new float[FRAMES];
        for (int track = 0; track < 24; track++) {
            float[] left = Signals.noise(FRAMES, 10 + track);
            builder.chain(clips("t" + track, left, Signals.noise(FRAMES, 50 + track)), fader("f" + track, 2))
                    .connect("f" + track, "main");
            for (int i = 0; i < FRAMES; i++) {
                expected[i] += left[i];
            }
        }
        assertArrayEquals(expected, Renders.render(builder.build(), FRAMES));
    }

    @Test
    void threadsAndChunksDoNotChangeABit() throws Exception {
        GraphSpec spec = Graphs.everything(FRAMES);
        Renders.Memory reference = Renders.render(spec, FRAMES, Renders.PLAIN);
        assertTrue(Signals.peak(reference.channel(0)) > 0.5, "there should be something to hear");
        assertTrue(reference.channel(0).length > FRAMES, "the echo should ring on");
        for (int threads : new int[] {1, 2, 5}) {
            for (int chunk : new int[] {64, 192, 4096, 16384}) {
                Renders.Memory other = Renders.render(spec, FRAMES,
                        Renders.PLAIN.withThreads(threads).withChunk(chunk));
                for (int channel = 0; channel < 2; channel++) {
                    assertArrayEquals(reference.channel(channel), other.channel(channel),
                            threads + " threads, " + chunk);
                }
            }
        }
    }

    @Test
    void stemsInOnePassAreTheSameAsEachAlone() throws Exception {
        float[] a = Signals.noise(FRAMES, 1);
        float[] b = Signals.noise(FRAMES, 2);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", a), late("la", 100), fader("fa", 1), new Node.Sum("sum", "Main", 1), out(1))
                .chain(clips("b", b), fader("fb", 1)).connect("fb", "sum")
                .add(new Node.Output("stem a", "A", 1, 0)).connect("fa", "stem a")
                .add(new Node.Output("stem b", "B", 1, 0)).connect("fb", "stem b").build();
        Map<String, RenderSink> sinks = new HashMap<>();
        for (String key : new String[] {"out", "stem a", "stem b"}) {
            sinks.put(key, new Renders.Memory());
        }
        RenderResult result = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN).run(0, FRAMES, sinks,
                RenderMonitor.NONE);
        assertEquals(FRAMES, result.frames());
        assertEquals(100, result.latency());
        assertArrayEquals(a, ((Renders.Memory) sinks.get("stem a")).channel(0));
        assertArrayEquals(b, ((Renders.Memory) sinks.get("stem b")).channel(0));
        assertArrayEquals(Renders.render(spec, FRAMES), ((Renders.Memory) sinks.get("out")).channel(0));
    }

    @Test
    void aRangeIsThePartOfTheWhole() throws Exception {
        float[] noise = Signals.noise(FRAMES, 3);
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", noise), late("x", 55), out(1)).build();
        Renders.Memory part = new Renders.Memory();
        new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN).run(1001, 2002, Map.of("out", part),
                RenderMonitor.NONE);
        assertArrayEquals(Arrays.copyOfRange(noise, 1001, 3003), part.channel(0));
    }

    /**
     * An echo of 1000 frames at half level falls below -120 dB, 1e-6, with the 20th repeat: 0.5^19 is 1.9e-6, 0.5^20
     * less than 1e-6.
     */
    @Test
    void tailsAreKeptUntilTheyAreInaudible() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.impulse(FRAMES, FRAMES - 1)),
                Node.Insert.of("echo", "Hall", TestProcessors.ECHO, 1), out(1)).build();
        Renders.Memory memory = new Renders.Memory();
        RenderResult result = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN).run(0, FRAMES,
                Map.of("out", memory), RenderMonitor.NONE);
        assertEquals(FRAMES + 19_000, result.frames());
        assertEquals(19_000, result.tail());
        assertFalse(result.tailCut());
        assertEquals(0.5f, memory.channel(0)[FRAMES - 1 + 1000]);
        assertEquals(FRAMES + 19_000, memory.channel(0).length);
    }

    /**
     * An echo after 6.25 s at 0.005 of the level: the second one is at 2.5e-5, the third below -120 dB. A processor
     * that echoes says how long it may be silent in between.
     */
    @Test
    void slowEchoesAreWaitedFor() throws Exception {
        int frames = 300_000;
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.impulse(FRAMES, FRAMES - 1)),
                Node.Insert.of("echo", "Hall", TestProcessors.ECHO, 1).with("gain", 0.005).with("frames", frames),
                out(1)).build();
        Renders.Memory memory = new Renders.Memory();
        RenderResult result = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN).run(0, FRAMES,
                Map.of("out", memory), RenderMonitor.NONE);
        assertEquals(2L * frames, result.tail());
        assertFalse(result.tailCut());
        assertEquals(0.005f, memory.channel(0)[FRAMES - 1 + frames]);
        RenderResult cut = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN.withTail(9)).run(0, FRAMES,
                Map.of("out", new Renders.Memory()), RenderMonitor.NONE);
        assertTrue(cut.tailCut(), "a second echo was to come after the cap");
    }

    @Test
    void aCapCutsTheTailAndSaysSo() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.noise(FRAMES, 4)),
                Node.Insert.of("echo", "Hall", TestProcessors.ECHO, 1), out(1)).build();
        Renders.Memory memory = new Renders.Memory();
        RenderResult result = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN.withTail(0.1)).run(0,
                FRAMES,
                Map.of("out", memory), RenderMonitor.NONE);
        assertEquals(FRAMES + 4800, result.frames());
        assertTrue(result.tailCut());
        RenderResult none = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN.withTail(0)).run(0, FRAMES,
                Map.of("out", new Renders.Memory()), RenderMonitor.NONE);
        assertEquals(FRAMES, none.frames());
    }

    /** The stem is 60 dB louder than the mix and so would ring for 10 more repeats. */
    @Test
    void aStemThatDoesNotDecideLeavesTheMixAsItIs() throws Exception {
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", Signals.impulse(FRAMES, FRAMES - 1)),
                        Node.Insert.of("echo", "Hall", TestProcessors.ECHO, 1),
                        Node.Fader.of("main", "Main", 1, 1).withLevel(Automation.constant(-60)), out(1))
                .add(new Node.Output("stem", "Hall", 1, 0)).connect("echo", "stem").build();
        Renders.Memory alone = new Renders.Memory();
        Renders.Memory mix = new Renders.Memory();
        Renders.Memory stem = new Renders.Memory();
        OfflineRender render = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN);
        render.run(0, FRAMES, Map.of("out", alone), RenderMonitor.NONE);
        render.run(0, FRAMES, Map.of("out", mix, "stem", new RenderSink() {

            @Override
            public void write(float[][] samples, int frames) throws IOException {
                stem.write(samples, frames);
            }

            @Override
            public boolean decidesEnd() {
                return false;
            }
        }), RenderMonitor.NONE);
        assertArrayEquals(alone.channel(0), mix.channel(0));
        assertEquals(mix.channel(0).length, stem.channel(0).length);
        assertEquals(FRAMES + 9_000, mix.channel(0).length, "0.5^9 / 1000 is 1.95e-6, the next repeat is below 1e-6");
    }

    @Test
    void aMissingProcessorIsNamedOrPassedBy() throws Exception {
        float[] noise = Signals.noise(FRAMES, 5);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", noise), Node.Insert.of("slot", "Bass", "org.vendor.gone", 1), out(1)).build();
        RenderException refused = assertThrows(RenderException.class, () -> Renders.render(spec, FRAMES));
        assertEquals("The processor org.vendor.gone on the strip 'Bass' is not installed.", refused.getMessage());
        Renders.Memory memory = new Renders.Memory();
        RenderResult result = new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN.withFaults(true)).run(0,
                FRAMES, Map.of("out", memory), RenderMonitor.NONE);
        assertEquals(Fault.Kind.MISSING, result.faults().get(0).kind());
        assertArrayEquals(noise, memory.channel(0));
    }

    @Test
    void aFailingProcessorIsNamedWithItsPosition() {
        for (String id : new String[] {TestProcessors.THROWS, TestProcessors.NAN}) {
            GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.impulse(FRAMES, 3000)),
                    Node.Insert.of("slot", "Bass", id, 1), out(1)).build();
            RenderException failed = assertThrows(RenderException.class, () -> Renders.render(spec, FRAMES));
            assertTrue(failed.getMessage().contains(id) && failed.getMessage().contains("'Bass'"), failed.getMessage());
            // The quantum of frame 3000 begins at 46 * 64.
            assertTrue(failed.getMessage().endsWith("at frame 2944."), failed.getMessage());
        }
    }

    @Test
    void anAllowedFailurePassesTheDrySoundFromItsQuantumOn() throws Exception {
        float[] impulse = Signals.constant(FRAMES, 0.5);
        impulse[3000] = 1;
        for (String id : new String[] {TestProcessors.THROWS, TestProcessors.NAN}) {
            GraphSpec spec = GraphSpec.at(48000)
                    .chain(clips("a", impulse), Node.Insert.of("slot", "Bass", id, 1), out(1)).build();
            float[] result = Renders.render(spec, FRAMES, Renders.PLAIN.withFaults(true)).channel(0);
            assertEquals(-0.5f, result[2943]);
            assertArrayEquals(Arrays.copyOfRange(impulse, 2944, FRAMES), Arrays.copyOfRange(result, 2944, FRAMES));
        }
    }

    @Test
    void aDisabledSlotKeepsItsLatency() throws Exception {
        float[] noise = Signals.noise(FRAMES, 6);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(clips("a", noise), late("x", 333).withEnabled(false), fader("f", 1),
                        new Node.Sum("sum", "Main", 1), out(1))
                .chain(fader("dry", 1).withInverted(true)).connect("a", "dry").connect("dry", "sum").build();
        assertEquals(0, Signals.peak(Renders.render(spec, FRAMES)));
    }

    /**
     * The position a processor sees is that of its sound: the position written at the end is the frame's own,
     * although the plan lags.
     */
    @Test
    void aProcessorBehindALatencySeesThePositionOfItsSound() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.noise(FRAMES, 7)), late("x", 100),
                Node.Insert.of("p", "P", TestProcessors.POSITION, 1), late("y", 31), out(1)).build();
        float[] result = Renders.render(spec, FRAMES);
        for (int i = 0; i < 5000; i++) {
            assertEquals(i / 1e6f, result[i], 1e-9f, "frame " + i);
        }
    }

    @Test
    void aSourceThatCannotBeReadEndsTheRenderWithItsSentence() {
        SampleSource broken = new SampleSource() {

            @Override
            public int channels() {
                return 1;
            }

            @Override
            public long frames() {
                return FRAMES;
            }

            @Override
            public String name() {
                return "broken.wav";
            }

            @Override
            public Reader open() throws IOException {
                throw new IOException("The file broken.wav is broken.");
            }
        };
        GraphSpec spec = GraphSpec.at(48000)
                .chain(new Node.Clips("a", "A", 1, Playlist.of(Region.of(broken, 0))), new Node.Sum("sum", "S", 1),
                        out(1))
                .add(clips("b", Signals.noise(FRAMES, 1))).connect("b", "sum").build();
        for (int threads = 1; threads <= 2; threads++) {
            RenderOptions options = Renders.PLAIN.withThreads(threads);
            assertEquals("The file broken.wav is broken.",
                    assertThrows(IOException.class, () -> Renders.render(spec, FRAMES, options)).getMessage());
        }
    }

    @Test
    void aFullDiskEndsTheRenderWithItsSentence() {
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.noise(FRAMES, 7)), out(1)).build();
        RenderSink full = (_, _) -> {
            throw new IOException("The disk is full.");
        };
        for (int threads = 1; threads <= 2; threads++) {
            OfflineRender render = new OfflineRender(spec, TestProcessors.catalog(),
                    Renders.PLAIN.withThreads(threads));
            assertEquals("The disk is full.", assertThrows(IOException.class,
                    () -> render.run(0, FRAMES, Map.of("out", full), RenderMonitor.NONE)).getMessage());
        }
    }

    @Test
    void aRenderCanBeCancelledAndReportsProgress() {
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.noise(FRAMES, 7)), out(1)).build();
        long[] seen = {0};
        RenderMonitor monitor = new RenderMonitor() {

            @Override
            public void rendered(long frames, long total) {
                assertEquals(FRAMES, total);
                assertEquals(seen[0] + 512, frames);
                seen[0] = frames;
            }

            @Override
            public boolean cancelled() {
                return seen[0] >= 2048;
            }
        };
        assertThrows(CancellationException.class, () -> new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN)
                .run(0, FRAMES, Map.of("out", new Renders.Memory()), monitor));
        assertEquals(2048, seen[0]);
    }

    @Test
    void anUnknownOutputIsRefused() {
        GraphSpec spec = GraphSpec.at(48000).chain(clips("a", Signals.noise(FRAMES, 7)), out(1)).build();
        assertEquals("There is no output 'a' to render.",
                assertThrows(RenderException.class,
                        () -> new OfflineRender(spec, TestProcessors.catalog(), Renders.PLAIN)
                                .run(0, 10, Map.of("a", new Renders.Memory()), RenderMonitor.NONE))
                        .getMessage());
    }
}
