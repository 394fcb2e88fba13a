package org.tonewright.recording.internal.pass;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;

/** The pass that is under way, if there is one, and its note on disk. */
public final class OpenPass {

    private final OpenDocument<Session> document;
    private Optional<PassNote> note = Optional.empty();

    /** Of a session. */
    public OpenPass(OpenDocument<Session> document) {
        this.document = document;
    }

    /**
     * [disk] A pass begins: it is noted, and room is held for what must be written at its end.
     *
     * @throws IOException if there is no room for that, with a sentence
     */
    public void begin(PassNote begun) throws IOException {
        write(begun);
        Reserve.hold(document);
    }

    private void write(PassNote begun) throws IOException {
        PassNotes.write(document, begun);
        note = Optional.of(begun);
    }

    /** [disk] It is known now where on the timeline its files begin. */
    public void startsAt(long frame) throws IOException {
        if (note.filter(known -> known.start() != frame).isPresent()) {
            write(note.get().startingAt(frame));
        }
    }

    /** What its tracks are. */
    public List<PassNote.Noted> tracks() {
        return note.map(PassNote::tracks).orElse(List.of());
    }

    /**
     * [disk] It has ended: what it left is entered, the session is saved, and the note deleted. If that fails the note
     * stays, so that the takes can still be recovered.
     *
     * @return its takes
     */
    public List<Take> keep(List<TakeFile> files) throws IOException {
        Optional<PassNote> done = note;
        note = Optional.empty();
        List<Take> takes = List.of();
        if (done.isPresent()) {
            Reserve.release(document);
            if (!files.isEmpty()) {
                takes = new TakeEdit(document, done.get(), files).run();
                document.save();
            }
            PassNotes.delete(document, done.get().pass());
        }
        return takes;
    }
}
