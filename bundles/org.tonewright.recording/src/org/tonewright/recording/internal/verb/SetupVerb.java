package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;
import org.tonewright.recording.setup.Checklist;
import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.Setup;
import org.tonewright.recording.setup.SetupChecks;
import org.tonewright.recording.setup.SetupResult.Verdict;
import org.tonewright.recording.setup.SetupRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setup}: the checklist before the first take. */
@Command(description = "Goes through the set-up checklist: what is ticked by hand, and what measures itself. Exit "
        + "status 1 if something is not well or not ticked. A session's own list is the file setup.checklist in its "
        + "folder.")
public final class SetupVerb implements Verb {

    private static final double MOST_HOURS = 1000;

    @Parameters(paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Option(names = "--device", paramLabel = "ID", description = "The sound device whose inputs are listened to, as "
            + "BACKEND:NAME.")
    private Optional<String> device = Optional.empty();

    @Option(names = "--tick", paramLabel = "ITEM", description = "Ticks an item.")
    private List<String> ticks = List.of();

    @Option(names = "--untick", paramLabel = "ITEM", description = "Takes a tick back.")
    private List<String> unticks = List.of();

    @Option(names = "--hours", paramLabel = "H", description = "How long recording is to go on, for which the disk "
            + "must do (${DEFAULT-VALUE}).")
    private double hours = 4;

    @Option(names = "--quiet", paramLabel = "SECONDS", description = "How long all are quiet (${DEFAULT-VALUE}).")
    private double quiet = 4;

    @Option(names = "--seconds", paramLabel = "N", description = "How long all play then (${DEFAULT-VALUE}).")
    private double seconds = 10;

    @Option(names = "--list", paramLabel = "FILE", description = "Another checklist than the session's.")
    private Optional<Path> list = Optional.empty();

    @Option(names = "--write-list", paramLabel = "FILE", description = "Writes the checklist to a new file, to be "
            + "edited, and does nothing else.")
    private Optional<Path> written = Optional.empty();

    @Option(names = "--real-time", description = "In real time also where the device could go faster, as the "
            + "rehearsal room can.")
    private boolean realTime;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Item(String item, boolean byHand, String verdict, String subject, String message, String remedy) {

        static Item of(SetupRun.Line line) {
            return new Item(line.item(), line.byHand(), line.result().verdict().name().toLowerCase(Locale.ROOT),
                    line.result().subject(), line.result().message(), line.result().remedy());
        }
    }

    record Document(boolean ready, List<Item> items) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        if (!(hours > 0 && hours <= MOST_HOURS) || !(quiet >= 0 && quiet <= Ears.LONGEST)) {
            throw new Refusal("Recording goes on for up to 1000 hours, and all are quiet for 0 to 600 seconds.");
        }
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            SetupChecks checks = new SetupChecks(context.studio().extensions());
            checks.problems().forEach(context.output()::message);
            Checklist checklist = list.isPresent() ? Checklist.read(list.get()) : Checklist.of(document, checks);
            if (written.isPresent()) {
                Files.writeString(written.get(), checklist.text(), StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE_NEW);
                context.output().line("Written: " + written.get());
                return ExitCode.DONE;
            }
            SetupRun run = new SetupRun(document, checklist, checks);
            run.tick(ticks, true);
            run.tick(unticks, false);
            Optional<Listening> heard = device.isPresent()
                    ? Optional.of(Ears.listen(document, context, device.get(), !realTime, quiet, seconds))
                    : Optional.empty();
            List<SetupRun.Line> lines = run.run(new Setup(document, hours, heard));
            print(lines, context);
            return ready(lines) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private static boolean ready(List<SetupRun.Line> lines) {
        return lines.stream().allMatch(line -> line.result().verdict() == Verdict.HELD);
    }

    private void print(List<SetupRun.Line> lines, VerbContext context) {
        if (json) {
            context.output().document(new Document(ready(lines), lines.stream().map(Item::of).toList()));
            return;
        }
        Table table = new Table();
        for (SetupRun.Line line : lines) {
            String sign = switch (line.result().verdict()) {
            case HELD -> "[x]";
            case UNKNOWN -> "[?]";
            case BROKEN -> "[ ]";
            };
            table.row(sign, line.item(), (line.result().message() + " " + line.result().remedy()).strip());
        }
        table.print(context.output());
        long open = lines.stream().filter(line -> line.result().verdict() != Verdict.HELD).count();
        context.output().line(open == 0 ? "Ready to record."
                : open + (open == 1 ? " item is" : " items are")
                        + " open.");
    }
}
