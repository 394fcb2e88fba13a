package org.tonewright.engine.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.media.SampleType;

/** The transport rolls towards frame 0 from before. */
class CountInTest {

    private static final int BEFORE = 10_000;

    private final LiveEngine engine = new LiveEngine(TestProcessors.catalog(), 48000);

    @AfterEach
    void close() {
        engine.close();
    }

    private DrivenStream open(int inputs) throws Exception {
        return (DrivenStream) engine.open(new Silent().devices().get(1), new DeviceSetup(48000, 64, inputs, 2));
    }

    private static float[] hear(DrivenStream device, int blocks) {
        float[] heard = new float[blocks * 64];
        int[] at = {0};
        device.run(blocks, (out, _, frames) -> {
            System.arraycopy(out[0], 0, heard, at[0], frames);
            at[0] += frames;
        });
        return heard;
    }

    private void roll() {
        engine.send(new TransportCommand.Locate(-BEFORE));
        engine.send(new TransportCommand.Play());
    }

    @Test
    void whatLiesBeforeFrameZeroIsHeardThereAndTheMusicBeginsAtItsFrame() throws Exception {
        float[] count = Signals.noise(8_000, 1);
        float[] music = Signals.noise(20_000, 2);
        Playlist playlist = Playlist.of(Region.of(SampleSource.of("count", count), -BEFORE),
                Region.of(SampleSource.of("music", music), 0));
        engine.load(GraphSpec.at(48000).chain(new Node.Clips("a", "A", 1, playlist), Graphs.out(1)).build());
        DrivenStream device = open(0);
        roll();
        float[] heard = hear(device, 400);
        assertArrayEquals(count, Arrays.copyOf(heard, 8_000));
        assertArrayEquals(new float[2_000], Arrays.copyOfRange(heard, 8_000, BEFORE));
        assertArrayEquals(Arrays.copyOf(music, 15_000), Arrays.copyOfRange(heard, BEFORE, BEFORE + 15_000));
    }

    @Test
    void whoStopsBeforeFrameZeroStandsAtFrameZero() throws Exception {
        engine.load(GraphSpec.at(48000).chain(Graphs.clips("a", Signals.noise(6400, 3)), Graphs.out(1)).build());
        DrivenStream device = open(0);
        roll();
        hear(device, 20);
        assertTrue(engine.position() < 0);
        engine.send(new TransportCommand.Stop());
        hear(device, 2);
        assertFalse(engine.rolling());
        assertEquals(0, engine.position());
        engine.send(new TransportCommand.Play());
        assertArrayEquals(Signals.noise(6400, 3), hear(device, 100));
    }

    @Test
    void aStopThatComesBeforeItRollsLeavesItAtFrameZero() throws Exception {
        DrivenStream device = open(0);
        engine.send(new TransportCommand.Locate(-BEFORE));
        engine.send(new TransportCommand.Stop());
        hear(device, 1);
        assertEquals(0, engine.position());
    }

    @Test
    void nothingIsTakenBeforeThePunchMark(@TempDir Path folder) throws Exception {
        DrivenStream device = open(1);
        Arrays.fill(device.in()[0], 0.5f);
        CapturePass pass = engine.capture(
                List.of(new CaptureSpec("v", 0, 1, folder.resolve("v.wav"), SampleType.FLOAT_32)), 0);
        engine.send(new TransportCommand.Record(true));
        engine.send(new TransportCommand.Punch(0, 1L << 40));
        roll();
        hear(device, BEFORE / 64 + 1 + 100);
        engine.send(new TransportCommand.Stop());
        hear(device, 2);
        CapturedFile file = pass.finish().getFirst();
        assertEquals(0, file.start());
        // One more quantum while the clips fade out, less what of the first one lay before frame 0.
        assertEquals(101 * 64 + 64 - BEFORE % 64, file.frames());
    }

    @Test
    void playersHearThemselvesWhileTheyAreCountedIn() throws Exception {
        engine.load(GraphSpec.at(48000).chain(new Node.Input("in", "Voice", 1, 0, true),
                Node.Fader.of("monitor", "Voice", 1, 1).withAudible(false), Graphs.out(1)).build());
        engine.autoMonitor(Set.of("monitor"));
        DrivenStream device = open(1);
        Arrays.fill(device.in()[0], 0.5f);
        roll();
        float[] heard = hear(device, BEFORE / 64 + 60);
        assertEquals(0.5f, heard[BEFORE / 2]);
        assertEquals(0, heard[heard.length - 1]);
    }
}
