package org.tonewright.device.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.engine.device.AudioBackend;

/** With a sound card that ALSA makes of two files, in a process of its own. */
class JavaSoundBackendTest {

    private static final int FRAMES = 96_000;

    @TempDir
    private Path folder = Path.of("");

    /** What the other process prints, line by line. */
    private List<String> session(String configuration, String... arguments) throws Exception {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            if (System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
                fail("ALSA is needed and there is none.");
            }
            abort("There is no ALSA.");
        }
        Path file = Files.writeString(folder.resolve("asound.conf"), configuration);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", Stream.of(Session.class, JavaSoundBackend.class, AudioBackend.class)
                        .map(JavaSoundBackendTest::place).collect(Collectors.joining(File.pathSeparator)),
                Session.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ALSA_CONFIG_PATH", file.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return printed.lines().toList();
    }

    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    private static ByteBuffer noise(int frames, int first) {
        ByteBuffer bytes = ByteBuffer.allocate(frames * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            bytes.putInt(Noise.at(i, first) << 8);
            bytes.putInt(Noise.at(i, first + 1) << 8);
        }
        return bytes.flip();
    }

    @Test
    void withoutASoundCardThereIsNoDevice() throws Exception {
        assertEquals(List.of(), session(""));
    }

    @Test
    void playsAndRecordsSampleForSample() throws Exception {
        Path played = folder.resolve("played.raw");
        Path recorded = folder.resolve("recorded.raw");
        Files.write(recorded, noise(FRAMES + 4096, 0).array());
        List<String> lines = session("""
                pcm.nul { type null }
                pcm.!null { type null }
                pcm.out { type file slave.pcm nul file "%s" format "raw" }
                pcm.in { type file slave.pcm nul file "/dev/null" infile "%s" format "raw" }
                pcm.default { type asym playback.pcm "out" capture.pcm "in" }
                """.formatted(played, recorded), String.valueOf(FRAMES));
        assertTrue(lines.getFirst().startsWith("default "), lines.toString());
        // A block of 256 frames comes in at once; a buffer of three such blocks goes out.
        assertEquals("256 768", lines.get(lines.size() - 2), lines.toString());
        assertEquals("true 0 not lost", lines.getLast(), lines.toString());
        assertPlayed(ByteBuffer.wrap(Files.readAllBytes(played)));
    }

    private static void assertPlayed(ByteBuffer bytes) {
        ByteBuffer expected = noise(FRAMES - 1024, Session.PLAYED);
        // First comes the silence that fills the buffer.
        int silence = 2 * 256 * 8;
        assertTrue(bytes.capacity() >= silence + expected.capacity(), bytes.capacity() + " bytes are played");
        assertEquals(ByteBuffer.allocate(silence), bytes.slice(0, silence));
        assertEquals(expected, bytes.slice(silence, expected.capacity()));
    }
}
