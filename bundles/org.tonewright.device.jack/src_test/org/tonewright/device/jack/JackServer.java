package org.tonewright.device.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server of our own without a sound card, which waits for all its clients in each cycle. A test that needs it is
 * skipped by name where {@code jackd} is missing, and fails there if the environment asks for all tests by
 * TONEWRIGHT_REQUIRE_ALL.
 */
final class JackServer implements AutoCloseable {

    private static int count;

    private final String name;
    private final List<String> command;
    private Process process;

    private JackServer(String name, List<String> command) throws IOException {
        this.name = name;
        this.command = command;
        process = begin(command);
    }

    /** A server whose cycles have so many frames at 48 kHz. */
    static JackServer start(int frames) throws Exception {
        boolean found = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "jackd")));
        if (!found && System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
            fail("The program 'jackd' is needed and is not installed.");
        }
        if (!found) {
            abort("The program 'jackd' is not installed.");
        }
        count++;
        String name = "tonewright-test-" + ProcessHandle.current().pid() + "-" + count;
        environment("JACK_DEFAULT_SERVER", name);
        JackServer server = new JackServer(name, List.of("jackd", "-r", "-S", "-t", "5000", "-n", name, "-d", "dummy",
                "-r", "48000", "-p", String.valueOf(frames)));
        server.awaitIt();
        return server;
    }

    private static Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The library reads the environment of the process, which Java itself can't change. */
    static void environment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(0, (int) linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT))
                    .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, what + " within 30 seconds");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void awaitIt() {
        JackBackend backend = new JackBackend();
        await("The server takes clients", () -> !backend.devices().isEmpty());
    }

    /** Ends it at once and without a farewell. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again, with the same name. */
    void restart() throws IOException {
        process = begin(command);
        awaitIt();
    }

    /** Stops it in its tracks, or lets it go on. */
    void freeze(boolean frozen) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", String.valueOf(process.pid())).start()
                .waitFor());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            kill();
        }
        // What a server leaves behind that was killed.
        Path memory = Path.of("/dev/shm");
        if (Files.isDirectory(memory)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(memory, "jack_*" + name + "_*")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
