package org.tonewright.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;

class VerifierRegistryTest {

    private final RegistryTrial trial = new RegistryTrial("verifiers");
    private final VerifierRegistry verifiers = new VerifierRegistry(trial.registry(), trial.problems()::add);

    /** Finds everything in order. */
    public static final class Content implements Verifier {

        @Override
        public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) {
            findings.accept(RuleResult.held("content", path + " is in order."));
        }

        @Override
        public Description describe(Path path, Studio studio) {
            return new Description(List.of(), List.of());
        }
    }

    private void add(String id, String handles) {
        trial.add("org.vendor",
                "<extension point='org.tonewright.core.verifiers'><verifier id='" + id + "' name='Name of "
                        + id + "' handles='" + handles + "' class='" + Content.class.getName() + "'/></extension>");
    }

    @Test
    void folderIsHandledByWhatLiesInIt(@TempDir Path folder) throws IOException {
        add("ddp", "DDPID, DDPMS");
        add("session", "*.tonewright");
        Files.writeString(folder.resolve("ddpid"), "");
        assertEquals(1, verifiers.handling(folder).size());
        assertInstanceOf(Content.class, verifiers.handling(folder).getFirst());
        Files.writeString(folder.resolve("A song (1).tonewright"), "");
        assertEquals(2, verifiers.handling(folder).size());
    }

    @Test
    void fileIsHandledByItsName(@TempDir Path folder) throws IOException {
        add("cue", "*.c?e");
        Path cue = Files.writeString(folder.resolve("album.CUE"), "");
        assertEquals(1, verifiers.handling(cue).size());
        assertEquals(0, verifiers.handling(Files.writeString(folder.resolve("cue"), "")).size());
    }

    @Test
    void namesAreListedInTheOrderOfIds() {
        add("b", "b");
        add("a", "a");
        assertEquals(List.of("Name of a", "Name of b"), verifiers.names());
    }
}
