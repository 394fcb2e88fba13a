package org.tonewright.engine.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Difference;
import org.tonewright.engine.graph.GraphCompiler;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.graph.ValueCell;
import org.tonewright.engine.rt.Handover;
import org.tonewright.engine.rt.Ring;
import org.tonewright.engine.stream.DiskReader;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Reel;
import org.tonewright.engine.stream.Tape;

/**
 * Plans with their reels, from being compiled to being buried: finds out what a new description of the session needs,
 * and gives it to the audio thread. [control]
 */
final class Scores {

    private static final int PLANS = 64;
    private static final int WARM_QUANTA = 4000;
    private static final long WARM_NANOS = 300_000_000;
    private static final Tape SILENCE = (_, into, quantum, offset, count) -> {
        for (float[][] line : into) {
            Arrays.fill(line[quantum], offset, offset + count, 0);
        }
    };

    private final GraphCompiler compiler;
    private final DiskReader disk;
    private final Handover<AudioLoop.Score> handover = new Handover<>();
    private final Ring<AudioLoop.Score> retired = new Ring<>(PLANS);
    private final List<AudioLoop.Score> alive = new ArrayList<>();
    private GraphSpec spec;
    private AudioLoop.Score newest;
    private Set<String> monitors = Set.of();

    Scores(ProcessorCatalog catalog, DiskReader disk, double sampleRate) {
        this.disk = disk;
        compiler = new GraphCompiler(catalog);
        spec = GraphSpec.at(sampleRate).build();
        newest = new AudioLoop.Score(compiler.nothing(spec), new Reel[0], new ValueCell[0]);
        alive.add(newest);
    }

    /** The newest one. */
    AudioLoop.Score newest() {
        return newest;
    }

    /** [audio] Where the newest one lies until it is taken. */
    Handover<AudioLoop.Score> handover() {
        return handover;
    }

    /** [audio] Where those go that were displaced. */
    Ring<AudioLoop.Score> retired() {
        return retired;
    }

    /**
     * Takes up another version of the graph.
     *
     * @throws GraphException if it makes no sense, with a sentence; then the old one goes on
     */
    void load(GraphSpec next) throws GraphException {
        if (next.sampleRate() != spec.sampleRate()) {
            throw new GraphException(
                    "The engine runs at " + spec.sampleRate() + " Hz, not at " + next.sampleRate() + " Hz.");
        }
        Difference difference = Difference.between(spec, next);
        try {
            if (difference.structural() || !newest.plan().turn(difference.turned())) {
                replan(next);
            } else if (!difference.playlists().isEmpty()) {
                disk.replace(byReel(difference.playlists()));
            }
        } catch (IllegalArgumentException e) {
            throw new GraphException(String.valueOf(e.getMessage()));
        }
        spec = next;
    }

    private void replan(GraphSpec next) throws GraphException {
        List<Reel> reels = new ArrayList<>();
        List<Reel> made = new ArrayList<>();
        Map<String, Playlist> changed = new LinkedHashMap<>();
        Plan plan;
        try {
            plan = compiler.live(next, Optional.of(newest.plan()), clips -> {
                Optional<Reel> old = reel(clips.key()).filter(reel -> reel.channels() == clips.channels());
                Reel reel = old.orElseGet(() -> disk.reel(clips.key(), clips.channels(), clips.playlist()));
                reels.add(reel);
                if (old.isEmpty()) {
                    made.add(reel);
                } else if (!spec.nodes().contains(clips)) {
                    changed.put(clips.key(), clips.playlist());
                }
                return reel;
            });
            if (!changed.isEmpty()) {
                disk.replace(byReel(changed));
            }
        } catch (GraphException | RuntimeException e) {
            made.forEach(disk::release);
            throw e;
        }
        offer(plan, reels.toArray(Reel[]::new));
    }

    private void offer(Plan plan, Reel[] reels) {
        ValueCell[] cells = monitors.stream().flatMap(key -> plan.value(key, Node.Fader.AUDIBLE).stream())
                .toArray(ValueCell[]::new);
        newest = new AudioLoop.Score(plan, reels, cells);
        alive.add(newest);
        handover.offer(newest).ifPresent(this::bury);
    }

    /** Names the faders that are turned off while the transport plays back. */
    void monitor(Set<String> faders) {
        monitors = Set.copyOf(faders);
        offer(newest.plan(), newest.reels());
    }

    private Optional<Reel> reel(String key) {
        return Arrays.stream(newest.reels()).filter(reel -> reel.key().equals(key)).findFirst();
    }

    private Map<Reel, Playlist> byReel(Map<String, Playlist> playlists) {
        Map<Reel, Playlist> found = new LinkedHashMap<>();
        playlists.forEach((key, playlist) -> reel(key).ifPresent(reel -> found.put(reel, playlist)));
        return found;
    }

    /** Closes what displaced plans leave behind. */
    void tend() {
        while (!retired.isEmpty()) {
            bury(retired.take());
        }
    }

    /** Closes what only a plan needed that will not run again. */
    private void bury(AudioLoop.Score score) {
        alive.remove(score);
        score.plan().close(alive.stream().map(AudioLoop.Score::plan).toList());
        for (Reel reel : score.reels()) {
            if (alive.stream().noneMatch(other -> List.of(other.reels()).contains(reel))) {
                disk.release(reel);
            }
        }
    }

    /** Runs a copy of the plan for a moment, so that its code is compiled before the first block that counts. */
    void warm() {
        try {
            Plan copy = compiler.live(spec, Optional.empty(), _ -> SILENCE);
            Clock still = new Clock();
            long begin = System.nanoTime();
            for (int quantum = 0; quantum < WARM_QUANTA && System.nanoTime() - begin < WARM_NANOS; quantum++) {
                still.roll(quantum * (long) Quantum.FRAMES);
                copy.run(still, quantum, 1);
            }
            copy.close(List.of());
        } catch (GraphException e) {
            throw new IllegalStateException("A graph that was loaded can't be compiled again.", e);
        }
    }

    /** Closes all processors; after the last quantum. */
    void close() {
        tend();
        List<Plan> plans = alive.stream().map(AudioLoop.Score::plan).distinct().toList();
        for (int i = 0; i < plans.size(); i++) {
            plans.get(i).close(plans.subList(i + 1, plans.size()));
        }
        alive.clear();
    }
}
