package org.tonewright.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.media.AudioReader;
import org.tonewright.media.peak.GrowingPeaks;
import org.tonewright.media.peak.PeakBuilder;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.recording.internal.pass.PassNote;
import org.tonewright.recording.internal.pass.PassNotes;
import org.tonewright.recording.internal.pass.TakeEdit;
import org.tonewright.recording.internal.pass.TakeFile;

/** Brings takes into the session that a crash left behind. */
public final class Recovery {

    private Recovery() {}

    /**
     * What was recovered, or could not be.
     *
     * @param takes what is in the session now
     * @param remarks what a person should know, each one whole sentence
     */
    public record Result(List<Take> takes, List<String> remarks) {}

    /** Whether a crash left something behind. */
    public static boolean needed(OpenDocument<Session> document) throws IOException {
        return !PassNotes.all(document).isEmpty();
    }

    /**
     * Enters every pass that was left behind, each as one edit, and saves the session after each.
     *
     * @throws org.tonewright.core.Refusal if the session was opened for reading
     * @throws IOException if a file cannot be read, or the session not be written
     */
    public static Result run(OpenDocument<Session> document) throws IOException {
        List<Take> takes = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        PassNotes.release(document);
        for (PassNote note : PassNotes.all(document)) {
            List<TakeFile> files = new ArrayList<>();
            for (PassNote.Noted noted : note.tracks()) {
                boolean known = document.root().getPool().getFiles().stream()
                        .anyMatch(media -> noted.file().equals(media.getPath()));
                Path file = document.resolve(noted.file());
                if (known) {
                    remarks.add("'" + noted.file() + "' is in the session already.");
                } else if (!Files.isRegularFile(file)) {
                    remarks.add("Of pass " + note.pass() + " nothing was written for '" + noted.name() + "'.");
                } else {
                    read(note, noted, file, files, remarks);
                }
            }
            if (!files.isEmpty()) {
                takes.addAll(new TakeEdit(document, note, files).run());
                document.save();
            }
            PassNotes.delete(document, note.pass());
        }
        return new Result(takes, remarks);
    }

    private static void read(PassNote note, PassNote.Noted noted, Path file, List<TakeFile> files, List<String> remarks)
            throws IOException {
        try (AudioReader reader = new WavFormat().open(file)) {
            long frames = reader.info().frames();
            if (frames == 0 || reader.info().channels() != noted.channels()) {
                remarks.add("'" + noted.file() + "' holds nothing that was recorded.");
                return;
            }
            GrowingPeaks peaks = new GrowingPeaks(noted.channels());
            PeakBuilder.build(reader, peaks, (_, _) -> true);
            files.add(TakeFile.of(noted, file, frames, 0, pieces(note, frames), peaks));
        }
    }

    /** In a loop the first round ends where the loop ends, and each further one is as long as the loop. */
    private static List<CapturedFile.Piece> pieces(PassNote note, long frames) {
        List<CapturedFile.Piece> pieces = new ArrayList<>();
        long end = note.loopStart() + note.loopLength();
        long position = note.start();
        for (long frame = 0; frame < frames;) {
            long left = frames - frame;
            long count = note.loopLength() > 0 && position < end ? Math.min(left, end - position) : left;
            pieces.add(new CapturedFile.Piece(position, frame, count));
            frame += count;
            position = note.loopStart();
        }
        return pieces;
    }
}
