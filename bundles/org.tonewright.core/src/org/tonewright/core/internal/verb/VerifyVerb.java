package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.internal.verify.Trail;
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

    @Option(names = "--with", paramLabel = "FOLDER", description = "Where the release and the sessions lie that a "
            + "delivery was made from, or a folder that holds them; without it they are looked for where they were.")
    private List<Path> with = List.of();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Verdict(String path, boolean verified, List<RuleResult> rules) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Path proved = proved(context);
        List<Verifier> verifiers = context.studio().verifiers().handling(proved);
        if (verifiers.isEmpty()) {
            throw new Refusal("Nothing in '" + path + "' can be verified; what can be: "
                    + String.join(", ", context.studio().verifiers().names()) + ".");
        }
        Output output = context.output();
        List<RuleResult> rules = new ArrayList<>();
        Consumer<RuleResult> findings = rule -> {
            rules.add(rule);
            if (!json) {
                output.line(String.format(Locale.ROOT, "%-4s  %s  %s", rule.verdict(), rule.rule(), rule.message()));
            }
        };
        Progress progress = context.progress("Verify");
        for (int index = 0; index < verifiers.size(); index++) {
            Progress part = progress.part((double) index / (verifiers.size() + 1),
                    (index + 1.0) / (verifiers.size() + 1));
            verifiers.get(index).verify(proved, context.studio(), findings, part);
        }
        new Trail(context.studio().sessions(), with).walk(proved, findings,
                progress.part(verifiers.size() / (verifiers.size() + 1.0), 1));
        long broken = rules.stream().filter(rule -> !rule.held()).count();
        if (json) {
            output.document(new Verdict(path.toString(), broken == 0, rules));
        } else {
            long notes = rules.stream().filter(RuleResult::noted).count();
            output.line(broken == 0 ? "Verified: all " + rules.size() + " checks hold" + look(notes) + "."
                    : "Not verified: " + broken + " of " + rules.size() + " checks do not hold.");
        }
        return broken == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /** A bounced file is proved by the note beside it. */
    private Path proved(VerbContext context) throws IOException {
        Path note = path.resolveSibling(path.getFileName() + ".report.json");
        return Files.isRegularFile(path) && Files.isRegularFile(note)
                && context.studio().verifiers().handling(path).isEmpty() ? note : path;
    }

    private static String look(long notes) {
        return notes == 0 ? "" : notes == 1 ? "; one of them has a note" : "; " + notes + " of them have a note";
    }
}
