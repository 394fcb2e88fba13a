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
public final class VerbTrial {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final VerbContext context;

    /** In a studio without processors and verifiers. */
    public VerbTrial() {
        this(Studio.plain(List.of(), Verifiers.NONE));
    }

    /** In this studio. */
    public VerbTrial(Studio studio) {
        context = new VerbContext(studio, new StreamOutput(stream(results), stream(messages), false),
                new Cancellation());
    }

    /** Runs a verb to its end. */
    public ExitCode run(Verb verb, String... arguments) {
        results.reset();
        messages.reset();
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "tonewright-trial.log");
        return new VerbRunner(new FaultLog(log)).run("trial", verb, List.of(arguments), context);
    }

    /** What verbs are given. */
    public VerbContext context() {
        return context;
    }

    /** What the last verb wrote to standard output. */
    public String results() {
        return text(results);
    }

    /** What the last verb wrote to standard error. */
    public String messages() {
        return text(messages);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
