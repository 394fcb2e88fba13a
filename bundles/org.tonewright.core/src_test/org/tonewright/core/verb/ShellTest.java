package org.tonewright.core.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;

import picocli.CommandLine.Command;

class ShellTest {

    private final VerbTrial trial = new VerbTrial();
    private final List<String> created = new ArrayList<>();

    @Command(description = "Bounces.")
    public static final class Bounce implements Verb {

        @Override
        public ExitCode run(VerbContext context) {
            context.output().line("bounced");
            return ExitCode.DONE;
        }
    }

    private final VerbCatalog catalog = new VerbCatalog() {

        @Override
        public List<VerbDescriptor> verbs() {
            return List.of(new VerbDescriptor("bounce", VerbGroup.MIXING, "Makes the mix", "test"),
                    new VerbDescriptor("journal", VerbGroup.EVIDENCE, "Shows the evidence", "test"));
        }

        @Override
        public Verb create(String name) {
            created.add(name);
            if (name.equals("journal")) {
                throw new Refusal("The verb 'journal' of the bundle test cannot be made: no such class.");
            }
            return new Bounce();
        }
    };

    private ExitCode run(String... words) {
        VerbRunner runner = new VerbRunner(new FaultLog(Path.of("unused.log")));
        Shell shell = new Shell(catalog, () -> trial.context().studio(), runner, "1.2.3");
        return shell.run(List.of(words), trial.context().output(), trial.context().cancellation());
    }

    @Test
    void firstWordChoosesTheVerb() {
        assertEquals(ExitCode.DONE, run("bounce"));
        assertEquals("bounced\n", trial.results());
        assertEquals(List.of("bounce"), created);
    }

    @Test
    void overviewListsVerbsByGroupAndLoadsNone() {
        assertEquals(ExitCode.DONE, run("--help"));
        assertTrue(trial.results().contains("Mixing\n  bounce   Makes the mix\n"), trial.results());
        assertTrue(trial.results().contains("Evidence\n  journal  Shows the evidence\n"), trial.results());
        assertEquals(List.of(), created);
    }

    @Test
    void versionIsOneLine() {
        assertEquals(ExitCode.DONE, run("--version"));
        assertEquals("Tonewright 1.2.3\n", trial.results());
    }

    @Test
    void misspeltVerbGetsTheNearest() {
        assertEquals(ExitCode.WRONG_USE, run("buonce"));
        assertEquals("There is no verb 'buonce'; did you mean 'bounce'? See 'tonewright --help'.\n", trial.messages());
        assertEquals(List.of(), created);
    }

    @Test
    void wordFarFromEveryVerbGetsNoSuggestion() {
        assertEquals(ExitCode.WRONG_USE, run("x"));
        assertEquals("There is no verb 'x'. See 'tonewright --help'.\n", trial.messages());
    }

    @Test
    void verbThatCannotBeMadeIsAFaultOfItsBundle() {
        assertEquals(ExitCode.FAULT, run("journal"));
        assertTrue(trial.messages().contains("bundle test"), trial.messages());
    }

    @Test
    void distanceCountsASwapOnce() {
        assertEquals(1, Suggestion.distance("buonce", "bounce"));
        assertEquals(3, Suggestion.distance("kitten", "sitting"));
        assertEquals(Optional.of("Bass"), Suggestion.nearest("bas", List.of("Drums", "Bass"), 2));
    }
}
