package org.tonewright.device.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tonewright.device.jack.JackServer.await;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

import com.sun.management.ThreadMXBean;

class JackBackendTest {

    private static final int SECOND = 48000;

    private static DeviceStream open(int frames, DeviceCallback callback) throws IOException {
        return device().open(new DeviceSetup(SECOND, frames, 2, 2), callback);
    }

    private static AudioDevice device() {
        return new JackBackend().devices().getFirst();
    }

    /** Every sample that comes after the first one, up to an end, is the next one of the noise. */
    private static void assertNoise(float[] samples, int end, int channel) {
        OptionalInt first = IntStream.range(0, end).filter(i -> samples[i] != 0).findFirst();
        assertTrue(first.isPresent(), "something is heard on channel " + channel);
        int start = first.getAsInt();
        long noise = IntStream.range(0, 1 << 22).filter(i -> Noise.at(i, channel) == samples[start]
                && Noise.at(i + 1L, channel) == samples[start + 1]).findFirst().orElseThrow();
        assertTrue(end - start >= SECOND, "enough is heard on channel " + channel);
        for (int i = start; i < end; i++) {
            assertEquals(Noise.at(noise + i - start, channel), samples[i], "sample " + i + " of channel " + channel);
        }
    }

    private static void stop(DeviceStream stream) {
        stream.close();
        stream.close();
    }

    @Test
    void withoutAServerThereIsNoDevice() {
        JackServer.environment("JACK_DEFAULT_SERVER", "tonewright-test-of-no-server");
        assertEquals(List.of(), new JackBackend().devices());
    }

