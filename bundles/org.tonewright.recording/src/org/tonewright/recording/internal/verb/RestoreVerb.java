package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.recording.backup.Restore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: brings a backup back and proves that too. */
@Command(description = "Restores a backup into an empty folder, proves every file, opens the session, renders its mix "
        + "and compares it with the original's. Exit status 1 if something is not as it was.")
public final class RestoreVerb implements Verb {

    @Parameters(index = "0", paramLabel = "BACKUP", description = "The folder of the backup.")
    private Path backup = Path.of("");

    @Parameters(index = "1", paramLabel = "DEST", description = "The folder of the session, new or empty.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Document(String session, boolean passed, List<RuleResult> rules) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        Output output = context.output();
        List<RuleResult> rules = new Restore(context.studio()).run(backup, folder, context.progress("Restore"));
        boolean passed = rules.stream().allMatch(RuleResult::held);
        if (json) {
            output.document(new Document(folder.toString(), passed, rules));
        } else {
            rules.forEach(rule -> output
                    .line(String.format(Locale.ROOT, "%-4s  %s  %s", rule.verdict(), rule.rule(), rule.message())));
            output.line(passed ? "Restored: '" + folder + "' is what was backed up."
                    : "Not restored: what is whole lies in '" + folder + "'.");
        }
        return passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
}
