package org.tonewright.recording.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.stage.Content;
import org.tonewright.core.stage.Inspected;
import org.tonewright.media.AudioFormats;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.internal.inspect.Ledger;

/**
 * An inspection of tracks in two steps, for who must not wait: it takes note of what the tracks play when it is begun,
 * {@link #look} may then run on any thread while the session is edited, and {@link #enter} puts what was seen into the
 * session. Made by {@link Inspection#begin}.
 */
public final class TrackInspection {

    private final OpenDocument<Session> document;
    private final Inspection inspection;
    private final Map<Track, String> contents = new LinkedHashMap<>();
    private final List<TrackSound> sounds = new ArrayList<>();

    TrackInspection(OpenDocument<Session> document, List<Track> tracks, AudioFormats formats, Inspection inspection) {
        this.document = document;
        this.inspection = inspection;
        for (Track track : tracks) {
            contents.put(track, Content.of(track));
            sounds.add(TrackSound.of(document, track, formats));
        }
    }

    /**
     * [any] Looks at what the tracks played when this was begun.
     *
     * @return what is to be said of each track, in their order
     * @throws IOException if a file can't be read
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public List<List<Observation>> look(Progress progress) throws IOException {
        return inspection.of(sounds, progress);
    }

    /**
     * Enters what was seen as one edit, and notes in the journal what was inspected; see {@link Inspection#run}. Saving
     * is left to the caller.
     *
     * @param seen what {@link #look} gave
     * @throws Refusal if a track plays something else by now; nothing is entered then
     * @throws IOException if the journal cannot be written
     */
    public Inspection.Report enter(List<List<Observation>> seen) throws IOException {
        List<Track> there = document.root().getTimeline().getTracks();
        contents.forEach((track, content) -> {
            if (!there.contains(track) || !Content.of(track).equals(content)) {
                throw new Refusal("'" + track.getName() + "' was changed while it was inspected, so nothing was "
                        + "entered; inspect it again.");
            }
        });
        List<Track> tracks = List.copyOf(contents.keySet());
        Map<Track, List<Observation>> byTrack = new LinkedHashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            byTrack.put(tracks.get(i), seen.get(i));
        }
        Inspection.Report report = new Ledger(document, inspection::judges).enter(byTrack);
        Inspected.enter(document, tracks, inspection.ids());
        return report;
    }
}
