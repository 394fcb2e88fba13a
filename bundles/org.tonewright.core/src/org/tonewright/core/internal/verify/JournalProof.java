package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.core.internal.folder.FolderPath;
import org.tonewright.core.internal.folder.OutsideFolderException;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Product;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verify.RuleResult;

/** What the journal of a folder proves: its own chain, where the audio comes from, and what was made in the folder. */
final class JournalProof {

    private static final String ELSEWHERE = "../";

    private final OpenDocument<?> document;
    private final Journal journal;

    JournalProof(OpenDocument<?> document) {
        this.document = document;
        this.journal = document.journal();
    }

    void chain(Consumer<RuleResult> findings) throws IOException {
        journal.verify(Optional.empty(), findings);
    }

    /** Whether an entry tells how a file came to be. */
    RuleResult evidence(String rule, String shown, String sha256) throws IOException {
        return journal.maker(sha256)
                .map(maker -> RuleResult.held(rule,
                        "Entry " + maker.number() + " of the journal tells where '" + shown + "' comes from."))
                .orElseGet(() -> RuleResult.broken(rule,
                        "No entry of the journal tells where '" + shown + "' comes from."));
    }

    /**
     * The files in the folder that entries made, as they were made last; those in {@code elsewhere} are proved there,
     * and so are backups and what was bounced to another place.
     */
    void products(String rule, FileProof proof, Iterable<String> elsewhere, Consumer<RuleResult> findings)
            throws IOException {
        Map<String, String> made = new LinkedHashMap<>();
        for (JournalEntry entry : journal.entries()) {
            for (Product product : entry.deed().made()) {
                if (!entry.deed().kind().equals(Deed.BACKUP) && !product.file().startsWith(ELSEWHERE)) {
                    made.put(product.file(), product.sha256());
                }
            }
        }
        elsewhere.forEach(made::remove);
        for (Map.Entry<String, String> product : made.entrySet()) {
            try {
                if (!Path.of(product.getKey()).isAbsolute()) {
                    proof.ifPresent(rule, product.getKey(), FolderPath.below(document.folder(), product.getKey()),
                            product.getValue());
                }
            } catch (InvalidPathException | OutsideFolderException astray) {
                findings.accept(RuleResult.broken(rule, "The journal tells of '" + product.getKey()
                        + "', which is no path in the folder."));
            }
        }
    }
}
