package org.tonewright.device.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tonewright.device.jack.JackServer.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/** The engine plays to another program, and records what that one plays. */
class JackEngineTest {

    private static final int RATE = 48_000;
    private static final int LENGTH = 4 * RATE;
    /** The noise of the clip; what the neighbour plays is noise of the channels 0 and 1. */
    private static final int CLIP = 10;

    @TempDir
    private Path folder = Path.of("");

    private static LiveEngine engine() throws Exception {
        float[][] noise = new float[2][LENGTH];
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < LENGTH; i++) {
                noise[channel][i] = Noise.at(i, CLIP + channel);
            }
        }
        LiveEngine engine = new LiveEngine(ProcessorCatalog.of(), RATE);
        engine.load(GraphSpec.at(RATE).chain(new Node.Clips("clip", "Clip", 2, Playlist.of(Region.of(SampleSource.of(
                "noise", noise), 0))), new Node.Output("out", "Out", 2, 0)).build());
        return engine;
    }

    private CaptureSpec spec(String name) {
        return new CaptureSpec(name, 0, 2, folder.resolve(name + ".wav"), SampleType.INT_24);
    }

    private static float[][] read(CapturedFile captured) throws Exception {
        float[][] samples = new float[2][(int) captured.frames()];
        try (AudioReader reader = new WavFormat().open(captured.spec().file())) {
            assertEquals(captured.frames(), reader.read(samples, 0, (int) captured.frames()));
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1024})
    void whatIsPlayedAndRecordedIsExactAndInItsPlace(int frames) throws Exception {
        try (JackServer _ = JackServer.start(frames);
                Neighbour neighbour = new Neighbour("neighbour");
                LiveEngine engine = engine()) {
            engine.open(new JackBackend().devices().getFirst(), new DeviceSetup(RATE, frames, 2, 2));
            neighbour.connect();
            // A cycle from the sound card to us, a cycle from us to it.
            assertEquals(2 * frames, engine.recordOffset());
            CapturePass pass = engine.capture(List.of(spec("take")), engine.recordOffset());
            int before = neighbour.frames();
            engine.send(new TransportCommand.Record(true));
            engine.send(new TransportCommand.Play());
            await("Two seconds are over", () -> engine.position() > 2 * RATE);
            engine.send(new TransportCommand.Stop());
            List<CapturedFile> files = pass.finish();
            assertEquals(0, engine.underruns());

            int start = IntStream.range(before, neighbour.frames()).filter(i -> neighbour.heard(0)[i] != 0).findFirst()
                    .orElseThrow();
            for (int i = 0; i < 2 * RATE; i++) {
                assertEquals(Noise.at(i, CLIP), neighbour.heard(0)[start + i]);
                assertEquals(Noise.at(i, CLIP + 1), neighbour.heard(1)[start + i]);
            }

            CapturedFile take = files.getFirst();
            assertEquals(0, take.lost());
            assertEquals(1, take.pieces().size());
            float[][] recorded = read(take);
            assertTrue(recorded[0].length >= 2 * RATE);
            // The way to the neighbour and back goes in a circle, which takes a cycle.
            long shift = start - frames + 2 * frames + take.start();
            for (int i = 0; i < recorded[0].length; i++) {
                assertEquals(Noise.at(shift + i, 0), recorded[0][i]);
                assertEquals(Noise.at(shift + i, 1), recorded[1][i]);
            }
        }
    }

    @Test
    void aServerThatEndsInATakeLeavesTheTakeAndTheNextOneWorks() throws Exception {
        JackBackend backend = new JackBackend();
        try (JackServer server = JackServer.start(256); LiveEngine engine = engine()) {
            for (String name : List.of("first", "second")) {
                engine.send(new TransportCommand.Locate(0));
                engine.open(backend.devices().getFirst(), new DeviceSetup(RATE, 256, 2, 2));
                CapturePass pass = engine.capture(List.of(spec(name)), engine.recordOffset());
                try (Neighbour neighbour = new Neighbour("neighbour")) {
                    neighbour.connect();
                    engine.send(new TransportCommand.Record(true));
                    engine.send(new TransportCommand.Play());
                    await("A second is over", () -> engine.position() > RATE);
                    server.kill();
                    await("The engine stops", () -> {
                        engine.tend();
                        return !engine.rolling();
                    });
                }
                List<String> troubles = engine.troubles();
                assertEquals(1, troubles.size(), troubles.toString());
                assertTrue(troubles.getFirst().startsWith("The JACK server has stopped. "), troubles.toString());
                CapturedFile take = pass.finish().getFirst();
                assertTrue(take.frames() > RATE / 2, take.frames() + " frames");
                float[][] recorded = read(take);
                int last = recorded[0].length - 1;
                int first = IntStream.range(0, last).filter(i -> recorded[0][i] != 0).findFirst().orElseThrow();
                long noise = IntStream.range(0, 1 << 22).filter(i -> Noise.at(i, 0) == recorded[0][first]
                        && Noise.at(i + 1L, 0) == recorded[0][first + 1]).findFirst().orElseThrow() - first;
                for (int i = first; i < last; i++) {
                    assertEquals(Noise.at(noise + i, 0), recorded[0][i]);
                }
                server.restart();
            }
        }
    }
}
