package org.tonewright.mastering.internal.stage;

import java.io.IOException;
import java.util.Optional;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.stage.Content;
import org.tonewright.core.stage.StageContext;
import org.tonewright.model.session.Title;

/** The journal's entries of masters. */
final class Masters {

    private Masters() {}

    /** The last master that was made of a title as it is now. */
    static Optional<JournalEntry> of(StageContext context, Title title) throws IOException {
        String now = Content.of(context.release().orElseThrow(), title);
        return context.journal().entries().reversed().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.MASTER)
                        && now.equals(entry.deed().notes().get(Deed.CONTENT)) && !entry.deed().made().isEmpty())
                .findFirst();
    }
}
