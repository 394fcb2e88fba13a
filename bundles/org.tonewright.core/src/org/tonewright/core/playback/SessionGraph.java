package org.tonewright.core.playback;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.Refusal;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;

/**
 * Describes a session as a graph. The way of one sample: a clip of the active lane of a {@code Track}, the strip's
 * polarity, its slots one after another, its fader with panorama, the faders of its groups, and so into the sum of the
 * strip it feeds, until the main strip's fader gives the mix. A send leaves before the fader or after it (and after the
 * groups), with a fader of its own.
 * <p>
 * Additions happen in the order of the strips in the mixer: first a strip's own clips, then the outputs, then the sends
 * that reach it. The description is the same for the same session, so that a bounce is the same bit for bit.
 */
public final class SessionGraph {

    /** The key of the output that carries the mix. */
    public static final String MIX = "mix";

    private static final String STEM = "#stem";

    private SessionGraph() {}

    /** The key of the output that carries a strip's stem: what it gives to the strip it feeds. */
    public static String stemKey(Strip strip) {
        return strip.getId() + STEM;
    }

    /**
     * Describes a session.
     *
     * @param session as a {@link org.tonewright.core.session.SessionStore} opens it, so whole and valid
     * @param sources where its media and states are read from
     * @param stems the strips that get an output of their own beside the mix
     * @throws Refusal if something in the session cannot be played, with its name
     * @throws IOException if the state of a processor cannot be read
     */
    public static GraphSpec describe(Session session, SessionSources sources, Collection<Strip> stems)
            throws IOException {
        Map<Strip, StripNodes> strips = new LinkedHashMap<>();
        GraphSpec.Builder graph = begin(session, sources, strips);
        for (Map.Entry<Strip, Track> played : tracks(session).entrySet()) {
            addClips(graph, played.getValue(), session, sources, strips, Optional.empty());
        }
        finish(graph, session, strips);
        for (Strip stem : stems) {
            addOutput(graph, stemKey(stem), nodes(stem, strips));
        }
        return graph.build();
    }

    /**
     * Describes a session as it is played: the same sound, and beside it the meters, what comes in for tracks that are
     * armed or monitored, a scope, and the metronome.
     *
     * @param session as a {@link org.tonewright.core.session.SessionStore} opens it, so whole and valid
     * @param sources where its media and states are read from
     * @param live what there is beside the sound
     * @throws Refusal if something in the session cannot be played, with its name
     * @throws IOException if the state of a processor cannot be read
     */
    static GraphSpec describe(Session session, SessionSources sources, LiveParts live) throws IOException {
        Map<Strip, StripNodes> strips = new LinkedHashMap<>();
        GraphSpec.Builder graph = begin(session, sources, strips);
        for (Map.Entry<Strip, Track> played : tracks(session).entrySet()) {
            addClips(graph, played.getValue(), session, sources, strips, Optional.of(live));
            live.addInput(graph, played.getValue(), nodes(played.getKey(), strips));
        }
        finish(graph, session, strips);
        for (StripNodes strip : strips.values()) {
            live.addMeter(graph, strip);
        }
        live.addMetronome(graph);
        return graph.build();
    }

    private static GraphSpec.Builder begin(Session session, SessionSources sources, Map<Strip, StripNodes> strips)
            throws IOException {
        Mixer mixer = session.getMixer();
        GraphSpec.Builder graph = GraphSpec.at(session.getSampleRate()).tempo(Tempos.of(session));
        Audibility audibility = Audibility.of(mixer);
        Set<Strip> keys = new HashSet<>();
        mixer.getStrips().forEach(strip -> strip.getSlots().forEach(slot -> keys.add(slot.getSidechain())));
        for (Strip strip : mixer.getStrips()) {
            strips.put(strip, new StripNodes(strip, mixer, audibility, keys));
        }
        for (StripNodes strip : strips.values()) {
            strip.addTo(graph, sources);
        }
        return graph;
    }

    private static void finish(GraphSpec.Builder graph, Session session, Map<Strip, StripNodes> strips) {
        for (StripNodes strip : strips.values()) {
            strip.connectOutput(graph, strips);
        }
        for (StripNodes strip : strips.values()) {
            strip.connectSends(graph, strips);
            strip.connectSidechains(graph, strips);
        }
        addOutput(graph, MIX, nodes(session.getMixer().getMain(), strips));
    }

    /**
     * The frame after the last clip that is heard; 0 for a session without clips.
     */
    public static long end(Session session) {
        return session.getTimeline().getTracks().stream().map(Track::getActiveLane).map(Optional::ofNullable)
                .flatMap(Optional::stream).map(Lane::getClips).flatMap(List::stream)
                .filter(clip -> !clip.isMuted()).mapToLong(clip -> end(clip)).max().orElse(0);
    }

    private static long end(Clip clip) {
        return clip.getStart() + clip.getLength();
    }

    private static Map<Strip, Track> tracks(Session session) {
        Map<Strip, Track> tracks = new LinkedHashMap<>();
        for (Track track : session.getTimeline().getTracks()) {
            Strip strip = track.getStrip();
            if (strip != null) {
                tracks.put(strip, track);
            }
        }
        return tracks;
    }

    private static void addClips(GraphSpec.Builder graph, Track track, Session session, SessionSources sources,
            Map<Strip, StripNodes> strips, Optional<LiveParts> live) {
        StripNodes strip = nodes(track.getStrip(), strips);
        int channels = Math.max(Playlists.channels(track), strip.channels());
        graph.add(new Node.Clips(track.getId(), track.getName(), channels, Playlists.of(track, session, sources)));
        String clips = live.map(parts -> parts.tape(graph, track, track.getId(), channels)).orElse(track.getId());
        if (channels == strip.channels()) {
            strip.feed(graph, clips);
        } else if (channels == 2) {
            String folded = track.getId() + "#fold";
            graph.add(Node.Fader.of(folded, track.getName(), channels, strip.channels()));
            graph.connect(clips, folded);
            strip.feed(graph, folded);
        } else {
            throw new Refusal("The track '" + track.getName() + "' plays " + channels + " channels through the strip '"
                    + strip.name() + "', which has " + strip.channels() + ".");
        }
    }

    private static void addOutput(GraphSpec.Builder graph, String key, StripNodes strip) {
        graph.add(new Node.Output(key, strip.name(), strip.outputChannels(), 0));
        graph.connect(strip.exit(), key);
    }

    static StripNodes nodes(Strip strip, Map<Strip, StripNodes> strips) {
        StripNodes nodes = strips.get(strip);
        if (nodes == null) {
            throw new Refusal("The strip '" + strip.getName() + "' is not in the session's mixer.");
        }
        return nodes;
    }
}
