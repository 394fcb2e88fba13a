package org.tonewright.core.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class VerbRunnerTest {

    private final VerbTrial trial = new VerbTrial();

    @Command(description = "Adds numbers.")
    public static final class Add implements Verb {

        @Parameters(paramLabel = "NUMBER", arity = "1..*", description = "The numbers.")
        private List<Integer> numbers = List.of();
        @Option(names = "--json", description = "One JSON document.")
        private boolean json;

        record Sum(int sum, double silence) {}

        @Override
        public ExitCode run(VerbContext context) {
            int sum = numbers.stream().mapToInt(Integer::intValue).sum();
            if (json) {
                context.output().document(new Sum(sum, Double.NEGATIVE_INFINITY));
            } else {
                context.output().line("" + sum);
            }
            return sum < 0 ? ExitCode.CHECK_FAILED : ExitCode.DONE;
        }
    }

    /** A verb without options that does what it is told. */
    @Command(description = "Does something.")
    private static final class Doing implements Verb {

        private final Verb work;

        Doing(Verb work) {
            this.work = work;
        }

        @Override
        public ExitCode run(VerbContext context) throws IOException {
            return work.run(context);
        }
    }

    @Test
    void resultGoesToStandardOutput() {
        assertEquals(ExitCode.DONE, trial.run(new Add(), "2", "3"));
        assertEquals("5\n", trial.results());
        assertEquals("", trial.messages());
    }

    @Test
    void negativeInfinityIsNullInJson() {
        assertEquals(ExitCode.DONE, trial.run(new Add(), "2", "--json"));
        assertEquals("{\n  \"sum\": 2,\n  \"silence\": null\n}\n", trial.results());
    }

    @Test
    void failedCheckIsOne() {
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new Add(), "2", "-3"));
    }

    @Test
    void wrongOptionIsTwoWithOneSentence() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new Add(), "2", "--jsn"));
        assertEquals("Unknown option: '--jsn'. See 'tonewright trial --help'.\n", trial.messages());
        assertEquals("", trial.results());
    }

    @Test
    void wordWhereANumberIsWantedNamesTheWord() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new Add(), "two"));
        assertTrue(trial.messages().contains("'two'"), trial.messages());
        assertEquals(1, trial.messages().lines().count());
    }

    @Test
    void helpShowsTheParametersAndIsDone() {
        assertEquals(ExitCode.DONE, trial.run(new Add(), "--help"));
        assertTrue(trial.results().contains("Usage: tonewright trial"), trial.results());
        assertTrue(trial.results().contains("The numbers."), trial.results());
    }

    @Test
    void refusalIsTwoAndItsSentence() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new Doing(_ -> {
            throw new Refusal("There is no strip 'Bas'; did you mean 'Bass'?");
        })));
        assertEquals("There is no strip 'Bas'; did you mean 'Bass'?\n", trial.messages());
    }

    @Test
    void missingFileIsTwo() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new Doing(_ -> {
            throw new NoSuchFileException("x.wav");
        })));
        assertEquals("There is no file or folder 'x.wav'.\n", trial.messages());
    }

    @Test
    void failingDiskIsThree() {
        assertEquals(ExitCode.FAULT, trial.run(new Doing(_ -> {
            throw new IOException("No space left on device");
        })));
        assertEquals("No space left on device.\n", trial.messages());
    }

    @Test
    void unexpectedFaultIsThreeWithOneSentenceAndItsTraceInTheLog(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("deep/tonewright.log");
        VerbRunner runner = new VerbRunner(new FaultLog(file));
        ExitCode code = runner.run("trial", new Doing(_ -> {
            throw new IllegalStateException("the flux ran dry");
        }), List.of(), trial.context());
        assertEquals(ExitCode.FAULT, code);
        assertEquals(1, trial.messages().lines().count());
        assertTrue(trial.messages().contains(file.toString()), trial.messages());
        assertFalse(trial.messages().contains("\tat "), trial.messages());
        assertTrue(Files.readString(file).contains("\tat org.tonewright"), "the log has the trace");
    }

    @Test
    void cancelledWorkStopsAtItsNextLook() {
        trial.context().cancellation().cancel();
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new Doing(context -> {
            context.progress("Trial").at(0.5);
            return ExitCode.DONE;
        })));
        assertEquals("Stopped.\n", trial.messages());
    }

    @Test
    void progressWithoutATerminalIsPlainLinesOnStandardError() {
        assertEquals(ExitCode.DONE, trial.run(new Doing(context -> {
            context.progress("Trial").at(1);
            return ExitCode.DONE;
        })));
        assertEquals("Trial: 100 %\n", trial.messages());
        assertEquals("", trial.results());
    }
}
