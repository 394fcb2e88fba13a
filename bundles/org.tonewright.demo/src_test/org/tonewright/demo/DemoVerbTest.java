package org.tonewright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Studio;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.core.verify.Verifiers;

class DemoVerbTest {

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Path folder;

    DemoVerbTest(@TempDir Path temporary) {
        folder = temporary;
    }

    @Test
    void noThreadAtAllIsRefused() {
        assertRefused("The demo takes 1 to 1024 threads, not 0.", "--threads", "0");
    }

    @Test
    void folderWithSomethingInItIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "mine");
        assertRefused("'" + folder + "' is there already and not an empty folder; name another one with --out.",
                "--threads", "1", "--out", folder.toString());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void anEmptyFolderStaysThereWhenNothingCanBeMade() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path song = folder.resolve("none.song");
        assertRefused("There is no file or folder '" + song + "'.", "--out", empty.toString(), "--song",
                song.toString());
        assertTrue(Files.isDirectory(empty), "it was there before");
    }

    @Test
    void twoSongsOfOneTitleAreRefused() throws IOException {
        Path song = Files.writeString(folder.resolve("twice.song"), """
                title: Twice
                section: all
                chords: C
                bass: 1---------------
                form: all
                """);
        assertRefused("'Twice' is the title of two songs, or the name of a folder that the demo makes; give this song "
                + "another title.", "--out", folder.resolve("out").toString(), "--song", song.toString(), "--song",
                song.toString());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private void assertRefused(String sentence, String... words) {
        VerbContext context = new VerbContext(Studio.plain(List.of(), Verifiers.NONE),
                new StreamOutput(System.out, new PrintStream(messages, true, StandardCharsets.UTF_8), false),
                new Cancellation());
        assertEquals(ExitCode.WRONG_USE, new VerbRunner(new FaultLog(folder.resolve("log"))).run("demo", new DemoVerb(),
                List.of(words), context));
        assertEquals(sentence + "\n", messages.toString(StandardCharsets.UTF_8));
    }
}
