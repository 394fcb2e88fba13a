package org.tonewright.core.verb;

import java.io.IOException;

import org.tonewright.core.Refusal;

/**
 * One headless command, contributed to {@code org.tonewright.core.verbs}. The class is public, has a public constructor
 * without arguments, and declares its options and parameters as fields with picocli's {@code @Option} and
 * {@code @Parameters}; {@code @Command(description)} is what {@code --help} shows. Name, {@code --help} and
 * {@code --debug} are added by the {@link VerbRunner}. An instance runs once.
 */
public interface Verb {

    /**
     * Does the work. Results go to {@link VerbContext#output()}; nothing is written to the process's own streams.
     * Half-made files are deleted before an exception leaves this method.
     *
     * @return {@link ExitCode#DONE}, or {@link ExitCode#CHECK_FAILED} with the reasons among the results
     * @throws Refusal if what was asked for cannot be done: exit code 2
     * @throws IOException if a file is broken or cannot be read or written; its message is one sentence
     * @throws java.util.concurrent.CancellationException if the work was stopped
     */
    ExitCode run(VerbContext context) throws IOException;
}
