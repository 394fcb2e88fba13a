package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Session;
import org.tonewright.recording.mend.Findings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waive}: a finding may stand. */
@Command(description = "Lets a finding stand, with a reason that stays in the session and in its journal.")
public final class WaiveVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FINDING", description = "The number of the finding; "
            + "'inspect' lists them.")
    private List<String> words = List.of();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may stand.")
    private String reason = "";

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            Findings findings = new Findings(document);
            List<Finding> waived = words.stream().map(findings::named).distinct().toList();
            for (Finding finding : waived) {
                findings.waive(finding, reason);
                document.save();
                context.output().line("Finding " + Findings.name(finding) + " stands: " + finding.getReason());
            }
        }
        return ExitCode.DONE;
    }
}
