package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Product;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.Sha256;

/** The files that entries of one journal made, as they lie in its folder or near it. */
final class TrailFiles {

    /** What these made lies elsewhere and is proved there. */
    private static final Set<String> ELSEWHERE = Set.of(Deed.DELIVERY, Deed.BACKUP);

    private final Path folder;
    private final Set<String> needed;
    private final Map<String, Integer> lastMakers = new HashMap<>();

    /**
     * @param all entries of the journal, oldest first
     * @param needed the SHA-256 of every file that something in the evidence was made from
     */
    TrailFiles(Path folder, List<JournalEntry> all, Set<String> needed) {
        this.folder = folder.toAbsolutePath().normalize();
        this.needed = needed;
        all.forEach(entry -> entry.deed().made()
                .forEach(product -> lastMakers.merge(product.file(), entry.number(), Math::max)));
    }

    /**
     * The files of some entries that are missing or were changed. What a later entry made anew counts no more; a bounce
     * that nothing was made from, such as a stem, may be deleted.
     */
    List<RuleResult> prove(List<JournalEntry> entries) throws IOException {
        List<RuleResult> broken = new ArrayList<>();
        Set<Product> seen = new HashSet<>();
        for (JournalEntry entry : entries) {
            for (Product product : entry.deed().made()) {
                if (!ELSEWHERE.contains(entry.deed().kind()) && seen.add(product)
                        && lastMakers.getOrDefault(product.file(), 0) <= entry.number()) {
                    prove(product, entry, broken);
                }
            }
        }
        return broken;
    }

    private void prove(Product product, JournalEntry maker, List<RuleResult> broken) throws IOException {
        String made = "'" + product.file() + "' in '" + folder + "', which entry " + maker.number() + " ("
                + maker.deed().kind() + ") made, ";
        try {
            Path file = folder.resolve(product.file()).normalize();
            if (!file.startsWith(folder)) {
                return; // what was bounced to another place may have been moved; the copy in the release is proved
            }
            if (!Files.isRegularFile(file)) {
                if (maker.deed().kind().equals(Deed.BOUNCE) && !needed.contains(product.sha256())) {
                    return;
                }
                broken.add(RuleResult.broken("trail.sha256", made + "is missing."));
            } else if (!Sha256.of(file).equals(product.sha256())) {
                broken.add(RuleResult.broken("trail.sha256", made + "was changed: its SHA-256 is another."));
            }
        } catch (InvalidPathException _) {
            broken.add(RuleResult.broken("trail.sha256", made + "lies at no path of this system."));
        }
    }
}
