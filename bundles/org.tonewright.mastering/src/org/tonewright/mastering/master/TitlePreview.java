package org.tonewright.mastering.master;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tonewright.core.Progress;
import org.tonewright.core.SideBySide;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.FolderSources;
import org.tonewright.core.playback.ReleaseGraph;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.mastering.level.TitleLevel;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.mastering.playback.Listening;
import org.tonewright.mastering.playback.ReleaseListening;
import org.tonewright.mastering.playback.Sound;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;

/**
 * Renders titles as they would be mastered, each by itself, listens to them, and keeps nothing: neither a master nor an
 * entry in the journal.
 */
public final class TitlePreview {

    private static final double RENDERING = 0.5;

    private final OpenDocument<Release> document;
    private final Studio studio;
    private final Map<Integer, List<Sound>> parts;

    /**
     * A title that was rendered and listened to.
     *
     * @param level how loud it would be as a master
     * @param heard its tone, and what it would be heard on
     */
    public record Preview(TitleLevel level, Listened heard) {}

    /** @param parts the stems of titles by their number, as loud as in their mixes */
    public TitlePreview(OpenDocument<Release> document, Studio studio, Map<Integer, List<Sound>> parts) {
        this.document = document;
        this.studio = studio;
        this.parts = Map.copyOf(parts);
    }

    /**
     * [any, while nobody edits the release] Previews all titles.
     *
     * @param threads how many at a time, 1 or more; it changes nothing
     * @throws org.tonewright.core.render.RenderFailure if a processor is missing or fails
     * @throws IOException if a source or a stem can't be read, or there is no room for one title at a time
     */
    public List<Preview> run(int threads, Progress progress) throws IOException {
        Release release = document.root();
        Listening listening = new ReleaseListening(studio, release.getGenre()).listening();
        FolderSources sources = new FolderSources(document.folder(), studio.formats().all());
        List<SideBySide.Piece<Preview>> pieces = new ArrayList<>();
        for (Title title : release.getTitles()) {
            int number = pieces.size() + 1;
            String name = title.getName();
            long length = ReleaseGraph.length(release, title);
            GraphSpec graph = ReleaseGraph.describe(release, List.of(title), sources);
            List<Sound> stems = parts.getOrDefault(number, List.of()).stream()
                    .map(stem -> stem.turned(title.getGain())).toList();
            pieces.add(part -> preview(number, name, graph, length, stems, listening, part));
        }
        return SideBySide.run(threads, pieces, progress);
    }

    private Preview preview(int number, String name, GraphSpec graph, long length, List<Sound> stems,
            Listening listening, Progress progress) throws IOException {
        Path folder = Files.createTempDirectory("tonewright-preview");
        Path file = folder.resolve("title.wav");
        try {
            TitleFiles.Written written;
            try (TitleFiles sink = new TitleFiles()) {
                sink.add(file, length, (int) graph.sampleRate());
                studio.renderer().render(graph, 0, length, Map.of(ReleaseGraph.MASTER, sink),
                        RenderOptions.DEFAULT.withThreads(1).withTail(0), progress.part(0, RENDERING));
                written = TitleFiles.commit(List.of(sink)).getFirst().getFirst();
            }
            return new Preview(TitleLevel.of(number, name, written.meter().measurement()),
                    listening.listen(Sound.of(name, file, studio.formats().all()), stems,
                            progress.part(RENDERING, 1)));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
