package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;

/** One program at a time, and a crash leaves no lock behind. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FolderLockTest {

    private final Path folder;

    FolderLockTest(@TempDir Path temp) throws IOException {
        folder = Files.createDirectory(temp.resolve("Song"));
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private Process holder() throws IOException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
                place(FolderLock.class) + File.pathSeparator + place(LockHolder.class), LockHolder.class.getName(),
                folder.toString())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @Test
    void anotherProgramIsNamedAndItsCrashFreesTheFolder() throws Exception {
        Process holder = holder();
        try (BufferedReader said = holder.inputReader()) {
            assertTrue(String.valueOf(said.readLine()).startsWith("held by " + holder.pid()));
            String sentence = assertThrows(Refusal.class, () -> FolderLock.take(folder)).getMessage();
            assertTrue(
                    sentence.startsWith("'" + folder + "' is open already in another program (process " + holder.pid()
                            + ", since 20"),
                    sentence);
            assertThrows(Refusal.class, () -> FolderLock.take(folder));
        } finally {
            holder.destroyForcibly().waitFor();
        }
        FolderLock.take(folder).close();
    }

    @Test
    void aProgramThatEndsFreesTheFolder() throws Exception {
        Process holder = holder();
        try (BufferedReader said = holder.inputReader()) {
            said.readLine();
            holder.getOutputStream().close();
            assertEquals(0, holder.waitFor());
        } finally {
            holder.destroyForcibly();
        }
        FolderLock.take(folder).close();
    }

    @Test
    void theSameProgramCannotOpenTwiceEvenByAnotherName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling("Link"), folder);
        FolderLock lock = FolderLock.take(folder);
        assertEquals("'" + link + "' is open already in this program.",
                assertThrows(Refusal.class, () -> FolderLock.take(link)).getMessage());
        lock.close();
        FolderLock.take(link).close();
        FolderLock.take(folder).close();
    }

    @Test
    void aRefusedSecondOpenerDoesNotFreeTheFirst() throws Exception {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThrows(Refusal.class, () -> FolderLock.take(folder));
            Process other = holder();
            assertEquals(1, other.waitFor(), "another program took the folder while " + lock + " held it");
        }
    }
}
