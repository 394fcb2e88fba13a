package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.internal.folder.OutsideFolderException;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionException;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;

/** Sessions: the file, each medium and each state by its SHA-256, the journal, and what was bounced into the folder. */
public final class SessionVerifier implements Verifier {

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        Path folder = folder(path);
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            findings.accept(
                    RuleResult.held("session.file", "'" + document.file().getFileName() + "' is whole and valid."));
            verify(document, findings, progress);
        } catch (Refusal | SessionException | OutsideFolderException unusable) {
            findings.accept(RuleResult.broken("session.file", String.valueOf(unusable.getMessage())));
        }
    }

    private static void verify(OpenDocument<Session> document, Consumer<RuleResult> findings, Progress progress)
            throws IOException {
        FileProof files = new FileProof();
        JournalProof journal = new JournalProof(document);
        journal.chain(findings);
        List<MediaFile> media = document.root().getPool().getFiles();
        for (MediaFile file : media) {
            findings.accept(journal.evidence("session.media.evidence", file.getPath(), file.getSha256()));
            files.require("session.media.sha256", file.getPath(), document.resolve(file), file.getSha256());
        }
        for (Slot slot : document.root().getMixer().getStrips().stream().flatMap(strip -> strip.getSlots().stream())
                .filter(slot -> !slot.getBlob().isEmpty()).toList()) {
            String blob = "blobs/" + slot.getBlob();
            files.require("session.state.sha256", blob, document.resolve(blob), slot.getBlob());
        }
        journal.products("session.made.sha256", files, media.stream().map(MediaFile::getPath).toList(), findings);
        files.run(findings, progress);
    }

    @Override
    public Description describe(Path path, Studio studio) throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(folder(path), Access.READ)) {
            return SessionDescription.of(document);
        }
    }

    /** The session's file may be named instead of its folder. */
    static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }
}
