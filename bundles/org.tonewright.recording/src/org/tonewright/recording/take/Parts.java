package org.tonewright.recording.take;

import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.internal.pass.TakeEdit;

/** What the song needs recorded, written down before anybody plays. */
public final class Parts {

    private final OpenDocument<Session> document;

    /**
     * What is to be written down; what is empty stays as it is, or has its default in a new part.
     *
     * @param player who plays or sings it
     * @param track the name of its track, which is made if it is missing; a new part's is that of its own name
     * @param note a remark for the recording
     * @param channels of a track that is made: 1 for mono, 2 for stereo
     */
    public record Wish(Optional<String> player, Optional<String> track, Optional<String> note, int channels) {}

    /** Of an open session. */
    public Parts(OpenDocument<Session> document) {
        this.document = document;
    }

    /**
     * Writes a part down, or changes one that is written down already: one edit.
     *
     * @throws Refusal if there is a strip of the wanted track's name that belongs to no track
     */
    public Part write(String name, Wish wish) {
        if (name.isBlank()) {
            throw new Refusal("A part needs a name.");
        }
        Optional<Part> known = find(name);
        Part[] written = new Part[1];
        document.editor().edit(known.isPresent() ? "Change Part " + name : "Write Down Part " + name, () -> {
            Part part = known.orElseGet(() -> add(name));
            wish.player().ifPresent(part::setPlayer);
            wish.note().ifPresent(part::setNote);
            wish.track().or(() -> known.isPresent() ? Optional.empty() : Optional.of(name))
                    .ifPresent(track -> move(part, track(track, wish.channels())));
            written[0] = part;
        });
        return written[0];
    }

    private Part add(String name) {
        Part part = SessionFactory.eINSTANCE.createPart();
        part.setName(name);
        document.root().getParts().add(part);
        return part;
    }

    /** A take that does not lie on the new track is not the part's any more. */
    private static void move(Part part, Track track) {
        part.setTrack(track);
        if (part.getAcceptedTake() != null && clip(part.getAcceptedTake(), track).isEmpty()) {
            part.setAcceptedTake(null);
        }
    }

    private Track track(String name, int channels) {
        Session session = document.root();
        Optional<Track> known = session.getTimeline().getTracks().stream()
                .filter(track -> track.getName().equals(name)).findFirst();
        if (known.isEmpty() && session.getMixer().getStrips().stream().anyMatch(s -> s.getName().equals(name))) {
            throw new Refusal("There is a strip '" + name + "' that is not a track; give the part's track another name "
                    + "with --track.");
        }
        return known.orElseGet(() -> TakeEdit.make(session, name, channels));
    }

    /**
     * Takes a part off the list: one edit. Its track and its takes stay.
     *
     * @throws Refusal if there is no such part
     */
    public void remove(String name) {
        Part part = named(name);
        document.editor().edit("Remove Part " + name, () -> document.root().getParts().remove(part));
    }

    /**
     * The part of a name.
     *
     * @throws Refusal if there is none
     */
    public Part named(String name) {
        List<String> names = document.root().getParts().stream().map(Part::getName).toList();
        return find(name).orElseThrow(() -> new Refusal("There is no part '" + name + "'; "
                + (names.isEmpty() ? "none is written down yet." : "there is " + String.join(", ", names) + ".")));
    }

    private Optional<Part> find(String name) {
        return document.root().getParts().stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    /** The track of a part, once that is decided. */
    public static Optional<Track> track(Part part) {
        return Optional.ofNullable(part.getTrack());
    }

    /** The takes that lie on a part's track, oldest first. */
    public List<Take> takes(Part part) {
        return track(part).stream().flatMap(track -> document.root().getTakes().stream()
                .filter(take -> clip(take, track).isPresent())).toList();
    }

    /** What is open on a part's track. */
    public List<Finding> open(Part part) {
        return track(part).stream().flatMap(track -> document.root().getFindings().stream()
                .filter(finding -> finding.getTrack() == track && finding.getStatus() == FindingStatus.OPEN)).toList();
    }

    /** The clip of a take that lies on a track. */
    public static Optional<Clip> clip(Take take, Track track) {
        return take.getClips().stream().filter(
                clip -> clip.eContainer() != null && clip.eContainer().eContainer() == track).findFirst();
    }
}
