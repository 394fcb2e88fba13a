package org.tonewright.core.playback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.PanLaw;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;

/**
 * What there is in a live description beside the sound: a meter behind each strip, whose key is the strip's id and
 * {@code #meter}; for a track that listens the track's id and {@code #input} (the inputs), {@code #level} (their meter)
 * and {@code #monitor} (the fader through which they are heard); behind one slot the slot's id and {@code #scope}. A
 * metronome goes straight to the device, past every strip.
 *
 * @param inputs the inputs of the tracks
 * @param scoped the id of the slot behind which there is a scope
 * @param recorded where tracks record at this moment
 * @param clicks what the metronome plays
 */
record LiveParts(Map<Track, InputChannels> inputs, Optional<String> scoped, Optional<Recorded> recorded,
        Playlist clicks) {

    private static final String METRONOME = "metronome";

    /**
     * Tracks whose clips are silent, because they record in their place.
     *
     * @param tracks their ids
     * @param start the first frame
     * @param end the frame after the last one
     */
    record Recorded(Set<String> tracks, long start, long end) {

        Recorded {
            tracks = Set.copyOf(tracks);
        }

        private Automation level() {
            List<Automation.Point> points = new ArrayList<>();
            if (start > 0) {
                points.add(new Automation.Point(0, 0, Automation.Shape.HOLD));
            }
            points.add(new Automation.Point(start, Double.NEGATIVE_INFINITY, Automation.Shape.HOLD));
            if (end < Long.MAX_VALUE) {
                points.add(new Automation.Point(end, 0, Automation.Shape.HOLD));
            }
            return new Automation(0, points);
        }
    }

    LiveParts {
        inputs = Map.copyOf(inputs);
    }

    /** The key of the meter behind a strip. */
    static String meterKey(Strip strip) {
        return strip.getId() + "#meter";
    }

    /** The key of the meter of what comes in for a track. */
    static String levelKey(Track track) {
        return track.getId() + "#level";
    }

    /** The key of the scope behind a slot. */
    static String scopeKey(String slot) {
        return slot + "#scope";
    }

    private static String monitorKey(Track track) {
        return track.getId() + "#monitor";
    }

    /** The keys of the faders through which players hear themselves automatically. */
    Set<String> autoMonitors() {
        Set<String> keys = new HashSet<>();
        inputs.keySet().stream().filter(track -> track.getMonitor() == Monitor.AUTO)
                .forEach(track -> keys.add(monitorKey(track)));
        return keys;
    }

    /** What goes on with a track's clips: they themselves, or a fader that shuts them off where the track records. */
    String tape(GraphSpec.Builder graph, Track track, String clips, int channels) {
        if (recorded.filter(now -> now.tracks().contains(track.getId())).isEmpty()) {
            return clips;
        }
        String tape = track.getId() + "#tape";
        graph.add(Node.Fader.of(tape, track.getName(), channels, channels).withLaw(PanLaw.ZERO)
                .withLevel(recorded.get().level())).connect(clips, tape);
        return tape;
    }

    void addMeter(GraphSpec.Builder graph, StripNodes strip) {
        String key = meterKey(strip.strip());
        graph.add(new Node.Tap(key, strip.name(), strip.outputChannels())).connect(strip.exit(), key);
        for (Slot slot : strip.strip().getSlots()) {
            if (scoped.filter(slot.getId()::equals).isPresent()) {
                String scope = scopeKey(slot.getId());
                graph.add(new Node.Tap(scope, strip.name(), strip.channels(), true)).connect(slot.getId(), scope);
            }
        }
    }

    /** The metronome is there when it is silent, too: switching it is then another playlist, not another plan. */
    void addMetronome(GraphSpec.Builder graph) {
        graph.chain(new Node.Clips(METRONOME, METRONOME, 2, clicks),
                new Node.Output(METRONOME + "#output", METRONOME, 2, 0));
    }

    void addInput(GraphSpec.Builder graph, Track track, StripNodes strip) {
        Optional.ofNullable(inputs.get(track)).ifPresent(channels -> addInput(graph, track, channels, strip));
    }

    private static void addInput(GraphSpec.Builder graph, Track track, InputChannels channels, StripNodes strip) {
        int width = channels.channels();
        boolean fits = width == strip.channels() || width <= 2 && strip.channels() <= 2;
        boolean heard = fits && track.getMonitor() != Monitor.OFF;
        String input = track.getId() + "#input";
        graph.add(new Node.Input(input, track.getName(), width, channels.first(), heard));
        graph.add(new Node.Tap(levelKey(track), track.getName(), width)).connect(input, levelKey(track));
        if (heard) {
            String monitor = monitorKey(track);
            graph.add(Node.Fader.of(monitor, track.getName(), width, strip.channels()).withLaw(PanLaw.ZERO)
                    .withAudible(track.getMonitor() == Monitor.ON)).connect(input, monitor);
            strip.feed(graph, monitor);
        }
    }
}
