package org.tonewright.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tonewright.engine.stream.Playlist;

/**
 * How one graph becomes another: by turning numbers, by other playlists, or only by a new plan.
 *
 * @param structural whether a new plan is needed; then the rest says nothing
 * @param playlists the new playlists by the key of their {@link Node.Clips}
 * @param turned the values that are now others
 */
public record Difference(boolean structural, Map<String, Playlist> playlists, List<Turned> turned) {

    private static final Difference STRUCTURAL = new Difference(true, Map.of(), List.of());

    /**
     * A value that was one constant and is now another.
     *
     * @param key the key of the fader or insert
     * @param value the key of the value, as in {@link Plan#value}
     * @param to what it is now
     */
    public record Turned(String key, String value, double to) {}

    /** [any] From one graph to another. */
    public static Difference between(GraphSpec from, GraphSpec to) {
        if (from.sampleRate() != to.sampleRate() || !from.tempo().equals(to.tempo()) || !from.edges().equals(to.edges())
                || from.nodes().size() != to.nodes().size()) {
            return STRUCTURAL;
        }
        Map<String, Playlist> playlists = new LinkedHashMap<>();
        List<Turned> turned = new ArrayList<>();
        for (int i = 0; i < from.nodes().size(); i++) {
            Node before = from.nodes().get(i);
            Node after = to.nodes().get(i);
            if (before.equals(after)) {
                continue;
            }
            if (before instanceof Node.Clips a && after instanceof Node.Clips b && a.equals(play(b, a.playlist()))) {
                playlists.put(b.key(), b.playlist());
            } else if (!(before instanceof Node.Fader a && after instanceof Node.Fader b && turn(a, b, turned))
                    && !(before instanceof Node.Insert c && after instanceof Node.Insert d && turn(c, d, turned))) {
                return STRUCTURAL;
            }
        }
        return new Difference(false, Map.copyOf(playlists), List.copyOf(turned));
    }

    private static Node.Clips play(Node.Clips clips, Playlist playlist) {
        return new Node.Clips(clips.key(), clips.name(), clips.channels(), playlist);
    }

    private static boolean turn(Node.Fader a, Node.Fader b, List<Turned> turned) {
        Node.Fader same = new Node.Fader(b.key(), b.name(), b.inputs(), b.outputs(), a.level(), a.pan(), a.inverted(),
                a.audible(), b.law());
        if (!same.equals(a)) {
            return false;
        }
        boolean simple = turn(a.key(), Node.Fader.LEVEL, a.level(), b.level(), turned)
                && turn(a.key(), Node.Fader.PAN, a.pan(), b.pan(), turned);
        turn(a.key(), Node.Fader.INVERTED, number(a.inverted()), number(b.inverted()), turned);
        turn(a.key(), Node.Fader.AUDIBLE, number(a.audible()), number(b.audible()), turned);
        return simple;
    }

    private static boolean turn(Node.Insert a, Node.Insert b, List<Turned> turned) {
        Node.Insert same = new Node.Insert(b.key(), b.name(), b.processor(), b.channels(), a.enabled(), a.params(),
                b.state());
        Map<String, Automation> before = new HashMap<>(a.params());
        if (!same.equals(a) || !before.keySet().equals(b.params().keySet())) {
            return false;
        }
        Set<Boolean> simple = new HashSet<>();
        b.params().forEach((key, now) -> simple
                .add(turn(a.key(), key, before.getOrDefault(key, now), now, turned)));
        turn(a.key(), Node.Insert.ENABLED, number(a.enabled()), number(b.enabled()), turned);
        return !simple.contains(false);
    }

    private static Automation number(boolean on) {
        return Automation.constant(on ? 1 : 0);
    }

    /** Notes what was turned; false if one of the two moves by itself, and in another way than before. */
    private static boolean turn(String key, String value, Automation from, Automation to, List<Turned> turned) {
        if (from.equals(to)) {
            return true;
        }
        if (!from.isConstant() || !to.isConstant()) {
            return false;
        }
        turned.add(new Turned(key, value, to.value()));
        return true;
    }
}