    /** In another process, which looks for the library under names that it has on another system. */
    @Test
    void withoutTheLibraryThereIsNoDevice() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dos.name=Windows", "--enable-native-access=ALL-UNNAMED", "-cp", Stream.of(Look.class,
                        JackBackend.class, AudioDevice.class).map(JackBackendTest::place)
                        .collect(Collectors.joining(File.pathSeparator)),
                Look.class.getName()).redirectErrorStream(true).start();
        assertEquals("[]", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(0, process.waitFor());
    }

    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    @Test
    void theServerThatRunsIsTheDevice() throws Exception {
        try (JackServer _ = JackServer.start(256)) {
            JackBackend backend = new JackBackend();
            assertEquals("jack", backend.id());
            AudioDevice device = backend.devices().getFirst();
            assertEquals("default", device.id());
            assertEquals("JACK server at 48000 Hz", device.name());
            assertEquals(2, device.inputs());
            assertEquals(2, device.outputs());
        }
    }

    @Test
    void looksWithoutLeavingAnythingBehind() throws Exception {
        try (JackServer _ = JackServer.start(256)) {
            JackBackend backend = new JackBackend();
            // A server takes 64 clients at most.
            for (int i = 0; i < 100; i++) {
                assertEquals(1, backend.devices().size());
            }
        }
    }

    @Test
    void refusesAnotherRateThanTheServersWithASentence() throws Exception {
        try (JackServer _ = JackServer.start(256)) {
            AudioDevice device = device();
            IOException refused = assertThrows(IOException.class,
                    () -> device.open(new DeviceSetup(44100, 256, 2, 2), new Player(2)));
            assertEquals("The JACK server runs at 48000 Hz, not at 44100 Hz.", refused.getMessage());
        }
    }

    @Test
    void refusesMorePortsThanTheServerHasWithASentence() throws Exception {
        try (JackServer _ = JackServer.start(256)) {
            AudioDevice device = device();
            IOException refused = assertThrows(IOException.class,
                    () -> device.open(new DeviceSetup(SECOND, 256, 4000, 2), new Player(0)));
            assertEquals("The JACK server has no room for another port.", refused.getMessage());
            Player player = new Player(2);
            stop(device.open(new DeviceSetup(SECOND, 256, 2, 2), player));
        }
    }

    @Test
    void isConnectedToTheSoundCardByItselfAndGoneAfterwards() throws Exception {
        try (JackServer _ = JackServer.start(256); Neighbour neighbour = new Neighbour("neighbour")) {
            DeviceStream stream = open(256, new Player(2));
            assertTrue(neighbour.connected("system:capture_1", "tonewright:in_1"));
            assertTrue(neighbour.connected("system:capture_2", "tonewright:in_2"));
            assertTrue(neighbour.connected("system:playback_1", "tonewright:out_1"));
            assertTrue(neighbour.connected("system:playback_2", "tonewright:out_2"));
            // The dummy driver of a server that waits says: a cycle before us, one behind us.
            assertEquals(256, stream.inputLatency());
            assertEquals(256, stream.outputLatency());
            stop(stream);
            assertEquals(0, stream.inputLatency());
            assertFalse(neighbour.sees("tonewright:in_1"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1024})
    void playsAndRecordsSampleForSample(int frames) throws Exception {
        try (JackServer _ = JackServer.start(frames); Neighbour neighbour = new Neighbour("neighbour")) {
            Player player = new Player(2);
            DeviceStream stream = open(frames, player);
            neighbour.connect();
            int from = neighbour.frames();
            await("Both have heard enough", () -> player.frames() > 2 * SECOND
                    && neighbour.frames() > from + 2 * SECOND);
            assertEquals(frames, player.longest());
            int heard = neighbour.frames();
            int recorded = player.frames();
            stop(stream);
            int calls = player.calls();
            for (int channel = 0; channel < 2; channel++) {
                assertNoise(neighbour.heard(channel), heard, channel);
                assertNoise(player.recorded(channel), recorded, channel);
            }
            int later = neighbour.frames();
            await("The server runs on", () -> neighbour.frames() > later + 10 * frames);
            assertEquals(calls, player.calls());
        }
    }

    @Test
    void cutsTheServersCyclesIntoBlocksOfTheSetup() throws Exception {
        try (JackServer _ = JackServer.start(1024); Neighbour neighbour = new Neighbour("neighbour")) {
            Player player = new Player(2);
            DeviceStream stream = open(300, player);
            neighbour.connect();
            int from = neighbour.frames();
            await("Both have heard enough", () -> player.frames() > 2 * SECOND
                    && neighbour.frames() > from + 2 * SECOND);
            assertEquals(300, player.longest());
            int heard = neighbour.frames();
            int recorded = player.frames();
            stop(stream);
            assertNoise(neighbour.heard(1), heard, 1);
            assertNoise(player.recorded(1), recorded, 1);
        }
    }

    @Test
    void runsFreeWhileTheServerFreewheels() throws Exception {
        try (JackServer _ = JackServer.start(256); Neighbour neighbour = new Neighbour("neighbour")) {
            Player player = new Player(2);
            DeviceStream stream = open(256, player);
            neighbour.connect();
            assertFalse(stream.freeRunning());
            neighbour.freewheel(true);
            await("It runs free", stream::freeRunning);
            int from = neighbour.frames();
            await("A minute has gone by", () -> neighbour.frames() > from + 60 * SECOND);
            neighbour.freewheel(false);
            await("It runs in time", () -> !stream.freeRunning());
            int heard = neighbour.frames();
            stop(stream);
            assertNoise(neighbour.heard(0), heard, 0);
        }
    }

    @Test
    void aServerThatIsKilledIsLostAndMayComeBack() throws Exception {
        try (JackServer server = JackServer.start(256)) {
            JackBackend backend = new JackBackend();
            for (int round = 0; round < 3; round++) {
                Player player = new Player(2);
                DeviceStream stream = backend.devices().getFirst().open(new DeviceSetup(SECOND, 256, 2, 2), player);
                await("It plays", () -> player.calls() > 20);
                assertEquals(Optional.empty(), stream.lost());
                server.kill();
                await("It is lost", () -> stream.lost().isPresent());
                assertEquals("The JACK server has stopped.", stream.lost().orElseThrow());
                int calls = player.calls();
                assertEquals(0, stream.outputLatency());
                stop(stream);
                assertEquals(calls, player.calls());
                assertEquals(List.of(), backend.devices());
                server.restart();
            }
        }
    }

    @Test
    void aServerThatEndsIsLost() throws Exception {
        Player player = new Player(2);
        DeviceStream stream;
        try (JackServer _ = JackServer.start(256)) {
            stream = open(256, player);
            await("It plays", () -> player.calls() > 20);
        }
        await("It is lost", () -> stream.lost().isPresent());
        stop(stream);
    }

    @Test
    void aServerThatIsStuckIsNotWaitedForForEver() throws Exception {
        try (JackServer server = JackServer.start(256)) {
            JackBackend backend = new JackBackend();
            AudioDevice device = backend.devices().getFirst();
            server.freeze(true);
            assertEquals(List.of(), backend.devices());
            IOException refused = assertThrows(IOException.class,
                    () -> device.open(new DeviceSetup(SECOND, 256, 2, 2), new Player(2)));
            assertEquals("The JACK server does not answer.", refused.getMessage());
            server.freeze(false);
            await("It is back", () -> !backend.devices().isEmpty());
        }
    }

    @Test
    void aCallbackThatBreaksItsPromiseEndsTheSoundWithASentence() throws Exception {
        try (JackServer _ = JackServer.start(256)) {
            DeviceStream stream = open(256, new DeviceCallback() {

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
                    throw new IllegalStateException("no more");
                }
            });
            await("It is lost", () -> stream.lost().isPresent());
            assertTrue(stream.lost().orElseThrow().contains("no more"));
            stop(stream);
        }
    }

    /**
     * Measured by the JVM's own count for the thread that JACK calls from. In a few rounds at most the JVM itself
     * allocates there: the name of another compiler thread, for example.
     */
    @Test
    void aCycleAllocatesNothing() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (JackServer _ = JackServer.start(64)) {
            Player player = new Player(2);
            DeviceStream stream = open(64, player);
            await("It is warm", () -> player.calls() > 1500);
            int guilty = 0;
            for (int round = 0; round < 40; round++) {
                long before = threads.getThreadAllocatedBytes(player.thread());
                int calls = player.calls();
                await("The round is over", () -> player.calls() > calls + 50);
                guilty += threads.getThreadAllocatedBytes(player.thread()) > before ? 1 : 0;
            }
            stop(stream);
            assertTrue(guilty <= 3, guilty + " of 40 rounds allocated");
        }
    }
}
