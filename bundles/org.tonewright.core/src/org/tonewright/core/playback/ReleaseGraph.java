package org.tonewright.core.playback;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.ResampledSource;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Title;

/**
 * Describes titles of a release as a graph. The way of one sample: the source, converted to the release's rate, trimmed
 * and faded; the title's gain; the slots and the fader of the title's chain; the sum of the titles; the slots and the
 * fader of the release's chain. The conversion comes first, so that the last processor, a limiter as a rule, decides
 * how high the peaks of what is delivered are.
 * <p>
 * Titles that follow one another without a pause are described together, one after the other: what rings on from one
 * sounds into the next, and the release's chain does not notice where one ends. Automation of a title's chain counts
 * from the title's beginning, that of the release's chain from the beginning of the first one.
 */
public final class ReleaseGraph {

    /** The key of the output. */
    public static final String MASTER = "master";

    private static final int CHANNELS = 2;

    private ReleaseGraph() {}

    /** The first frame of a title's source, converted to the release's rate, that sounds. */
    private static long first(Release release, Title title) {
        return length(title.getSource(), title.getTrimStart(), release);
    }

    /** How long a title is after trimming, in frames at the release's rate. */
    public static long length(Release release, Title title) {
        Source source = title.getSource();
        return Math.max(1, length(source, source.getFrames() - title.getTrimEnd(), release) - first(release, title));
    }

    /** So many frames of a source, at the release's rate, rounded up. */
    private static long length(Source source, long frames, Release release) {
        long from = source.getSampleRate();
        long to = release.getSampleRate();
        return frames / from * to + Math.ceilDiv(frames % from * to, from);
    }

    /**
     * Describes titles one after another as they are mastered.
     *
     * @param titles of the release, the first one at frame 0
     * @throws org.tonewright.core.Refusal if something can't be played, with its name
     * @throws IOException if the state of a processor cannot be read
     */
    public static GraphSpec describe(Release release, List<Title> titles, ReleaseSources sources) throws IOException {
        return describe(release, titles, Title::getGain, sources);
    }

    /**
     * The same with other gains than the titles have.
     *
     * @param gains the gain of a title in decibels
     */
    public static GraphSpec describe(Release release, List<Title> titles, ToDoubleFunction<Title> gains,
            ReleaseSources sources) throws IOException {
        GraphSpec.Builder graph = GraphSpec.at(release.getSampleRate());
        Strip chain = release.getChain();
        graph.add(new Node.Sum(chain.getId() + "#in", chain.getName(), CHANNELS));
        long start = 0;
        for (Title title : titles) {
            String played = play(graph, release, title, start, sources);
            String gain = title.getId() + "#gain";
            graph.add(Node.Fader.of(gain, title.getName(), CHANNELS, CHANNELS)
                    .withLevel(Automation.constant(gains.applyAsDouble(title)))).connect(played, gain);
            graph.connect(strip(graph, title.getChain(), gain, start, sources), chain.getId() + "#in");
            start += length(release, title);
        }
        String end = strip(graph, chain, chain.getId() + "#in", 0, sources);
        return graph.add(new Node.Output(MASTER, chain.getName(), CHANNELS, 0)).connect(end, MASTER).build();
    }

    /** Describes a title as it comes: trimmed and faded, but without gain and chains. */
    public static GraphSpec source(Release release, Title title, ReleaseSources sources) {
        GraphSpec.Builder graph = GraphSpec.at(release.getSampleRate());
        String played = play(graph, release, title, 0, sources);
        return graph.add(new Node.Output(MASTER, title.getName(), CHANNELS, 0)).connect(played, MASTER).build();
    }

    private static String play(GraphSpec.Builder graph, Release release, Title title, long start,
            ReleaseSources sources) {
        Source source = title.getSource();
        SampleSource samples = ResampledSource.at(sources.source(source), source.getSampleRate(),
                release.getSampleRate());
        long length = length(release, title);
        Region region = new Region(samples, start, first(release, title), length, 0,
                Playlists.fade(title.getFadeIn(), length), Playlists.fade(title.getFadeOut(), length));
        graph.add(new Node.Clips(title.getId(), title.getName(), CHANNELS, Playlist.of(region)));
        return title.getId();
    }

    private static String strip(GraphSpec.Builder graph, Strip strip, String from, long shift, StateSources states)
            throws IOException {
        String last = Inserts.add(graph, strip, from, shift, states);
        String fader = strip.getId() + "#fader";
        graph.add(Node.Fader.of(fader, strip.getName(), CHANNELS, CHANNELS)
                .withLevel(Inserts.shifted(Automations.level(strip.getLevel()), shift))
                .withPan(Inserts.shifted(Automations.pan(strip.getPan()), shift)).withInverted(strip.isPolarity())
                .withAudible(!strip.isMute()));
        graph.connect(last, fader);
        return fader;
    }
}
