package org.tonewright.engine.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.Signals;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DrivenStream;
import org.tonewright.engine.device.Silent;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;

/** What is recorded: every frame that it should be, and where it belongs. */
class CaptureTest {

    @TempDir
    Path folder = Path.of("");

    private final LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000);
    /** What the device hears: a noise in which no two frames are alike, and where it is. */
    private final float[] sound = Signals.noise(400_000, 11);
    private int heard;

    @AfterEach
    void close() {
        engine.close();
    }

    private DrivenStream open(int frames) throws Exception {
        return (DrivenStream) engine.open(new Silent().devices().get(1), new DeviceSetup(48000, frames, 2, 1));
    }

    /** Runs blocks; the second input hears the sound. */
    private void run(DrivenStream device, int blocks) {
        for (int i = 0; i < blocks; i++) {
            System.arraycopy(sound, heard, device.in()[1], 0, device.frames());
            heard += device.frames();
            device.run(1, (_, _, _) -> {
                // nobody listens
            });
        }
    }

    private CaptureSpec spec(String key, int first, int channels) {
        return new CaptureSpec(key, first, channels, folder.resolve(key + ".wav"), SampleType.FLOAT_32);
    }

    private static float[][] read(Path file) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            float[][] samples = new float[reader.info().channels()][(int) reader.info().frames()];
            reader.read(samples, 0, samples[0].length);
            return samples;
        }
    }

    private float[] stretch(int from, long frames) {
        return Arrays.copyOfRange(sound, from, from + (int) frames);
    }

    private void send(TransportCommand... commands) {
        for (TransportCommand command : commands) {
            engine.send(command);
        }
    }

    /** From the first frame that rolls to the last one of the quantum in which the transport stops. */
    @Test
    void aTakeHasEveryFrameWhileItRollsAndRecords() throws Exception {
        for (int frames : new int[] {64, 256, 100}) {
            DrivenStream device = open(frames);
            CapturePass pass = engine.capture(List.of(spec("v" + frames, 1, 1), spec("both" + frames, 0, 2)), 0);
            send(new TransportCommand.Locate(5000), new TransportCommand.Record(true));
            run(device, 7);
            assertFalse(pass.recording());
            send(new TransportCommand.Play());
            int begin = heard / 64 * 64;
            run(device, 200);
            assertTrue(pass.recording());
            send(new TransportCommand.Stop());
            run(device, 10);
            assertFalse(pass.recording());
            List<CapturedFile> files = pass.finish();
            CapturedFile voice = files.get(0);
            assertEquals(2, files.size());
            assertEquals(5000, voice.start());
            try (AudioReader reader = AudioFormats.builtIn().open(voice.spec().file())) {
                assertEquals(5000, reader.info().bext().orElseThrow().timeReference());
                assertEquals("v" + frames, reader.info().bext().orElseThrow().description());
            }
            assertEquals(engine.position() - 5000, voice.frames());
            assertEquals(List.of(new CapturedFile.Piece(5000, 0, voice.frames())), voice.pieces());
            assertArrayEquals(stretch(begin, voice.frames()), read(voice.spec().file())[0]);
            float[][] both = read(files.get(1).spec().file());
            assertArrayEquals(new float[both[0].length], both[0]);
            assertArrayEquals(stretch(begin, voice.frames()), both[1]);
            assertEquals(0, voice.lost());
            assertEquals(voice.frames(), voice.peaks().frames());
            engine.send(new TransportCommand.Record(false));
        }
    }

    /** Punch marks within quanta, and the same frame they name. */
    @Test
    void punchMarksCutToTheFrame() throws Exception {
        DrivenStream device = open(128);
        CapturePass pass = engine.capture(List.of(spec("v", 1, 1)), 0);
        send(new TransportCommand.Punch(1001, 3333), new TransportCommand.Record(true), new TransportCommand.Play());
        run(device, 60);
        send(new TransportCommand.Locate(700));
        int again = heard;
        run(device, 60);
        send(new TransportCommand.Stop());
        run(device, 2);
        CapturedFile file = pass.finish().get(0);
        assertEquals(List.of(new CapturedFile.Piece(1001, 0, 3333), new CapturedFile.Piece(1001, 3333, 3333)),
                file.pieces());
        float[] samples = read(file.spec().file())[0];
        assertArrayEquals(stretch(1001, 3333), Arrays.copyOf(samples, 3333));
        // The quantum in which the locate came rolled on; the next one was frame 700.
        assertArrayEquals(stretch(again + 64 + 301, 3333), Arrays.copyOfRange(samples, 3333, 6666));
    }

    /** What is played to what is heard comes in later by the offset, and is placed where it was heard. */
    @Test
    void anOffsetPlacesWhatWasPlayedWhereItWasHeard() throws Exception {
        engine.load(GraphSpec.at(48000).chain(Graphs.clips("a", new float[10]), Graphs.late("l", 1, 77), Graphs.out(1))
                .build());
        DrivenStream device = open(100);
        device.latency(200);
        int offset = engine.recordOffset();
        assertEquals(77 + 64 + 200 + 200, offset);
        CapturePass pass = engine.capture(List.of(spec("v", 1, 1)), offset);
        send(new TransportCommand.Punch(1000, 4000), new TransportCommand.Record(true), new TransportCommand.Play());
        run(device, 80);
        CapturedFile file = pass.finish().get(0);
        assertEquals(List.of(new CapturedFile.Piece(1000, 0, 4000)), file.pieces());
        assertArrayEquals(stretch(1000 + offset, 4000), read(file.spec().file())[0]);
    }

    @Test
    void afterAStopWhatIsUnderWayStillComesIn() throws Exception {
        DrivenStream device = open(64);
        int offset = 1000;
        CapturePass pass = engine.capture(List.of(spec("v", 1, 1)), offset);
        send(new TransportCommand.Record(true), new TransportCommand.Play());
        run(device, 30);
        send(new TransportCommand.Stop());
        run(device, 30);
        CapturedFile file = pass.finish().get(0);
        assertEquals(List.of(new CapturedFile.Piece(0, 0, 31 * 64)), file.pieces());
        assertArrayEquals(stretch(offset, 31 * 64), read(file.spec().file())[0]);
    }

    /** Each round is a piece; together they are all that came in. */
    @Test
    void aLoopMakesAPieceOfEveryRound() throws Exception {
        for (int offset : new int[] {0, 150}) {
            DrivenStream device = open(64);
            CapturePass pass = engine.capture(List.of(spec("loop" + offset, 1, 1)), offset);
            int begin = heard;
            send(new TransportCommand.Locate(900), new TransportCommand.Loop(1001, 333),
                    new TransportCommand.Record(true), new TransportCommand.Play());
            run(device, 30);
            send(new TransportCommand.Stop());
            run(device, 5);
            CapturedFile file = pass.finish().get(0);
            long all = 31 * 64;
            List<CapturedFile.Piece> pieces = new ArrayList<>(List.of(new CapturedFile.Piece(900, 0, 434)));
            for (long frame = 434; frame < all; frame += 333) {
                pieces.add(new CapturedFile.Piece(1001, frame, Math.min(333, all - frame)));
            }
            assertEquals(pieces, file.pieces());
            assertArrayEquals(stretch(begin + offset, all), read(file.spec().file())[0]);
            assertEquals(1001, pass.captures().get(0).pieceStart());
            assertEquals(pieces.getLast().frame(), pass.captures().get(0).pieceFrame());
        }
    }

    @Test
    void whatNeverRecordedLeavesNoFile() throws Exception {
        DrivenStream device = open(64);
        CapturePass pass = engine.capture(List.of(spec("v", 1, 1)), 0);
        assertTrue(engine.capturing().isPresent());
        send(new TransportCommand.Play());
        run(device, 10);
        assertEquals(List.of(), pass.finish());
        assertEquals(Optional.empty(), engine.capturing());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws Exception {
        Files.writeString(folder.resolve("b.wav"), "precious");
        IOException refused = assertThrows(IOException.class,
                () -> engine.capture(List.of(spec("a", 0, 1), spec("b", 1, 1)), 0));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("There is a file of this name already."));
        assertEquals("precious", Files.readString(folder.resolve("b.wav")));
        assertFalse(Files.exists(folder.resolve("a.wav")));
        assertEquals(Optional.empty(), engine.capturing());
    }

    /** The take up to there is kept, a sentence says so, and the next pass works. */
    @Test
    void aDeviceThatVanishesStopsTheTransportAndKeepsTheTake() throws Exception {
        DrivenStream device = open(64);
        CapturePass pass = engine.capture(List.of(spec("first", 1, 1)), 0);
        send(new TransportCommand.Record(true), new TransportCommand.Play());
        run(device, 100);
        device.lose("The sound server ended.");
        engine.tend();
        assertEquals(
                List.of("The sound server ended. Playing was stopped. What was recorded up to there is kept."),
                engine.troubles());
        assertEquals(List.of(), engine.troubles());
        assertTrue(pass.finished());
        assertFalse(engine.rolling() || engine.recording());
        assertEquals(Optional.empty(), engine.device());
        assertEquals(6400, engine.position());
        CapturedFile file = pass.finish().get(0);
        assertArrayEquals(stretch(0, 6400), read(file.spec().file())[0]);
        DrivenStream again = open(256);
        CapturePass next = engine.capture(List.of(spec("second", 1, 1)), 0);
        run(again, 2);
        assertFalse(engine.rolling());
        int begin = heard;
        send(new TransportCommand.Record(true), new TransportCommand.Play());
        run(again, 10);
        send(new TransportCommand.Stop());
        run(again, 1);
        CapturedFile second = next.finish().get(0);
        assertEquals(6400, second.start());
        assertArrayEquals(stretch(begin, 2560 + 64), read(second.spec().file())[0]);
    }

    /** A device whose blocks are suddenly others: not a frame is recorded twice or left out. */
    @Test
    void blocksThatChangeTheirLengthLoseNothing() throws Exception {
        DrivenStream device = open(128);
        CapturePass pass = engine.capture(List.of(spec("v", 1, 1)), 0);
        send(new TransportCommand.Record(true), new TransportCommand.Play());
        run(device, 10);
        assertEquals(0, engine.outputLatency());
        for (int frames : new int[] {100, 512, 37}) {
            float[][] in = {new float[frames], stretch(heard, frames)};
            device.run(frames, in, new float[1][frames]);
            heard += frames;
        }
        assertEquals(64, engine.outputLatency());
        send(new TransportCommand.Stop());
        run(device, 2);
        CapturedFile file = pass.finish().get(0);
        assertArrayEquals(stretch(0, file.frames()), read(file.spec().file())[0]);
        assertEquals(1280 + 649 / 64 * 64 + 64, file.frames());
    }

    /** As a tape machine does: heard while the transport stands or records, silent while it plays back. */
    @Test
    void automaticMonitoringFollowsTheTransport() throws Exception {
        engine.load(GraphSpec.at(48000).chain(new Node.Input("in", "Voice", 1, 1, true),
                new Node.Tap("level", "Voice", 1), Node.Fader.of("monitor", "Voice", 1, 1).withAudible(false),
                Graphs.out(1)).build());
        engine.autoMonitor(Set.of("monitor"));
        DrivenStream device = open(64);
        run(device, 20);
        var monitor = engine.plan().value("monitor", Node.Fader.AUDIBLE).orElseThrow();
        assertEquals(1, monitor.get());
        send(new TransportCommand.Play());
        run(device, 1);
        assertEquals(0, monitor.get());
        send(new TransportCommand.Punch(640, 640), new TransportCommand.Record(true));
        run(device, 8);
        assertEquals(0, monitor.get());
        run(device, 2);
        assertEquals(1, monitor.get());
        run(device, 10);
        assertEquals(0, monitor.get());
        send(new TransportCommand.Stop());
        run(device, 1);
        assertEquals(1, monitor.get());
        assertTrue(engine.plan().meter("level").orElseThrow().peak(0) > 0.5);
    }

    /** With nothing behind it but a meter, between other nodes that work with memory of their own. */
    @Test
    void anInputThatNobodyHearsIsMetered() throws Exception {
        engine.load(GraphSpec.at(48000).chain(Graphs.clips("a", Signals.constant(10_000, 0.1)),
                Node.Fader.of("f", "A", 1, 1), new Node.Sum("s", "Main", 1), Graphs.out(1))
                .chain(Graphs.clips("b", Signals.constant(10_000, 0.1)), Node.Fader.of("g", "B", 1, 1))
                .connect("g", "s").chain(new Node.Input("in", "Voice", 1, 1, false), new Node.Tap("t", "Voice", 1))
                .build());
        DrivenStream device = open(64);
        Arrays.fill(sound, 0.75f);
        send(new TransportCommand.Play());
        run(device, 10);
        assertEquals(0.75, engine.plan().meter("t").orElseThrow().peak(0));
    }

    /** The device runs as fast as it can beside the thread that arms and plays, and never begins without the pass. */
    @Test
    void whatRollsAsSoonAsItIsArmedIsTakenFromItsFirstFrame() throws Exception {
        DrivenStream device = open(64);
        AtomicBoolean enough = new AtomicBoolean();
        Thread audio = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                run(device, 1);
                heard = 0;
            }
        });
        try {
            for (int round = 0; round < 300; round++) {
                send(new TransportCommand.Locate(1000), new TransportCommand.Record(true));
                CapturePass pass = engine.capture(List.of(spec("v" + round, 1, 1)), 0);
                send(new TransportCommand.Play());
                while (pass.captures().getFirst().frames() == 0) {
                    Thread.onSpinWait();
                }
                send(new TransportCommand.Stop(), new TransportCommand.Record(false));
                assertEquals(1000, pass.finish().getFirst().start());
            }
        } finally {
            enough.set(true);
            audio.join();
        }
    }

    @Test
    void loadsAreNumbers() throws Exception {
        DrivenStream device = open(64);
        assertEquals(1, engine.loads().disk());
        run(device, 100);
        assertTrue(engine.loads().dsp() > 0);
        assertTrue(engine.loads().dspPeak() >= engine.loads().dsp());
        assertEquals(1, engine.loads().captureRoom());
        assertEquals(0, engine.loads().xruns() + engine.loads().underruns());
    }
}
