package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;
import org.tonewright.recording.Recovery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recover}: takes that a crash left behind. */
@Command(description = "Brings takes into the session that a crash left behind.")
public final class RecoverVerb implements Verb {

    @Parameters(paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Document(List<TakeInfo> takes, List<String> remarks) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            Recovery.Result result = Recovery.run(document);
            List<TakeInfo> takes = TakeInfo.of(result.takes(), document.root().getSampleRate());
            if (json) {
                context.output().document(new Document(takes, result.remarks()));
                return ExitCode.DONE;
            }
            result.remarks().forEach(context.output()::message);
            takes.forEach(take -> context.output().line(take.line()));
            if (takes.isEmpty() && result.remarks().isEmpty()) {
                context.output().line("Nothing was left behind.");
            }
        }
        return ExitCode.DONE;
    }
}
