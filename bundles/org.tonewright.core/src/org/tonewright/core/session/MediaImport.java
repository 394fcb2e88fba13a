package org.tonewright.core.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Origin;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;

/**
 * Brings audio files into a session: each is decoded into {@code media/}, written once, and gets a track that plays it
 * through a strip of its width. It is one edit and one entry in the journal for each file. If one file is broken, or
 * the work is stopped, nothing is changed and no file is left behind.
 */
public final class MediaImport {

    private static final int MOST_CHANNELS = 2;

    private final AudioFormats formats;

    /** @param formats the formats that can be read */
    public MediaImport(AudioFormats formats) {
        this.formats = formats;
    }

    /**
     * A file to be imported.
     *
     * @param file the audio file
     * @param track the name of the new track; empty for the file's name. If a track or strip has it already, a number
     *        is added
     * @param start where the clip begins, in frames at the session's rate
     */
    public record Request(Path file, String track, long start) {

        /** A file at the beginning, on a track named like the file. */
        public static Request of(Path file) {
            return new Request(file, "", 0);
        }
    }

    /**
     * A file that was imported.
     *
     * @param file the audio file
     * @param track its new track
     * @param media its copy in the session
     * @param remarks what a person should know, such as a conversion of the sample rate; each one whole sentence
     */
    public record Imported(Path file, Track track, MediaFile media, List<String> remarks) {}

    /** A file that lies in {@code media/} but is not yet part of the session. */
    private record Copy(Request request, String name, String path, String sourceSha, String sha, int channels,
            MediaCopy.Copied copied) {}

    /** What copying needs to know of the session, as it was when the import began. */
    private record Names(MediaNames names, Path folder, int sampleRate) {}

    /** Files that were copied into the session's folder and wait to be entered in the session. */
    public static final class Copied {

        private final List<Copy> copies = new ArrayList<>();
        private final List<Path> written = new ArrayList<>();

        private Copied() {}

        /** [any] Deletes the copies again. */
        public void discard() throws IOException {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The part of an import that takes its time. */
    @FunctionalInterface
    public interface Copying {

        /**
         * [any] Copies the files. If one is broken, or the work is stopped, no file is left behind.
         *
         * @throws AudioFileException if a file is no audio, is broken, or has more than two channels
         * @throws IOException if the session's folder cannot be written
         * @throws java.util.concurrent.CancellationException if the progress says stop
         */
        Copied run(Progress progress) throws IOException;
    }

    /**
     * Imports files. The document is changed but not saved.
     *
     * @throws AudioFileException if a file is no audio, is broken, or has more than two channels
     * @throws org.tonewright.core.Refusal if the session was opened for reading
     * @throws IOException if the session's folder cannot be written
     * @throws java.util.concurrent.CancellationException if the progress says stop
     */
    public List<Imported> run(OpenDocument<Session> document, List<Request> requests, Progress progress)
            throws IOException {
        return enter(document, begin(document, requests).run(progress));
    }

    /**
     * Begins an import whose copying is done elsewhere.
     *
     * @throws org.tonewright.core.Refusal if the session was opened for reading
     * @throws IOException if the session's folder cannot be written
     */
    public Copying begin(OpenDocument<Session> document, List<Request> requests) throws IOException {
        document.requireWriting();
        Path media = document.resolve("media");
        Files.createDirectories(media);
        Names names = new Names(new MediaNames(document.root(), media), media, document.root().getSampleRate());
        return progress -> copy(names, requests, progress);
    }

    private Copied copy(Names names, List<Request> requests, Progress progress) throws IOException {
        MediaCopy copier = new MediaCopy(names.sampleRate());
        Copied copied = new Copied();
        boolean done = false;
        try {
            for (Request request : requests) {
                double from = (double) copied.copies.size() / requests.size();
                Progress part = progress.part(from, from + 1.0 / requests.size());
                copied.copies.add(copy(request, copier, names.names(), names.folder(), copied.written, part));
            }
            done = true;
            return copied;
        } finally {
            if (!done) {
                copied.discard();
            }
        }
    }

    private Copy copy(Request request, MediaCopy copier, MediaNames names, Path media, List<Path> written,
            Progress progress) throws IOException {
        try (AudioReader reader = formats.open(request.file())) {
            int channels = reader.info().channels();
            if (channels > MOST_CHANNELS) {
                throw new AudioFileException(request.file(),
                        "The file has " + channels + " channels; a track has one or two.");
            }
            String source = Sha256.of(request.file());
            String name = names.track(request);
            String fileName = names.file(name, source);
            Path target = media.resolve(fileName);
            written.add(target);
            MediaCopy.Copied copied = copier.copy(reader, request.file(), target, progress);
            return new Copy(request, name, "media/" + fileName, source, Sha256.of(target), channels, copied);
        }
    }

    /**
     * Enters what was copied: one edit. The document is not saved.
     *
     * @throws org.tonewright.core.Refusal if it would not be valid afterwards; then the copies are deleted
     * @throws IOException if the journal cannot be written; then the copies are deleted
     */
    public static List<Imported> enter(OpenDocument<Session> document, Copied copied) throws IOException {
        List<Copy> copies = copied.copies;
        List<Imported> imported = new ArrayList<>();
        boolean done = false;
        String label = copies.size() == 1 ? "Import " + copies.getFirst().name() : "Import " + copies.size() + " Files";
        try {
            document.editor().edit(label, () -> {
                copies.forEach(copy -> imported.add(place(document.root(), copy)));
                copies.forEach(copy -> write(document, copy));
            });
            done = true;
            return imported;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!done) {
                copied.discard();
            }
        }
    }

    private static Imported place(Session session, Copy copy) {
        SessionFactory factory = SessionFactory.eINSTANCE;
        MediaFile media = factory.createMediaFile();
        media.setPath(copy.path());
        media.setFrames(copy.copied().frames());
        media.setChannels(copy.channels());
        media.setSampleRate(session.getSampleRate());
        media.setSha256(copy.sha());
        media.setOrigin("Imported from '" + MediaNames.text(copy.request().file()) + "'.");
        session.getPool().getFiles().add(media);
        Strip strip = Elements.strip(copy.name(), StripRole.TRACK, copy.channels());
        strip.setOutput(session.getMixer().getMain());
        session.getMixer().getStrips().add(strip);
        Track track = factory.createTrack();
        track.setName(copy.name());
        track.setStrip(strip);
        Lane lane = factory.createLane();
        lane.setName("1");
        track.getLanes().add(lane);
        track.setActiveLane(lane);
        Clip clip = factory.createClip();
        clip.setName(copy.name());
        clip.setStart(copy.request().start());
        clip.setLength(media.getFrames());
        clip.setMedia(media);
        lane.getClips().add(clip);
        session.getTimeline().getTracks().add(track);
        return new Imported(copy.request().file(), track, media, copy.copied().remarks());
    }

    private static void write(OpenDocument<Session> document, Copy copy) {
        Deed deed = Deed.of(Deed.IMPORT).made(copy.path(), copy.sha())
                .from(Origin.outside(MediaNames.text(copy.request().file()), copy.sourceSha()))
                .note("track", copy.name());
        if (!copy.copied().remarks().isEmpty()) {
            deed = deed.note("remarks", String.join(" ", copy.copied().remarks()));
        }
        try {
            document.journal().append(deed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
