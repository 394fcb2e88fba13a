package org.tonewright.recording.internal.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.take.Comp;

/** Enters what a pass left in the session: one edit, and one entry in the journal for each file. */
public final class TakeEdit {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private final OpenDocument<Session> document;
    private final PassNote note;
    private final List<TakeFile> files;

    /**
     * @param note of the pass
     * @param files what it left
     */
    public TakeEdit(OpenDocument<Session> document, PassNote note, List<TakeFile> files) {
        this.document = document;
        this.note = note;
        this.files = List.copyOf(files);
    }

    /**
     * Does the edit; the document is not saved.
     *
     * @return the takes: one, or one for each round of a loop
     * @throws org.tonewright.core.Refusal if the session would not be valid afterwards
     * @throws IOException if the journal cannot be written
     */
    public List<Take> run() throws IOException {
        List<Take> takes = new ArrayList<>();
        try {
            document.editor().edit("Record Take " + note.pass(), () -> {
                enter(takes);
                files.forEach(this::write);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return takes;
    }

    private void enter(List<Take> takes) {
        Session session = document.root();
        List<MediaFile> media = files.stream().map(file -> media(session, file)).toList();
        List<Track> tracks = files.stream().map(file -> track(session, file.noted())).toList();
        int rounds = files.stream().mapToInt(file -> file.pieces().size()).max().orElse(0);
        long longest = files.stream().flatMap(file -> file.pieces().stream()).mapToLong(CapturedFile.Piece::length)
                .max().orElse(0);
        List<Lane> heard = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Take take = take(session, note.pass() + round);
            for (int i = 0; i < files.size(); i++) {
                TakeFile file = files.get(i);
                if (round < file.pieces().size()) {
                    CapturedFile.Piece piece = file.pieces().get(round);
                    Lane lane = Lanes.take(tracks.get(i), take.getPass());
                    Clip clip = clip(tracks.get(i), take, media.get(i), piece);
                    lane.getClips().add(clip);
                    describe(take, file, piece, clip);
                    // The last round of a loop is rarely whole: what is heard is the last one that is.
                    if (rounds == 1 || piece.length() == longest) {
                        heard.removeIf(other -> other.eContainer() == lane.eContainer());
                        heard.add(lane);
                    }
                }
            }
            takes.add(take);
        }
        for (Lane lane : heard) {
            Comp.put(lane, session.getSampleRate());
        }
    }

    private MediaFile media(Session session, TakeFile file) {
        MediaFile media = FACTORY.createMediaFile();
        media.setPath(file.noted().file());
        media.setFrames(file.frames());
        media.setChannels(file.noted().channels());
        media.setSampleRate(session.getSampleRate());
        media.setSha256(file.sha256());
        media.setLostFrames(file.lost());
        media.setOrigin("Recorded from '" + note.device() + "', input " + file.noted().input() + ", in pass "
                + note.pass() + ".");
        session.getPool().getFiles().add(media);
        return media;
    }

    /** The track by its id; by its name if it was not saved before the crash; else a new one. */
    private static Track track(Session session, PassNote.Noted noted) {
        List<Track> tracks = session.getTimeline().getTracks();
        Optional<Track> known = tracks.stream().filter(track -> noted.track().equals(track.getId())).findFirst()
                .or(() -> tracks.stream().filter(track -> noted.name().equals(track.getName())).findFirst());
        return known.orElseGet(() -> make(session, noted.name(), noted.channels()));
    }

    /**
     * A new track with a strip of its own, which feeds the main strip. Called within an edit.
     *
     * @param wanted its name; numbered if a track or strip has it
     */
    public static Track make(Session session, String wanted, int channels) {
        Set<String> names = new HashSet<>();
        session.getTimeline().getTracks().forEach(track -> names.add(track.getName()));
        session.getMixer().getStrips().forEach(strip -> names.add(strip.getName()));
        String name = wanted;
        for (int i = 2; names.contains(name); i++) {
            name = wanted + " " + i;
        }
        Strip strip = Elements.strip(name, StripRole.TRACK, channels);
        strip.setOutput(session.getMixer().getMain());
        session.getMixer().getStrips().add(strip);
        Track track = FACTORY.createTrack();
        track.setName(name);
        track.setStrip(strip);
        session.getTimeline().getTracks().add(track);
        return track;
    }

    private Take take(Session session, int pass) {
        Take take = FACTORY.createTake();
        take.setPass(pass);
        take.setDevice(note.device());
        take.setStart(Long.MAX_VALUE);
        session.getTakes().add(take);
        return take;
    }

    private static Clip clip(Track track, Take take, MediaFile media, CapturedFile.Piece piece) {
        Clip clip = FACTORY.createClip();
        clip.setName(track.getName() + " " + take.getPass());
        clip.setStart(piece.position());
        clip.setLength(piece.length());
        clip.setOffset(piece.frame());
        clip.setMedia(media);
        return clip;
    }

    private static void describe(Take take, TakeFile file, CapturedFile.Piece piece, Clip clip) {
        long end = Math.max(take.getStart() == Long.MAX_VALUE ? 0 : take.getStart() + take.getLength(),
                piece.position() + piece.length());
        take.setStart(Math.min(take.getStart(), piece.position()));
        take.setLength(end - take.getStart());
        take.getInputs().add(file.noted().input());
        take.getLevels().add(file.level(piece));
        take.getClips().add(clip);
    }

    private void write(TakeFile file) {
        Deed deed = Deed.of(Deed.TAKE).made(file.noted().file(), file.sha256()).device(note.device())
                .note("track", file.noted().name()).note("input", file.noted().input())
                .note("pass", String.valueOf(note.pass())).note("rate", String.valueOf(document.root().getSampleRate()))
                .note("frames", String.valueOf(file.frames()))
                .note("start",
                        String.valueOf(file.pieces().isEmpty() ? note.start() : file.pieces().getFirst().position()))
                .note("begun", note.begun());
        if (!file.pieces().isEmpty()) {
            deed = deed.note("level", file.pieces().stream()
                    .map(piece -> String.format(Locale.ROOT, "%.1f", file.level(piece)))
                    .collect(Collectors.joining(" ", "", " dBFS")));
        }
        if (file.lost() > 0) {
            deed = deed.note("lost", String.valueOf(file.lost()));
        }
        try {
            document.journal().append(deed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
