package org.tonewright.core.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.journal.Product;
import org.tonewright.core.journal.Witnesses;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.ProductFile;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Title;

/**
 * Brings titles into a release, from audio files or from sessions that were bounced. The file is copied into
 * {@code sources/}, byte for byte; if it was bounced from a session, the evidence of that session comes along beside
 * it. It is one edit and one entry in the journal for each title. If one fails, or the work is stopped, nothing is
 * changed and no file is left behind.
 */
public final class TitleImport {

    /** The key of the journal's note of an import that tells where its session lies, from the release's folder. */
    public static final String SESSION = "session";

    private static final int MOST_CHANNELS = 2;
    private static final int SECONDS_OF_GAP = 2;
    private static final int HASH = 8;
    private static final int BUFFER = 1 << 16;

    private final AudioFormats formats;
    private final BouncedFiles bounced;

    /**
     * @param formats the formats that can be read
     * @param store opens the sessions that were bounced
     */
    public TitleImport(AudioFormats formats, SessionStore store) {
        this.formats = formats;
        bounced = new BouncedFiles(store);
    }

    /** A file that lies in {@code sources/} but is not yet part of the release. */
    private record Copy(BouncedFiles.Found found, AudioInfo info, List<Product> made) {}

    /**
     * Adds titles at the end of a release, each two seconds after the one before. The document is changed but not
     * saved.
     *
     * @param from audio files, or folders of sessions of which the last bounce is taken
     * @throws Refusal if a session was not bounced, or its bounce was changed or is gone
     * @throws AudioFileException if a file is no audio, is broken, or has more than two channels
     * @throws IOException if the release's folder cannot be written
     * @throws java.util.concurrent.CancellationException if the progress says stop
     */
    public List<Title> run(OpenDocument<Release> document, List<Path> from, Progress progress) throws IOException {
        return enter(document, begin(document, from).run(progress));
    }

    /** Files that were copied into the release's folder and wait to be entered in the release. */
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

