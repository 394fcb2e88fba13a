package org.tonewright.mastering.delivery;

import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.verify.DeliveryFacts;

/**
 * A delivery that lies in its folder.
 *
 * @param folder the folder
 * @param facts what it states about itself
 * @param checks the quality checks that were made before it was put in its place
 * @param entry the journal's entry
 */
public record WrittenDelivery(Path folder, DeliveryFacts facts, List<RuleResult> checks, JournalEntry entry) {

    /** Copies the list. */
    public WrittenDelivery {
        checks = List.copyOf(checks);
    }

    /** The checks that do not hold. */
    public List<RuleResult> broken() {
        return checks.stream().filter(check -> !check.held()).toList();
    }
}
