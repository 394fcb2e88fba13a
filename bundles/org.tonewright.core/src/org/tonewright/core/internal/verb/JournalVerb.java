package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.journal.Product;
import org.tonewright.core.journal.Treatment;
import org.tonewright.core.session.SessionStore;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verify.RuleResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journal}: the chain of evidence. */
@Command(description = "Shows the chain of evidence: what was made, from what, and how. Exit status 1 if the chain was "
        + "tampered with.")
public final class JournalVerb implements Verb {

    private static final int SHORT = 12;

    @Parameters(paramLabel = "PATH", description = "A session's or release's folder, or a journal's file.")
    private Path path = Path.of("");

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Entry(int number, String time, String kind, List<Product> made, List<Origin> from,
            List<Treatment> processors,
            String device, Map<String, String> notes, String previous, String hash) {

        static Entry of(JournalEntry entry) {
            return new Entry(entry.number(), entry.time().toString(), entry.deed().kind(), entry.deed().made(),
                    entry.deed().from(), entry.deed().treatments(), entry.deed().device(), entry.deed().notes(),
                    entry.previous(), entry.hash());
        }
    }

    record Chain(boolean unbroken, List<String> faults, List<Entry> entries) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        Journal journal = new Journal(file(context.studio().sessions()), false);
        List<String> faults = new ArrayList<>();
        journal.verify(Optional.empty(), rule -> note(rule, faults));
        List<Entry> entries = journal.entries().stream().map(Entry::of).toList();
        Output output = context.output();
        if (json) {
            output.document(new Chain(faults.isEmpty(), faults, entries));
        } else {
            entries.forEach(entry -> print(entry, output));
            faults.forEach(output::message);
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private Path file(SessionStore sessions) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return path;
        }
        if (sessions.kind(path).isEmpty() && !Files.exists(path.resolve(Journal.FILE))) {
            throw new Refusal("'" + path + "' is neither a session nor a release.");
        }
        Path journal = path.resolve(Journal.FILE);
        if (!Files.exists(journal)) {
            throw new Refusal("'" + path + "' has no journal; nothing was done in it yet.");
        }
        return journal;
    }

    private static void note(RuleResult rule, List<String> faults) {
        if (!rule.held()) {
            faults.add(rule.message());
        }
    }

    /** A hash as a person reads it. What stands in its place in a journal may be of any length. */
    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    private static void print(Entry entry, Output output) {
        output.line(entry.number() + "  " + entry.time() + "  " + entry.kind() + "  " + shown(entry.hash())
                + (entry.device().isEmpty() ? "" : "  " + entry.device()));
        entry.made().forEach(made -> output.line("   made  " + shown(made.sha256()) + "  " + made.file()));
        entry.from().forEach(from -> output.line("   from  " + shown(from.sha256()) + "  " + from.file()
                + from.by().map(by -> "  (made by " + shown(by) + ")").orElse("")));
        entry.processors().forEach(processor -> output.line("   through  " + processor.place() + "  "
                + processor.processor() + " " + processor.version()));
        entry.notes().forEach((key, text) -> output.line("   " + key + "  " + text));
    }
}
