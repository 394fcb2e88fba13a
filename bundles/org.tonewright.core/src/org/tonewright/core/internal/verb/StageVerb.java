package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stage}: where a song stands, and why the next stage is shut. */
@Command(description = "Shows where a session or release stands: each stage, each of its rules, and why the next stage "
        + "is shut. With --open a person opens a stage whatever the rules say; the reason stays in the journal.")
public final class StageVerb implements Verb {

    @Parameters(paramLabel = "SESSION", description = "The folder of the session or release.")
    private Path folder = Path.of("");

    @Option(names = "--open", paramLabel = "STAGE", description = "The stage to open: written, recorded, kept, mixed, "
            + "mastered or delivered.")
    private Optional<String> open = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is opened.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record RuleInfo(String id, String name, String severity, boolean held, String message) {}

    record StageInfo(String stage, String state, Optional<String> opened, List<RuleInfo> rules) {

        static StageInfo of(Standing.Step step) {
            return new StageInfo(step.stage().word(), step.state().name().toLowerCase(Locale.ROOT), step.opened(),
                    step.rules().stream()
                            .map(one -> new RuleInfo(one.rule().id(), one.rule().name(),
                                    one.rule().blocking() ? "error" : "warning", one.verdict().held(),
                                    one.verdict().sentence()))
                            .toList());
        }
    }

    record StandingInfo(String path, Optional<String> at, Optional<String> next, List<String> against,
            List<StageInfo> stages) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        if (open.isEmpty() && reason.isPresent()) {
            throw new Refusal("--reason belongs to --open, which names the stage to open.");
        }
        Output output = context.output();
        try (OpenDocument<? extends Document> document = context.studio().sessions().open(folder,
                open.isPresent() ? Access.WRITE : Access.READ)) {
            if (open.isPresent()) {
                Stage stage = Stage.of(open.get());
                Optional<JournalEntry> entry = Standing.open(document, context.studio(), stage, reason.orElse(""));
                output.message(entry.isPresent()
                        ? "Opened " + stage.word() + "; the reason stays in the journal, in entry "
                                + entry.get().number() + "."
                        : "The stage " + stage.word() + " is open already.");
            }
            Standing standing = Standing.of(document, context.studio());
            standing.problems().forEach(output::message);
            if (json) {
                output.document(new StandingInfo(folder.toString(), standing.at().map(Stage::word),
                        standing.next().map(step -> step.stage().word()), against(standing),
                        standing.steps().stream().map(StageInfo::of).toList()));
            } else {
                print(standing, output);
            }
        }
        return ExitCode.DONE;
    }

    /** What keeps the stage that is worked at from being reached, and with it the next one shut. */
    private static List<String> against(Standing standing) {
        return standing.next().stream().flatMap(step -> step.rules().stream()).filter(Standing.Checked::blocks)
                .map(checked -> checked.verdict().sentence()).toList();
    }

    private static void print(Standing standing, Output output) {
        for (Standing.Step step : standing.steps()) {
            output.line(String.format(Locale.ROOT, "%-10s %s", step.stage().word(), state(step)));
            step.opened().ifPresent(why -> output.line("  opened by hand: " + why));
            for (Standing.Checked one : step.rules()) {
                String mark = one.verdict().held() ? "ok  " : one.blocks() ? "NO  " : "note";
                output.line("  " + mark + "  " + one.rule().name() + ": " + one.verdict().sentence());
            }
        }
        output.line(standing.at().map(at -> "It stands at " + at.word() + ".").orElse("It stands at the beginning."));
        standing.steps().stream().map(Standing.Step::stage).filter(stage -> !standing.isOpen(stage)).findFirst()
                .ifPresent(shut -> output
                        .line(shut.word() + " is shut: " + String.join(" ", standing.against(shut))));
    }

    private static String state(Standing.Step step) {
        return switch (step.state()) {
        case REACHED -> "reached";
        case PASSED -> "passed over: a later stage was opened by hand";
        case OPEN -> "open";
        case SHUT -> "shut";
        };
    }
}