        /** [any] Copies the files, as {@link TitleImport#run} says. If one fails, no file is left behind. */
        Copied run(Progress progress) throws IOException;
    }

    /**
     * Begins an import whose copying is done elsewhere.
     *
     * @throws Refusal if the release was opened for reading
     * @throws IOException if the release's folder cannot be written
     */
    public Copying begin(OpenDocument<Release> document, List<Path> from) throws IOException {
        document.requireWriting();
        Path sources = Files.createDirectories(document.resolve("sources"));
        return progress -> copy(from, sources, progress);
    }

    private Copied copy(List<Path> from, Path sources, Progress progress) throws IOException {
        Copied copied = new Copied();
        boolean done = false;
        try {
            for (Path one : from) {
                double begin = (double) copied.copies.size() / from.size();
                copied.copies
                        .add(copy(one, sources, copied.written, progress.part(begin, begin + 1.0 / from.size())));
            }
            done = true;
            return copied;
        } finally {
            if (!done) {
                copied.discard();
            }
        }
    }

    private Copy copy(Path from, Path sources, List<Path> written, Progress progress) throws IOException {
        BouncedFiles.Found found = bounced.find(from);
        AudioInfo info = formats.info(found.file());
        if (info.channels() > MOST_CHANNELS) {
            throw new AudioFileException(found.file(),
                    "The file has " + info.channels() + " channels; a title has one or two.");
        }
        if (info.frames() == 0) {
            throw new AudioFileException(found.file(), "The file has no sound: it is 0 frames long.");
        }
        String name = name(found, sources);
        Path target = sources.resolve(name);
        written.add(target);
        copyBytes(found.file(), target, progress);
        if (!Sha256.of(target).equals(found.sha256())) {
            throw new AudioFileException(found.file(), "The file changed while it was copied.");
        }
        List<Product> made = new ArrayList<>(List.of(new Product("sources/" + name, found.sha256())));
        if (found.evidence().isPresent()) {
            Path beside = sources.resolve(name + "." + Evidence.FILE);
            written.add(beside);
            found.evidence().get().write(beside);
            made.add(new Product("sources/" + beside.getFileName(), Sha256.of(beside)));
        }
        return new Copy(found, info, made);
    }

    private static String name(BouncedFiles.Found found, Path sources) {
        String file = MediaNames.text(found.file());
        String stem = FileNames.of(found.title()) + "-" + found.sha256().substring(0, HASH);
        String extension = file.substring(MediaNames.stem(file).length()).toLowerCase(Locale.ROOT)
                .replaceAll("[^.a-z0-9]", "");
        String name = stem + extension;
        for (int i = 2; Files.exists(sources.resolve(name)); i++) {
            name = stem + "-" + i + extension;
        }
        return name;
    }

    private static void copyBytes(Path from, Path to, Progress progress) throws IOException {
        long size = Math.max(1, Files.size(from));
        try (InputStream in = Files.newInputStream(from); ProductFile product = ProductFile.create(to)) {
            OutputStream out = product.stream();
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            int count = in.read(buffer);
            while (count >= 0) {
                out.write(buffer, 0, count);
                done += count;
                progress.at(Math.min(1, (double) done / size));
                count = in.read(buffer);
            }
            product.commit();
        }
    }

    /**
     * Enters what was copied: one edit. The document is not saved.
     *
     * @throws Refusal if it would not be valid afterwards; then the copies are deleted
     * @throws IOException if the journal cannot be written; then the copies are deleted
     */
    public static List<Title> enter(OpenDocument<Release> document, Copied copied) throws IOException {
        List<Copy> copies = copied.copies;
        List<Title> titles = new ArrayList<>();
        boolean done = false;
        String label = copies.size() == 1 ? "Add " + copies.getFirst().found().title()
                : "Add " + copies.size() + " Titles";
        try {
            document.editor().edit(label, () -> {
                copies.forEach(copy -> titles.add(place(document.root(), copy)));
                copies.forEach(copy -> write(document, copy));
            });
            done = true;
            return titles;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!done) {
                copied.discard();
            }
        }
    }

    private static Title place(Release release, Copy copy) {
        Source source = SessionFactory.eINSTANCE.createSource();
        source.setPath(copy.made().getFirst().file());
        source.setSha256(copy.found().sha256());
        source.setFrames(copy.info().frames());
        source.setChannels(copy.info().channels());
        source.setSampleRate(copy.info().sampleRate());
        source.setOrigin(copy.found().origin());
        Title title = Elements.title(copy.found().title());
        title.setSource(source);
        title.setGap(release.getTitles().isEmpty() ? 0 : (long) SECONDS_OF_GAP * release.getSampleRate());
        release.getTitles().add(title);
        return title;
    }

    private static void write(OpenDocument<Release> document, Copy copy) {
        BouncedFiles.Found found = copy.found();
        Origin origin = new Origin(MediaNames.text(found.file()), found.sha256(),
                found.evidence().map(Evidence::subject));
        Deed deed = Deed.of(Deed.IMPORT).from(origin).note("title", found.title());
        for (Product product : copy.made()) {
            deed = deed.made(product.file(), product.sha256());
        }
        Optional<Path> session = found.session().filter(folder -> NearPath.isNear(document.folder(), folder));
        if (session.isPresent()) {
            deed = deed.note(SESSION, NearPath.of(document.folder(), session.get()));
        }
        try {
            document.journal().append(deed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whoever can tell how the files of a release came about: its own journal, and the evidence that lies beside its
     * sources.
     *
     * @throws org.tonewright.core.journal.EvidenceException if the evidence beside a source was changed
     */
    public static Witnesses witnesses(OpenDocument<Release> document) throws IOException {
        Witnesses witnesses = new Witnesses();
        witnesses.add(BouncedFiles.label(document.root().getTitle(), document.root()), document.journal());
        for (Title title : document.root().getTitles()) {
            Path beside = document.resolve(title.getSource().getPath() + "." + Evidence.FILE);
            if (Files.exists(beside)) {
                witnesses.add(beside);
            }
        }
        return witnesses;
    }
}
