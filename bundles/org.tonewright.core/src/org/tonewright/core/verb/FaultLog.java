package org.tonewright.core.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The file that keeps the details of faults: when, in what work, and the stack trace. It starts again, keeping one old
 * file, when it has grown past a megabyte.
 */
public final class FaultLog {

    private static final long LONGEST = 1L << 20;

    private final Path file;

    /** @param file where to write; made with its folders when first needed */
    public FaultLog(Path file) {
        this.file = file;
    }

    /**
     * Where this system's programs keep their logs: {@code $XDG_STATE_HOME/tonewright} or
     * {@code ~/.local/state/tonewright} (XDG Base Directory Specification 0.8), {@code ~/Library/Logs/Tonewright} on
     * macOS, {@code %LOCALAPPDATA%\Tonewright} on Windows.
     *
     * @param systemName the value of {@code os.name}
     * @param home the person's home folder
     * @param environment the environment variables
     */
    public static Path usualFile(String systemName, Path home, Map<String, String> environment) {
        String name = "tonewright.log";
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library/Logs/Tonewright").resolve(name);
        }
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local)).resolve("Tonewright")
                    .resolve(name);
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        boolean usable = !state.isEmpty() && Path.of(state).isAbsolute();
        return (usable ? Path.of(state) : home.resolve(".local/state")).resolve("tonewright").resolve(name);
    }

    /**
     * Adds a fault.
     *
     * @param work what was being done
     * @param fault what went wrong
     * @return the file
     * @throws IOException if the file cannot be written
     */
    public synchronized Path write(String work, Throwable fault) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(file) && Files.size(file) > LONGEST) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        String entry = Instant.now() + " " + work + System.lineSeparator() + trace(fault) + System.lineSeparator();
        Files.writeString(file, entry, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return file;
    }

    /** The fault in a few words: its kind, and its message if it has one. */
    static String summary(Throwable fault) {
        String message = fault.getMessage();
        String kind = fault.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + message.lines().findFirst().orElse("");
    }

    static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
