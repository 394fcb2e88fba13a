package org.tonewright.core.verb;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.Verifiers;

/** Runs verbs as a shell would and keeps what they wrote. */
final class VerbTrial {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final VerbContext context = new VerbContext(Studio.plain(List.of(), Verifiers.NONE),
            new StreamOutput(stream(results), stream(messages), false), new Cancellation());

    ExitCode run(Verb verb, String... arguments) {
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "tonewright-trial.log");
        return new VerbRunner(new FaultLog(log)).run("trial", verb, List.of(arguments), context);
    }

    VerbContext context() {
        return context;
    }

    String results() {
        return results.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    String messages() {
        return messages.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
