package org.tonewright.mixer.internal.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Optional;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.stage.Content;
import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;

/** Mixed: the whole session was bounced as it is now, not as a rough mix, and the file is there. */
public final class BouncedRule implements StageRule {

    @Override
    public Verdict check(StageContext context) throws IOException {
        String now = Content.of(context.session().orElseThrow());
        Optional<JournalEntry> bounce = context.journal().entries().reversed().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.BOUNCE)
                        && entry.deed().notes().containsKey(Deed.CONTENT))
                .findFirst();
        if (bounce.isEmpty()) {
            return Verdict.broken("The mix is not bounced yet.");
        }
        String file = bounce.get().deed().made().getFirst().file();
        if (!now.equals(bounce.get().deed().notes().get(Deed.CONTENT))) {
            return Verdict.broken("The session was changed since its mix was bounced to '" + file + "'.");
        }
        try {
            if (!Files.isRegularFile(context.document().folder().resolve(file))) {
                return Verdict.broken("'" + file + "', the bounced mix, is gone.");
            }
        } catch (InvalidPathException _) {
            return Verdict.broken("The bounced mix lies at a path that this system does not know.");
        }
        return Verdict.held("The mix is bounced as the session is now: '" + file + "', entry "
                + bounce.get().number() + " of the journal.");
    }
}
