package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.model.session.Session;

/**
 * What the backups of a session that are at hand say of its journal: it must reach where it stood when they were made.
 * It reads their manifests alone; the backups are proved where they lie.
 */
public final class KeptElsewhere implements Verifier {

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        Path folder = Files.isDirectory(path) || parent == null ? path : parent;
        Optional<String> id = id(folder, studio);
        Journal journal = new Journal(folder.resolve(Journal.FILE), false);
        for (Path place : KnownPlaces.of(folder).all()) {
            Optional<BackupManifest> manifest;
            try {
                manifest = new BackupFolder(place).manifest();
            } catch (IOException unreadable) {
                findings.accept(RuleResult.broken("backup.manifest", FileSentences.of(unreadable)));
                continue;
            }
            if (manifest.isPresent() && id.isPresent() && !id.get().equals(manifest.get().id())) {
                findings.accept(RuleResult.noted("backup.anchor", "'" + place + "' holds the backup of another session "
                        + "now, '" + manifest.get().session() + "'."));
            } else if (manifest.isPresent()) {
                boolean reached = manifest.get().journal().length() == 0 || journal.entries().stream()
                        .anyMatch(entry -> entry.hash().equals(manifest.get().journal().head()));
                findings.accept(reached
                        ? RuleResult.held("backup.anchor",
                                "The journal reaches where it stood at the backup in '" + place + "'.")
                        : RuleResult.broken("backup.anchor", "The journal does not reach entry "
                                + manifest.get().journal().length() + ", where it stood at the backup in '" + place
                                + "': entries were removed or replaced."));
            }
        }
    }

    /** Empty if the session can't be opened, which its own verifier tells. */
    private static Optional<String> id(Path folder, Studio studio) {
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            return Optional.of(document.root().getId());
        } catch (Refusal | IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public Description describe(Path path, Studio studio) {
        return new Description(List.of(), List.of());
    }
}
