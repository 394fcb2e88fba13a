package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;
import org.tonewright.recording.backup.Backup;
import org.tonewright.recording.backup.BackupManifest;
import org.tonewright.recording.backup.KnownPlaces;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: copies every file and proves the copy. */
@Command(description = "Copies every file of a session to one or more places and proves each copy. What is there "
        + "already is proved again, not copied again. Exit status 1 if a place could not be used; what was there is "
        + "still whole then.")
public final class BackupVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DEST", description = "The folder of the backup: new, "
            + "empty, or with an older backup of this session. Without one, all places of earlier backups.")
    private List<Path> places = List.of();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Place(String place, int copied, int proved, long bytes) {}

    record Document(List<Place> places, List<String> failures, String manifest, BackupManifest.Mix mix,
            Optional<String> entry) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        Output output = context.output();
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            List<Path> wanted = places.isEmpty() ? KnownPlaces.of(folder).all() : places;
            if (wanted.isEmpty()) {
                throw new Refusal("'" + folder + "' was not backed up yet; name a folder for its backup.");
            }
            document.notices().forEach(output::message);
            Backup.Report report = new Backup(document, context.studio()).run(wanted, context.progress("Backup"));
            report.failures().forEach(output::message);
            for (Backup.Placed placed : report.placed()) {
                if (Files.getFileStore(placed.place()).equals(Files.getFileStore(folder))) {
                    output.message("'" + placed.place() + "' lies on the same disk as the session; keep another "
                            + "backup elsewhere.");
                }
            }
            if (json) {
                output.document(new Document(
                        report.placed().stream().map(one -> new Place(one.place().toString(), one.copied(),
                                one.proved(), one.bytes())).toList(),
                        report.failures(), report.sha256(), report.mix(), report.entry().map(JournalEntry::hash)));
            } else {
                print(report, output);
            }
            return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private static void print(Backup.Report report, Output output) {
        for (Backup.Placed placed : report.placed()) {
            output.line(String.format(Locale.ROOT, "%s  %d files, %.1f MB: %d copied, %d proved again", placed.place(),
                    placed.copied() + placed.proved(), placed.bytes() / 1e6, placed.copied(), placed.proved()));
        }
        String remark = report.mix().remark();
        if (!report.placed().isEmpty()) {
            output.line("mix  " + (remark == null ? "sha256 " + report.mix().sha256() : remark));
            output.line("manifest  sha256 " + report.sha256());
        }
    }
}
