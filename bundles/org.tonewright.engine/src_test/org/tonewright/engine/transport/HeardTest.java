package org.tonewright.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;

/** A player who plays what belongs to the music she hears: every frame of the recording lies where it belongs. */
class HeardTest {

    @TempDir
    Path folder = Path.of("");

    private final LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000);

    @AfterEach
    void close() {
        engine.close();
    }

    /** Plays the number of each frame, and 0 while the music stands; what it hears is a block late. */
    private static final class Counter implements AudioDevice {

        private final float[][] out = new float[1][4096];
        private float[][] in = new float[1][4096];
        private int frames;
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
            public void process(float[][] recorded, float[][] heard, int count) {
                // replaced before the first block
            }
        };

        void run(int blocks) {
            for (int i = 0; i < blocks; i++) {
                for (int frame = 0; frame < frames; frame++) {
                    in[0][frame] = callback.rolling(frame) ? 1 + callback.position(frame) : 0;
                }
                callback.process(in, out, frames);
            }
        }

        @Override
        public String id() {
            return "counter";
        }

        @Override
        public String name() {
            return "Counter";
        }

        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public DeviceStream open(DeviceSetup setup, DeviceCallback engine) {
            frames = setup.frames();
            callback = engine;
            return new DeviceStream() {

                @Override
                public int inputLatency() {
                    return 0;
                }

                @Override
                public int outputLatency() {
                    return setup.frames();
                }

                @Override
                public boolean freeRunning() {
                    return true;
                }

                @Override
                public long xruns() {
                    return 0;
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }

    private Counter open(int frames, int latency) throws Exception {
        engine.load(GraphSpec.at(48000).chain(new Node.Input("in", "Voice", 1, 0, false),
                Node.Insert.of("late", "Voice", TestProcessors.LATE, 1).with("frames", latency),
                new Node.Output("out", "Voice", 1, 0)).build());
        Counter device = new Counter();
        engine.open(device, new DeviceSetup(48000, frames, 1, 1));
        assertEquals(latency, engine.plan().latency());
        return device;
    }

    private CapturePass capture() throws Exception {
        return engine.capture(List.of(new CaptureSpec("v", 0, 1, folder.resolve("v.wav"), SampleType.FLOAT_32)),
                engine.recordOffset());
    }

    /** Every sample is the number of its frame, plus 1. */
    private static void assertInPlace(CapturedFile file) throws Exception {
        try (AudioReader reader = AudioFormats.builtIn().open(file.spec().file())) {
            float[][] samples = new float[1][(int) file.frames()];
            assertEquals(samples[0].length, reader.read(samples, 0, samples[0].length));
            for (CapturedFile.Piece piece : file.pieces()) {
                for (long i = 0; i < piece.length(); i++) {
                    assertEquals(piece.position() + i + 1, samples[0][(int) (piece.frame() + i)]);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"64,0", "64,100", "256,0", "256,777", "100,0", "100,5000", "1,3", "1000,30"})
    void fromTheFirstFrameToTheLastAfterAStop(int frames, int latency) throws Exception {
        Counter device = open(frames, latency);
        device.run(20_000 / frames);
        CapturePass pass = capture();
        engine.send(new TransportCommand.Record(true));
        engine.send(new TransportCommand.Locate(4321));
        engine.send(new TransportCommand.Play());
        device.run(30_000 / frames);
        engine.send(new TransportCommand.Stop());
        device.run(20_000 / frames);
        CapturedFile file = pass.finish().getFirst();
        assertEquals(4321, file.start());
        assertEquals(engine.position() - 4321, file.frames(), "up to where the transport stopped");
        assertInPlace(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 100})
    void roundALoop(int frames) throws Exception {
        Counter device = open(frames, 777);
        CapturePass pass = capture();
        engine.send(new TransportCommand.Loop(1000, 3333));
        engine.send(new TransportCommand.Record(true));
        engine.send(new TransportCommand.Play());
        device.run(20_000 / frames);
        engine.send(new TransportCommand.Stop());
        device.run(20_000 / frames);
        CapturedFile file = pass.finish().getFirst();
        assertTrue(file.pieces().size() > 4, file.pieces().toString());
        assertInPlace(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 100})
    void betweenPunchMarks(int frames) throws Exception {
        Counter device = open(frames, 1234);
        CapturePass pass = capture();
        engine.send(new TransportCommand.Punch(5001, 777));
        engine.send(new TransportCommand.Record(true));
        engine.send(new TransportCommand.Play());
        device.run(20_000 / frames);
        CapturedFile file = pass.finish().getFirst();
        assertEquals(List.of(new CapturedFile.Piece(5001, 0, 777)), file.pieces());
        assertInPlace(file);
    }
}
