package org.tonewright.mastering.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.Progress;
import org.tonewright.core.SideBySide;
import org.tonewright.core.Studio;
import org.tonewright.mastering.genre.Genre;
import org.tonewright.mastering.genre.Genres;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.MasteredTitle;

/** Listens to the masters of a release with the installed genres and playback systems. */
public final class ReleaseListening {

    private final Studio studio;
    private final Genres genres;
    private final PlaybackSystems systems;
    private final String genre;

    /** @param genre as the release names it; any text */
    public ReleaseListening(Studio studio, String genre) {
        this.studio = studio;
        this.genre = genre;
        genres = new Genres(studio.extensions());
        systems = new PlaybackSystems(studio.extensions());
    }

    /** The genre that tones are compared with; empty if none is installed for the release's. */
    public Optional<Genre> genre() {
        return genres.named(genre);
    }

    /** What a person should know first: a genre without a curve, contributions that were left out; a sentence each. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(genres.problems());
        remarks.addAll(systems.problems());
        if (genre().isEmpty()) {
            remarks.add(genres.unknown(genre));
        }
        return remarks;
    }

    /** What listens to one title. */
    public Listening listening() {
        return new Listening(systems.all(), genre());
    }

    /**
     * [any] Listens to all masters, several at a time.
     *
     * @param parts the stems of titles by their number, as loud as in their mixes; none for a title that is missing
     * @param threads how many titles at a time, 1 or more; it changes no number
     * @throws IOException if a master or a stem can't be read
     */
    public List<Listened> masters(MasteredRelease release, Map<Integer, List<Sound>> parts, int threads,
            Progress progress) throws IOException {
        Listening listening = listening();
        List<SideBySide.Piece<Listened>> pieces = new ArrayList<>();
        for (MasteredTitle title : release.titles()) {
            Sound master = Sound.of(title.outline().name(), title.file(), studio.formats().all());
            List<Sound> stems = parts.getOrDefault(title.outline().number(), List.of()).stream()
                    .map(stem -> stem.turned(title.gain())).toList();
            pieces.add(part -> listening.listen(master, stems, part));
        }
        return SideBySide.run(threads, pieces, progress);
    }
}
