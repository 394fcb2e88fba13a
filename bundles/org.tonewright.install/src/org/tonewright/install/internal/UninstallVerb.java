package org.tonewright.install.internal;

import java.io.IOException;

import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code uninstall}: takes away what a vendor made. */
@Command(description = "Takes away a feature or bundle that was installed. Sessions that use it keep its parameters, "
        + "and say what is missing.")
public final class UninstallVerb implements Verb {

    @Parameters(paramLabel = "ID", description = "The name of the feature or bundle, as 'install' printed it.")
    private String id = "";

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        PersonFolder.current().remove(id);
        context.output().line("Uninstalled " + id + ".");
        return ExitCode.DONE;
    }
}
