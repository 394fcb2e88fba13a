package org.tonewright.recording.internal.stage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.stage.Inspected;
import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.recording.take.Parts;

/**
 * Kept: a backup was proved after the last take was recorded, mended or accepted, and it holds every file of the
 * accepted takes and all that the parts' tracks play. Mixing changes none of that, so it asks for no new backup.
 */
public final class BackupRule implements StageRule {

    private static final Set<String> CHANGES = Set.of(Deed.IMPORT, Deed.TAKE, Deed.MEND, Deed.ACCEPT);

    @Override
    public Verdict check(StageContext context) throws IOException {
        Session session = context.session().orElseThrow();
        if (Sentences.asksNothing(session)) {
            return Sentences.nothingAsked();
        }
        List<JournalEntry> entries = context.journal().entries();
        Optional<JournalEntry> backup = entries.reversed().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.BACKUP)).findFirst();
        if (backup.isEmpty()) {
            return Verdict.broken("There is no proved backup; 'backup' makes one.");
        }
        Optional<JournalEntry> later = entries.reversed().stream()
                .filter(entry -> CHANGES.contains(entry.deed().kind())).findFirst()
                .filter(entry -> entry.number() > backup.get().number());
        if (later.isPresent()) {
            return Verdict.broken("The last backup is older than entry " + later.get().number() + " of the journal ("
                    + later.get().deed().kind() + "); 'backup' brings it up to date.");
        }
        Set<String> kept = backup.get().deed().from().stream().map(Origin::sha256).collect(Collectors.toSet());
        Optional<MediaFile> missing = needed(session).filter(media -> !kept.contains(media.getSha256())).findFirst();
        return missing.isPresent()
                ? Verdict.broken("The last backup does not hold '" + missing.get().getPath() + "'; 'backup' adds it.")
                : Verdict.held("A backup was proved after the last change: entry " + backup.get().number()
                        + " of the journal, " + backup.get().time() + ".");
    }

    private static Stream<MediaFile> needed(Session session) {
        Stream<MediaFile> accepted = session.getParts().stream()
                .filter(part -> part.getAcceptedTake() != null)
                .flatMap(part -> part.getAcceptedTake().getClips().stream()).map(Clip::getMedia);
        Stream<MediaFile> heard = session.getParts().stream().flatMap(part -> Parts.track(part).stream())
                .flatMap(track -> Inspected.media(track).stream());
        return Stream.concat(accepted, heard).filter(media -> media != null);
    }
}
