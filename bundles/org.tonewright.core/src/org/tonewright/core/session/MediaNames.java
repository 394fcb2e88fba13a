package org.tonewright.core.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tonewright.model.session.Session;

/**
 * Names for what is imported: of tracks, so that no two are equal, and of files, so that every system can keep them.
 */
final class MediaNames {

    private static final int LONGEST_TRACK = 200;
    private static final int HASH = 4;

    private final Set<String> taken = new HashSet<>();
    private final Path media;
    private int number;

    MediaNames(Session session, Path media) {
        this.media = media;
        session.getTimeline().getTracks().forEach(track -> taken.add(track.getName()));
        session.getMixer().getStrips().forEach(strip -> taken.add(strip.getName()));
        number = session.getPool().getFiles().size();
    }

    /** A name for the new track and its strip: what was asked for, or the file's name; numbered if it is taken. */
    String track(MediaImport.Request request) {
        String wanted = request.track().isBlank() ? stem(text(request.file())) : clean(request.track());
        String base = wanted.isEmpty() ? "Track" : wanted;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + " " + i;
        }
        return name;
    }

    /** A name for the new file, such as {@code Bass-003-7f2c.wav}: the track's in ASCII, a running number, a hash. */
    String file(String track, String sha256) {
        String base = FileNames.of(track);
        String name;
        do {
            number++;
            name = base + String.format(Locale.ROOT, "-%03d-", number) + sha256.substring(0, HASH) + ".wav";
        } while (Files.exists(media.resolve(name)));
        return name;
    }

    /** The last step of a path as text that a document can keep. */
    static String text(Path file) {
        return clean(Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""));
    }

    /** A file's name without its extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String clean(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints().map(c -> DocumentCheck.isText(c) && !Character.isISOControl(c) ? c : '_')
                .limit(LONGEST_TRACK).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
