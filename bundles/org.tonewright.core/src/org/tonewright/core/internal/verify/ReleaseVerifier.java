package org.tonewright.core.internal.verify;

import java.io.IOException;
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
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Title;

/** Releases: the file, each source by its SHA-256, the journal, and what was made in the folder. */
public final class ReleaseVerifier implements Verifier {

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        try (OpenDocument<Release> document = studio.sessions().openRelease(SessionVerifier.folder(path),
                Access.READ)) {
            findings.accept(
                    RuleResult.held("release.file", "'" + document.file().getFileName() + "' is whole and valid."));
            FileProof files = new FileProof();
            JournalProof journal = new JournalProof(document);
            journal.chain(findings);
            List<Title> titles = document.root().getTitles();
            for (Title title : titles) {
                Source source = title.getSource();
                findings.accept(journal.evidence("release.source.evidence", source.getPath(), source.getSha256()));
                files.require("release.source.sha256", source.getPath(), document.resolve(title), source.getSha256());
            }
            journal.products("release.made.sha256", files,
                    titles.stream().map(title -> title.getSource().getPath()).toList(), findings);
            files.run(findings, progress);
        } catch (Refusal | SessionException | OutsideFolderException unusable) {
            findings.accept(RuleResult.broken("release.file", String.valueOf(unusable.getMessage())));
        }
    }

    @Override
    public Description describe(Path path, Studio studio) throws IOException {
        try (OpenDocument<Release> document = studio.sessions().openRelease(SessionVerifier.folder(path),
                Access.READ)) {
            return ReleaseDescription.of(document);
        }
    }
}
