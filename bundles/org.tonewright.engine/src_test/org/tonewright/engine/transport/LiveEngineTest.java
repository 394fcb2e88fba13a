package org.tonewright.engine.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
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
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.render.Renders;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.media.SampleType;

class LiveEngineTest {

    private final LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000);

    @AfterEach
    void close() {
        engine.close();
    }

    private DrivenStream open(int frames, int inputs) throws Exception {
        return (DrivenStream) engine.open(new Silent().devices().get(1), new DeviceSetup(48000, frames, inputs, 2));
    }

    /** Runs the device and gives back what one channel of it gave out. */
    private static float[] hear(DrivenStream device, int blocks, int channel) {
        float[] heard = new float[blocks * device.frames()];
        int[] at = {0};
        device.run(blocks, (out, _, frames) -> {
            System.arraycopy(out[channel], 0, heard, at[0], frames);
            at[0] += frames;
        });
        return heard;
    }

    /** The promise of the design: what is played in real time is what a bounce gives, to the bit. */
    @Test
    void playingInRealTimeGivesTheSamplesOfTheBounce() throws Exception {
        int frames = 20_000;
        GraphSpec spec = Graphs.everything(frames);
        float[] bounce = Renders.render(spec, frames, Renders.PLAIN).channel(1);
        engine.load(spec);
        DrivenStream device = open(256, 0);
        hear(device, 7, 0);
        engine.send(new TransportCommand.Play());
        float[] live = hear(device, frames / 256 + 10, 1);
        int latency = engine.plan().latency();
        assertEquals(91 + 13 * 6, latency);
        assertArrayEquals(Arrays.copyOf(bounce, frames), Arrays.copyOfRange(live, latency, latency + frames));
        assertEquals(0, engine.underruns());
    }

    /** The same while tracks are recorded, an input is monitored, the transport jumps about and a loop goes round. */
    @Test
    void recordingChangesNothingOfWhatIsHeard(@TempDir Path folder) throws Exception {
        int frames = 20_000;
        GraphSpec spec = Graphs.everything(frames);
        float[] bounce = Renders.render(spec, frames, Renders.PLAIN).channel(0);
        GraphSpec.Builder more = GraphSpec.at(48000);
        spec.nodes().forEach(more::add);
        spec.edges().forEach(edge -> more.connect(edge.from(), edge.to()));
        engine.load(more.chain(new Node.Input("in", "Voice", 1, 0, true), new Node.Tap("level", "Voice", 1),
                Node.Fader.of("monitor", "Voice", 1, 2).withAudible(false)).connect("monitor", "main").build());
        DrivenStream device = open(192, 1);
        Arrays.fill(device.in()[0], 0.5f);
        CapturePass pass = engine.capture(
                List.of(new CaptureSpec("v", 0, 1, folder.resolve("v.wav"), SampleType.INT_24)), engine.recordOffset());
        engine.send(new TransportCommand.Record(true));
        engine.send(new TransportCommand.Loop(4000, 640));
        engine.send(new TransportCommand.Locate(3900));
        engine.send(new TransportCommand.Play());
        hear(device, 50, 0);
        engine.send(new TransportCommand.Loop(0, 0));
        engine.send(new TransportCommand.Stop());
        hear(device, 2, 0);
        engine.send(new TransportCommand.Locate(0));
        engine.send(new TransportCommand.Play());
        float[] live = hear(device, frames / 192 + 10, 0);
        int latency = engine.plan().latency();
        assertArrayEquals(Arrays.copyOf(bounce, frames), Arrays.copyOfRange(live, latency, latency + frames));
        engine.send(new TransportCommand.Stop());
        hear(device, 10, 0);
        assertTrue(pass.finish().get(0).pieces().size() > 10);
        assertEquals(0, engine.underruns());
    }

    /** As when JACK turns to freewheeling: what was lost before is silent, from then on nothing is lost. */
    @Test
    void aDeviceThatBecomesFreeRunningIsWaitedFor() throws Exception {
        float[] noise = Signals.noise(2_000_000, 8);
        engine.load(GraphSpec.at(48000).chain(Graphs.clips("a", noise), Graphs.out(1)).build());
        DrivenStream device = open(64, 0);
        device.freeRunning(false);
        engine.send(new TransportCommand.Play());
        hear(device, 50, 0);
        device.freeRunning(true);
        // A locate fades out what is heard; on a busy machine nothing may have been heard before this.
        hear(device, 2, 0);
        for (int position : new int[] {900_000, 20, 1_500_000}) {
            engine.send(new TransportCommand.Locate(position));
            hear(device, 1, 0);
            assertArrayEquals(Arrays.copyOfRange(noise, position, position + 12_800), hear(device, 200, 0));
        }
    }

    /**
     * A strip that gets a processor with latency makes the others wait. They go on until the sound that waited is
     * there, and fade over to it: no gap, and no step beyond those of the sine and of a fade within a quantum.
     */
    @Test
    void aNewLatencyElsewhereNeitherClicksNorLeavesAGap() throws Exception {
        float[] sine = Signals.sine(200_000, 480, 0.5);
        engine.load(waiting(sine, 0));
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        hear(device, 20, 0);
        int before = 0;
        for (int latency : new int[] {100, 777, 64, 0, 30}) {
            long position = engine.position();
            engine.load(waiting(sine, latency));
            float[] heard = hear(device, 30, 0);
            int over = (latency + 63) / 64 * 64;
            for (int i = 0; i < heard.length; i++) {
                float was = sine[(int) position + i - before];
                float is = sine[(int) position + i - latency];
                double share = Math.clamp((i - over) / 64.0, 0, 1);
                assertEquals(was * (1 - share) + is * share, heard[i], 1e-6, latency + ": frame " + i);
            }
            before = latency;
        }
    }

    private static GraphSpec waiting(float[] sound, int latency) {
        return GraphSpec.at(48000)
                .chain(Graphs.clips("a", sound), Node.Fader.of("f", "A", 1, 1), new Node.Sum("s", "Main", 1),
                        Graphs.out(1))
                .chain(Graphs.clips("b", new float[10]), Graphs.late("l", 1, latency)).connect("l", "s").build();
    }

    @Test
    void playingAgainAfterALocateGivesTheSameSamples() throws Exception {
        engine.load(Graphs.everything(20_000));
        DrivenStream device = open(128, 0);
        engine.send(new TransportCommand.Play());
        float[] first = hear(device, 100, 0);
        engine.send(new TransportCommand.Locate(0));
        hear(device, 1, 0);
        // The first quantum faded out; the second one is the first one from frame 0 again.
        engine.send(new TransportCommand.Locate(0));
        engine.send(new TransportCommand.Stop());
        hear(device, 10, 0);
        engine.send(new TransportCommand.Locate(0));
        engine.send(new TransportCommand.Play());
        assertArrayEquals(first, hear(device, 100, 0));
    }

    /** Buffers that are not whole quanta cost one quantum of delay and not a sample. */
    @Test
    void aDeviceOfAnyBufferSizePlaysTheSame() throws Exception {
        float[] noise = Signals.noise(10_000, 1);
        for (int frames : new int[] {1, 37, 64, 441, 480, 1024}) {
            try (LiveEngine other = new LiveEngine(TestProcessors.catalog(), 48000)) {
                other.load(GraphSpec.at(48000).chain(Graphs.clips("a", noise), Graphs.out(1)).build());
                DrivenStream device = (DrivenStream) other.open(new Silent().devices().get(1),
                        new DeviceSetup(48000, frames, 0, 1));
                other.send(new TransportCommand.Play());
                float[] heard = hear(device, 9000 / frames, 0);
                int delay = frames % 64 == 0 ? 0 : 64;
                assertEquals(delay, other.outputLatency());
                assertArrayEquals(Arrays.copyOf(noise, heard.length - delay),
                        Arrays.copyOfRange(heard, delay, heard.length), frames + " frames");
            }
        }
    }

    @Test
    void whatIsRecordedPassesThroughAtOnce() throws Exception {
        engine.load(GraphSpec.at(48000).chain(new Node.Input("in", "Voice", 1, 1, true), new Node.Sum("sum", "Main", 1),
                Graphs.out(1)).chain(Graphs.clips("a", Signals.constant(10, 0)), Graphs.late("l", 1, 500))
                .connect("l", "sum")
                .build());
        DrivenStream device = open(64, 2);
        float[] voice = Signals.noise(64, 9);
        System.arraycopy(voice, 0, device.in()[1], 0, 64);
        assertArrayEquals(voice, hear(device, 1, 0));
    }

    @Test
    void aLoopRepeatsToTheFrame() throws Exception {
        float[] noise = Signals.noise(30_000, 2);
        engine.load(
                GraphSpec.at(48000).chain(Graphs.clips("a", noise), Graphs.late("l", 1, 33), Graphs.out(1)).build());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Loop(1001, 333));
        engine.send(new TransportCommand.Locate(900));
        engine.send(new TransportCommand.Play());
        float[] heard = hear(device, 40, 0);
        long position = 900;
        for (int i = 33; i < heard.length; i++) {
            assertEquals(noise[(int) position], heard[i], "frame " + i);
            position = position + 1 == 1334 ? 1001 : position + 1;
        }
        assertEquals(0, engine.underruns());
        assertTrue(engine.position() >= 1001 && engine.position() < 1334);
    }

    /** On a device that waits for nobody, playing begins when the disk is ready; nothing of the beginning is lost. */
    @Test
    void aClockedDevicePlaysFromTheFirstFrame() throws Exception {
        engine.load(GraphSpec.at(48000).chain(Graphs.clips("a", Signals.impulse(48_000, 0)), new Node.Tap("t", "A", 1),
                Graphs.out(1)).build());
        engine.open(new Silent().devices().get(0), new DeviceSetup(48000, 256, 0, 2));
        engine.send(new TransportCommand.Play());
        long begin = System.nanoTime();
        while (engine.position() < 4800) {
            assertTrue(System.nanoTime() - begin < 20e9, "it does not play");
            Thread.sleep(2);
        }
        engine.closeDevice();
        assertEquals(1, engine.plan().meter("t").orElseThrow().peak(0));
    }

    /** 64 frames of fade over a constant: no step larger than its 64th part, and silence afterwards. */
    @Test
    void aStopFadesOutWithinAQuantum() throws Exception {
        engine.load(
                GraphSpec.at(48000).chain(Graphs.clips("a", Signals.constant(100_000, 0.64)), Graphs.out(1)).build());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        hear(device, 10, 0);
        engine.send(new TransportCommand.Stop());
        float[] heard = hear(device, 3, 0);
        assertEquals(0.64f, heard[0]);
        for (int i = 1; i < heard.length; i++) {
            assertTrue(heard[i - 1] - heard[i] <= 0.01001f, "step at " + i);
        }
        assertEquals(0, heard[64]);
        assertFalse(engine.rolling());
        assertEquals(11 * 64, engine.position());
    }

    /**
     * A mute takes 8 quanta, the next whole number above 10 ms: a 512th of the level a frame, and no step beyond it.
     */
    @Test
    void aMuteIsARampAndNotAClick() throws Exception {
        engine.load(GraphSpec.at(48000).chain(Graphs.clips("a", Signals.constant(100_000, 0.5)),
                Node.Fader.of("f", "A", 1, 1), Graphs.out(1)).build());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        hear(device, 10, 0);
        engine.plan().value("f", Node.Fader.AUDIBLE).orElseThrow().set(0);
        float[] heard = hear(device, 10, 0);
        for (int i = 1; i < heard.length; i++) {
            assertEquals(i < 512 ? 0.5f * (1 - i / 512f) : 0, heard[i], 1e-6f, "frame " + i);
        }
    }

    @Test
    void anEditOfNumbersKeepsThePlanAndAnEditOfClipsToo() throws Exception {
        float[] noise = Signals.noise(100_000, 3);
        SampleSource source = SampleSource.of("n", noise);
        Node.Clips track = new Node.Clips("a", "A", 1, Playlist.of(Region.of(source, 0)));
        Node.Fader fader = Node.Fader.of("f", "A", 1, 1);
        engine.load(GraphSpec.at(48000).chain(track, fader, Graphs.out(1)).build());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        hear(device, 10, 0);
        var plan = engine.plan();
        engine.load(GraphSpec.at(48000).chain(track, fader.withAudible(false), Graphs.out(1)).build());
        hear(device, 20, 0);
        assertEquals(0, Signals.peak(hear(device, 10, 0)));
        engine.load(GraphSpec.at(48000)
                .chain(new Node.Clips("a", "A", 1, Playlist.of(Region.of(source, 50))), fader, Graphs.out(1)).build());
        // The disk thread has at least this long; it is not waited for, as the old clips are still there to play.
        float[] heard = new float[64];
        for (int tries = 0; tries < 500 && heard[0] != noise[(int) engine.position() - 64 - 50]; tries++) {
            Thread.sleep(2);
            heard = hear(device, 1, 0);
        }
        long at = engine.position() - 64 - 50;
        assertArrayEquals(Arrays.copyOfRange(noise, (int) at, (int) at + 64), heard);
        assertTrue(plan == engine.plan());
        assertEquals(0, engine.underruns());
    }

    /**
     * Tracks that are moved together never sound apart: one plays the inverse of the other, so that any moment
     * between would be heard.
     */
    @Test
    void clipsOfSeveralTracksMoveInTheSameQuantum() throws Exception {
        float[] noise = Signals.noise(200_000, 4);
        float[] inverse = noise.clone();
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = -inverse[i];
        }
        SampleSource a = SampleSource.of("a", noise);
        SampleSource b = SampleSource.of("b", inverse);
        engine.load(pair(a, b, 0));
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        for (int move = 1; move <= 20; move++) {
            engine.load(pair(a, b, 13 * move));
            Thread.sleep(2);
            assertEquals(0, Signals.peak(hear(device, 40, 0)), "after move " + move);
        }
        assertEquals(0, engine.underruns());
    }

    private static GraphSpec pair(SampleSource a, SampleSource b, long start) {
        return GraphSpec.at(48000)
                .chain(new Node.Clips("a", "A", 1, Playlist.of(Region.of(a, start))), new Node.Sum("s", "Main", 1),
                        Graphs.out(1))
                .add(new Node.Clips("b", "B", 1, Playlist.of(Region.of(b, start)))).connect("b", "s").build();
    }

    /**
     * Adding an echo to one strip leaves the other, with its running echo and its delays, as if nothing had happened.
     */
    @Test
    void aNewPlanGoesOnWhereTheOldOneWas() throws Exception {
        float[] noise = Signals.noise(60_000, 5);
        GraphSpec before = GraphSpec.at(48000)
                .chain(Graphs.clips("a", noise), Node.Insert.of("e", "A", TestProcessors.ECHO, 1),
                        Node.Fader.of("f", "A", 1, 1),
                        new Node.Sum("s", "Main", 1), new Node.Tap("tap", "Main", 1), Graphs.out(1))
                .chain(Graphs.clips("b", new float[10]), Graphs.late("l", 1, 77)).connect("l", "s").build();
        float[] alone = Renders.render(before, 50_000);
        engine.load(before);
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        float[] heard = new float[64 * 600];
        for (int i = 0; i < 600; i++) {
            if (i % 100 == 50) {
                GraphSpec.Builder more = GraphSpec.at(48000);
                before.nodes().forEach(more::add);
                before.edges().forEach(edge -> more.connect(edge.from(), edge.to()));
                for (int k = 0; k <= i / 100; k++) {
                    more.add(Node.Insert.of("x" + k, "X", TestProcessors.GAIN, 1)).connect("b", "x" + k)
                            .connect("x" + k, "s");
                }
                engine.load(more.build());
                engine.plan().processors("e").forEach(processor -> assertFalse(processor == null));
            }
            System.arraycopy(hear(device, 1, 0), 0, heard, i * 64, 64);
        }
        assertArrayEquals(Arrays.copyOf(alone, heard.length - 77), Arrays.copyOfRange(heard, 77, heard.length));
    }

    @Test
    void processorsAreClosedWhenNoPlanNeedsThemAndNotBefore() throws Exception {
        Counting counting = new Counting();
        try (LiveEngine counted = new LiveEngine(counting.catalog(), 48000)) {
            GraphSpec with = GraphSpec.at(48000).chain(Graphs.clips("a", new float[10]),
                    Node.Insert.of("x", "X", Counting.ID, 1), Node.Insert.of("y", "Y", Counting.ID, 1), Graphs.out(1))
                    .build();
            GraphSpec without = GraphSpec.at(48000)
                    .chain(Graphs.clips("a", new float[10]), Node.Insert.of("x", "X", Counting.ID, 1), Graphs.out(1))
                    .build();
            DrivenStream device = (DrivenStream) counted.open(new Silent().devices().get(1),
                    new DeviceSetup(48000, 64, 0, 1));
            counted.load(with);
            hear(device, 2, 0);
            counted.load(without);
            counted.tend();
            assertEquals(0, counting.closed(), "the old plan may still run");
            hear(device, 1, 0);
            counted.tend();
            assertEquals(1, counting.closed());
            counted.load(with);
            counted.load(without);
            counted.load(with);
            hear(device, 1, 0);
            counted.tend();
            assertEquals(4, counting.made());
            assertEquals(2, counting.closed(), "the one of the plan that never ran");
            GraphSpec more = GraphSpec.at(48000).chain(Graphs.clips("a", new float[10]),
                    Node.Insert.of("x", "X", Counting.ID, 1), Node.Insert.of("y", "Y", Counting.ID, 1), Graphs.out(1))
                    .add(new Node.Tap("t", "T", 1)).build();
            counted.load(more);
            counted.load(without);
            counted.tend();
            assertEquals(2, counting.closed(), "the plan that never ran shared it with the one that still runs");
            hear(device, 1, 0);
            counted.tend();
            assertEquals(3, counting.closed());
            assertTrue(counted.faults().isEmpty());
        }
        assertEquals(4, counting.made());
        assertEquals(4, counting.closed());
    }

    @Test
    void aProcessorThatFailsIsPassedByWhileTheMusicGoesOn() throws Exception {
        float[] sound = Signals.constant(20_000, 0.5);
        sound[6400] = 1;
        engine.load(GraphSpec.at(48000)
                .chain(Graphs.clips("a", sound), Node.Insert.of("x", "Bass", TestProcessors.THROWS, 1),
                        Node.Insert.of("gone", "Bass", "org.vendor.gone", 1), Graphs.out(1))
                .build());
        assertEquals(Fault.Kind.MISSING, engine.faults().get(0).kind());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        float[] heard = hear(device, 200, 0);
        assertEquals(-0.5f, heard[6399]);
        assertEquals(1f, heard[6400]);
        assertEquals(0.5f, heard[6401]);
        var faults = engine.faults();
        assertEquals(1, faults.size());
        assertEquals(6400, faults.get(0).position());
        assertEquals(Fault.Kind.THREW, faults.get(0).kind());
        assertTrue(engine.faults().isEmpty(), "it was reported");
    }

    @Test
    void aCellTakesOverFromTheCurveAndGivesBack() throws Exception {
        engine.load(GraphSpec.at(48000)
                .chain(Graphs.clips("a", Signals.constant(100_000, 0.5)),
                        Node.Insert.of("g", "A", TestProcessors.GAIN, 1)
                                .with("gain", Automation.of(new Automation.Point(0, 1, Automation.Shape.LINEAR))),
                        Graphs.out(1))
                .build());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        assertEquals(0.5f, hear(device, 2, 0)[64]);
        var cell = engine.plan().value("g", "gain").orElseThrow();
        assertTrue(cell.follows());
        cell.set(0.25);
        hear(device, 8, 0);
        assertEquals(0.125f, hear(device, 1, 0)[0], 1e-6f);
        cell.follow();
        hear(device, 8, 0);
        assertEquals(0.5f, hear(device, 1, 0)[63], 1e-6f);
    }

    @Test
    void aTapMetersPeakAndMeanSquare() throws Exception {
        engine.load(
                GraphSpec.at(48000).chain(Graphs.clips("a", Signals.sine(200_000, 100, 0.5)), new Node.Tap("t", "A", 1),
                        Graphs.out(1)).build());
        DrivenStream device = open(64, 0);
        engine.send(new TransportCommand.Play());
        var meter = engine.plan().meter("t").orElseThrow();
        hear(device, 2000, 0);
        assertEquals(0.5, meter.peak(0), 1e-6);
        // After 2.7 s, nine time constants, the mean square is there to e^-9; 64 frames are not a whole period, which
        // ripples by 1 %.
        assertEquals(0.5 / Math.sqrt(2), meter.rms(0), 0.005);
        engine.send(new TransportCommand.Stop());
        hear(device, 3, 0);
        meter.next();
        hear(device, 3, 0);
        meter.next();
        hear(device, 3, 0);
        assertEquals(0, meter.peak(0));
    }
}
