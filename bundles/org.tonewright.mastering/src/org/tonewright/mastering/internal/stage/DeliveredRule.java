package org.tonewright.mastering.internal.stage;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.DeliveryState;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;

/** Delivered: the masters of all titles, as they are now, left in a delivery whose checks all passed. */
public final class DeliveredRule implements StageRule {

    @Override
    public Verdict check(StageContext context) throws IOException {
        Release release = context.release().orElseThrow();
        Set<String> masters = new HashSet<>();
        for (Title title : release.getTitles()) {
            Optional<JournalEntry> master = Masters.of(context, title);
            if (master.isEmpty()) {
                return Verdict.broken("'" + title.getName() + "' is not mastered as it is now.");
            }
            masters.add(master.get().deed().made().getFirst().sha256());
        }
        List<JournalEntry> deliveries = context.journal().entries().reversed().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.DELIVERY)).toList();
        Optional<JournalEntry> delivery = deliveries.stream().filter(entry -> entry.deed().from().stream()
                .map(Origin::sha256).collect(Collectors.toSet()).equals(masters)).findFirst();
        if (masters.isEmpty() || delivery.isEmpty()) {
            return Verdict.broken(deliveries.isEmpty() ? "Nothing was delivered yet; 'master --deliver' does it."
                    : "The masters are newer than the last delivery; 'master --deliver' delivers them.");
        }
        String format = delivery.get().deed().notes().getOrDefault("format", "");
        boolean verified = release.getDeliveries().stream().anyMatch(
                one -> one.getFormat().equals(format) && one.getState() == DeliveryState.VERIFIED);
        return verified
                ? Verdict.held("Delivered as " + format + ", and every check passed: entry "
                        + delivery.get().number() + " of the journal.")
                : Verdict.broken("The delivery as " + format + " has checks that did not pass.");
    }
}
