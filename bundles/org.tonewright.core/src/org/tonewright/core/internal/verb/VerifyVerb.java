package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: proves a session, a release, a delivery or a backup by what lies on disk alone. */
@Command(description = "Proves a session, release, delivery or backup: checksums, rules and the chain of evidence. "
        + "Exit status 1 if a rule does not hold.")
public final class VerifyVerb implements Verb {

    @Parameters(paramLabel = "PATH", description = "The folder or file.")
    private Path path = Path.of("");

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Verdict(String path, boolean verified, List<RuleResult> rules) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        List<Verifier> verifiers = context.studio().verifiers().handling(path);
        if (verifiers.isEmpty()) {
            throw new Refusal("Nothing in '" + path + "' can be verified; what can be: "
                    + String.join(", ", context.studio().verifiers().names()) + ".");
        }
        Output output = context.output();
        List<RuleResult> rules = new ArrayList<>();
        Progress progress = context.progress("Verify");
        for (int index = 0; index < verifiers.size(); index++) {
            Progress part = progress.part((double) index / verifiers.size(), (index + 1.0) / verifiers.size());
            verifiers.get(index).verify(path, context.studio(), rule -> {
                rules.add(rule);
                if (!json) {
                    output.line(String.format(Locale.ROOT, "%-4s  %s  %s", rule.verdict(), rule.rule(), rule.message()));
                }
            }, part);
        }
        long broken = rules.stream().filter(rule -> !rule.held()).count();
        if (json) {
            output.document(new Verdict(path.toString(), broken == 0, rules));
        } else {
            output.line(broken == 0 ? "Verified: all " + rules.size() + " checks hold."
                    : "Not verified: " + broken + " of " + rules.size() + " checks do not hold.");
        }
        return broken == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
}
