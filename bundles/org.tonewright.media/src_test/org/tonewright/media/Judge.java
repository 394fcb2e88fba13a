package org.tonewright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another program that reads or writes the same files. A test that needs one is skipped by name where it is not
 * installed, and fails there when the environment says {@code TONEWRIGHT_REQUIRE_ALL}.
 */
public final class Judge {

    private Judge() {}

    /** Ends the test, as skipped or failed, if a program is not installed. */
    public static void require(String program) {
        boolean found = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(d -> Files.isExecutable(Path.of(d, program)));
        if (!found && System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
            fail("The program '" + program + "' is needed as a judge and is not installed.");
        }
        if (!found) {
            abort("The program '" + program + "' is not installed.");
        }
    }

    /** Runs a program, which must end with 0, and gives what it printed to standard output and error. */
    public static String run(Object... command) throws IOException {
        require(command[0].toString());
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), () -> String.join(" ", words) + " says: " + printed);
        } catch (InterruptedException e) {
            throw new IOException("The judge was interrupted.", e);
        }
        return printed;
    }
}
