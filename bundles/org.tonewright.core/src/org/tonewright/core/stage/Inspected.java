package org.tonewright.core.stage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;

/**
 * What the journal knows of inspections: of which tracks, as they sounded then, and which findings stayed open. So a
 * track that was recorded again counts as not inspected, and a finding that was taken out of the session's file shows.
 */
public final class Inspected {

    private static final String TRACK = "track/";
    private static final String FINDINGS = "findings";
    private static final String INSPECTORS = "inspectors";

    private Inspected() {}

    /**
     * Enters an inspection, after its findings were entered in the session. One that says what the last one said is not
     * entered again.
     *
     * @param tracks that were inspected as they play now
     * @param inspectors the ids of the inspectors that looked at them
     * @throws IOException if the journal cannot be written
     */
    public static JournalEntry enter(OpenDocument<Session> document, Collection<Track> tracks,
            Collection<String> inspectors) throws IOException {
        Deed deed = Deed.of(Deed.INSPECT).note(INSPECTORS, String.join(" ", inspectors));
        Set<MediaFile> media = new HashSet<>();
        for (Track track : tracks) {
            deed = deed.note(TRACK + track.getName(), Content.of(track));
            for (MediaFile file : media(track)) {
                if (media.add(file)) {
                    deed = deed.from(document.journal().origin(file.getPath(), file.getSha256()));
                }
            }
        }
        String open = document.root().getFindings().stream()
                .filter(finding -> finding.getStatus() == FindingStatus.OPEN && finding.getTrack() != null
                        && tracks.contains(finding.getTrack()))
                .map(finding -> String.valueOf(finding.getId())).collect(Collectors.joining(" "));
        Deed entered = deed.note(FINDINGS, open);
        Optional<JournalEntry> last = document.journal().entries().reversed().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.INSPECT)).findFirst()
                .filter(entry -> entry.deed().notes().equals(entered.notes()));
        return last.isPresent() ? last.get() : document.journal().append(entered);
    }

    /**
     * The last inspection of what a track plays now.
     *
     * @return empty if that was not inspected yet
     */
    public static Optional<JournalEntry> of(Journal journal, Track track) throws IOException {
        String content = Content.of(track);
        return journal.entries().reversed().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.INSPECT) && entry.deed().notes().entrySet().stream()
                        .anyMatch(note -> note.getKey().startsWith(TRACK) && note.getValue().equals(content)))
                .findFirst();
    }

    /** The ids of the inspectors that an inspection was made with. */
    public static List<String> inspectors(JournalEntry inspection) {
        return Arrays.stream(inspection.deed().notes().getOrDefault(INSPECTORS, "").split(" "))
                .filter(id -> !id.isEmpty()).toList();
    }

    /** How many findings that an inspection left open the session no longer holds, in whatever state. */
    public static long lost(JournalEntry inspection, Session session) {
        List<String> there = session.getFindings().stream().map(Finding::getId).toList();
        return Arrays.stream(inspection.deed().notes().getOrDefault(FINDINGS, "").split(" "))
                .filter(id -> !id.isEmpty() && !there.contains(id)).count();
    }

    /**
     * Whether a track plays again what an inspection found wrong, though it is called fixed since: a take that was
     * recorded again, and then put back.
     *
     * @param inspection the last one of what the track plays now
     */
    public static boolean isBack(JournalEntry inspection, Track track, Session session) {
        List<String> open = Arrays.asList(inspection.deed().notes().getOrDefault(FINDINGS, "").split(" "));
        return session.getFindings().stream().anyMatch(finding -> finding.getTrack() == track
                && finding.getStatus() == FindingStatus.FIXED && open.contains(finding.getId()));
    }

    /** The files that a track plays. */
    public static List<MediaFile> media(Track track) {
        Lane lane = track.getActiveLane();
        return lane == null ? List.of()
                : lane.getClips().stream().filter(clip -> !clip.isMuted()).map(Clip::getMedia).distinct().toList();
    }
}
