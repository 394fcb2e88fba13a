package org.tonewright.engine.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.device.QuantumAdapter;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Difference;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.GraphCompiler;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.rt.Handover;
import org.tonewright.engine.rt.Ring;
import org.tonewright.engine.stream.DiskReader;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Reel;
import org.tonewright.engine.stream.Tape;

/**
 * Plays a graph in real time. Give it every new description of the session: it finds out by itself whether numbers
 * are turned, playlists change or a new plan is needed, and changes over without a gap. All methods are [control], on
 * one thread, unless they say [any].
 */
public final class LiveEngine implements AutoCloseable {

    private static final int PLANS = 64;
    private static final int WARM_QUANTA = 4000;
    private static final long WARM_NANOS = 300_000_000;
    private static final Tape SILENCE = (_, into, quantum, offset, count) -> {
        for (float[][] line : into) {
            Arrays.fill(line[quantum], offset, offset + count, 0);
        }
    };

    private final double sampleRate;
    private final GraphCompiler compiler;
    private final DiskReader disk;
    private final Transport transport = new Transport();
    private final Handover<AudioLoop.Score> handover = new Handover<>();
    private final Ring<AudioLoop.Score> retired = new Ring<>(PLANS);
    private final Clock clock = new Clock();
    private final List<AudioLoop.Score> alive = new ArrayList<>();
    private final Set<Fault> reported = new HashSet<>();
    private final Loads loads = new Loads();
    private GraphSpec spec;
    private AudioLoop.Score newest;
    private AudioLoop loop;
    private Optional<DeviceStream> stream = Optional.empty();
    private int adapterLatency;

    /** An engine at a rate, with nothing to play. */
    public LiveEngine(ProcessorCatalog catalog, double sampleRate) {
        this.sampleRate = sampleRate;
        compiler = new GraphCompiler(catalog);
        spec = GraphSpec.at(sampleRate).build();
        newest = new AudioLoop.Score(compiler.nothing(spec), new Reel[0]);
        alive.add(newest);
        disk = new DiskReader(sampleRate);
        loop = new AudioLoop(transport, disk, handover, retired, newest, clock, sampleRate);
    }

    /**
     * Plays another graph from now on, or another version of the same.
     *
     * @throws GraphException if it makes no sense, with a sentence; then the old one goes on
     */
    public void load(GraphSpec next) throws GraphException {
        if (next.sampleRate() != sampleRate) {
            throw new GraphException("The engine runs at " + sampleRate + " Hz, not at " + next.sampleRate() + " Hz.");
        }
        tend();
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
        idle();
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
        newest = new AudioLoop.Score(plan, reels.toArray(Reel[]::new));
        alive.add(newest);
        handover.offer(newest).ifPresent(this::bury);
    }

    private Optional<Reel> reel(String key) {
        return Arrays.stream(newest.reels()).filter(reel -> reel.key().equals(key)).findFirst();
    }

    private Map<Reel, Playlist> byReel(Map<String, Playlist> playlists) {
        Map<Reel, Playlist> found = new LinkedHashMap<>();
        playlists.forEach((key, playlist) -> reel(key).ifPresent(reel -> found.put(reel, playlist)));
        return found;
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

    /**
     * Opens a device and runs on it; a device that is open is closed before.
     *
     * @return the open device
     * @throws IOException if it can't be opened, with a sentence
     */
    public DeviceStream open(AudioDevice device, DeviceSetup setup) throws IOException {
        if (setup.sampleRate() != sampleRate) {
            throw new IOException("The engine runs at " + sampleRate + " Hz; the device " + device.name()
                    + " can't be opened at " + setup.sampleRate() + " Hz.");
        }
        closeDevice();
        warm();
        AudioLoop running = new AudioLoop(transport, disk, handover, retired, loop.score(), clock, sampleRate);
        QuantumAdapter adapter = new QuantumAdapter(setup, running);
        DeviceStream opened = device.open(setup, adapter);
        running.patient(opened.freeRunning());
        loop = running;
        stream = Optional.of(opened);
        adapterLatency = adapter.latency();
        return opened;
    }

    /** Runs a copy of the plan for a moment, so that its code is compiled before the first block that counts. */
    private void warm() {
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

    /** Closes the device; the session stands where it is. */
    public void closeDevice() {
        stream.ifPresent(DeviceStream::close);
        stream = Optional.empty();
        idle();
    }

    /** While no device is open, nobody else takes what is offered. */
    private void idle() {
        if (stream.isEmpty()) {
            loop.idle();
        }
    }

    /**
     * Asks the transport for something.
     *
     * @throws IllegalStateException if hundreds of commands wait already, because the device has stopped to call
     */
    public void send(TransportCommand command) {
        if (!transport.send(command)) {
            throw new IllegalStateException("The sound device does not answer.");
        }
        idle();
    }

    /**
     * Closes what old plans leave behind, and looks whether the device is still there; call it a few times a second.
     * If the device is gone the transport stops, the captures are finished and kept, and {@link #troubles()} says so;
     * then the same or another device may be opened. {@link #load} does it too.
     */
    public void tend() {
        while (!retired.isEmpty()) {
            bury(retired.take());
        }
    }

    /**
     * The faults of processors that were not reported before: those that are missing, and those that failed while
     * running.
     */
    public List<Fault> faults() {
        List<Fault> found = new ArrayList<>(newest.plan().missing());
        found.addAll(newest.plan().faults());
        found.removeIf(fault -> !reported.add(fault));
        return found;
    }

    /**
     * What could not be read from disk or written to it since the last call, a device that went away, and what went
     * wrong in the engine itself: a sentence each.
     */
    public List<String> troubles() {
        List<String> found = new ArrayList<>(disk.troubles());
        loop.failure().ifPresent(failure -> found.add("The engine failed: " + failure));
        return found;
    }

    /**
     * The newest plan: its values, meters and processors. They stay the same objects while their node stays in the
     * graph.
     */
    public Plan plan() {
        return newest.plan();
    }

    /** [any] The first frame of the next quantum. */
    public long position() {
        return transport.position();
    }

    /** [any] Whether the transport rolls. */
    public boolean rolling() {
        return transport.rolling();
    }

    /** [any] Whether recording is on; what is armed is captured while the transport rolls between the punch marks. */
    public boolean recording() {
        return transport.recording();
    }

    /**
     * Arms tracks: from now on what their inputs hear is captured whenever the transport rolls and records. The files
     * are made at once.
     * <p>
     * With an offset of {@link #recordOffset()} and what the user measured beyond that, every frame lies on the timeline
     * where the music was that the player heard when she played it: punch marks, loop and positions are meant so, and
     * after a stop the captures go on for as many frames. With an offset of 0 positions are those of the transport at
     * the moment a frame came in, and the caller moves the take.
     *
     * @param offset frames by which the inputs lag behind what is heard, 0 to {@link Clock#MAX_LAG}
     * @return the pass; its {@link CapturePass#finish()} ends it
     * @throws IOException if a file can't be made, with a sentence; then none is left
     * @throws IllegalStateException if another pass is not finished
     */
    public CapturePass capture(List<CaptureSpec> specs, int offset) throws IOException {
        throw new UnsupportedOperationException(specs + " at " + offset);
    }

    /** The pass that is not finished, if there is one. */
    public Optional<CapturePass> capturing() {
        return Optional.empty();
    }

    /**
     * The frames by which an input lags behind what the player heard when she played: {@link #outputLatency()} (plan,
     * adapting to quanta, and from the callback to the loudspeaker) plus {@link #inputLatency()} (from the microphone to
     * the callback). A plan's path from a monitored input is in neither of them.
     */
    public int recordOffset() {
        return outputLatency() + inputLatency();
    }

    /**
     * Names the faders through which players hear their own inputs automatically, as with a tape machine: the engine
     * turns their {@link Node.Fader#AUDIBLE} to 1 while the transport stands or records, and to 0 while it plays back,
     * at the quantum. Their nodes should say not audible, and never something else.
     *
     * @param faders keys of faders; those that are not in the graph are kept in mind until they are
     */
    public void autoMonitor(Set<String> faders) {
        throw new UnsupportedOperationException(faders.toString());
    }

    /** [any] How hard the engine works. */
    public Loads loads() {
        return loads;
    }

    /** [any] The loop; its length is 0 if there is none. */
    public TransportCommand.Loop loop() {
        return transport.loop();
    }

    /** [any] The punch marks; their length is 0 if there are none. */
    public TransportCommand.Punch punch() {
        return transport.punch();
    }

    /** How many quanta of tracks were silent because the disk was late. */
    public long underruns() {
        return Arrays.stream(newest.reels()).mapToLong(Reel::underruns).sum();
    }

    /** The frames from the microphone to the graph. */
    public int inputLatency() {
        return stream.map(DeviceStream::inputLatency).orElse(0);
    }

    /**
     * The frames from the transport to the loudspeaker: those of the plan, of the adapting to quanta and of the
     * device.
     */
    public int outputLatency() {
        return newest.plan().latency() + stream.map(open -> open.outputLatency() + adapterLatency).orElse(0);
    }

    /** Closes the device, all processors and all files. */
    @Override
    public void close() {
        closeDevice();
        disk.close();
        tend();
        List<Plan> plans = alive.stream().map(AudioLoop.Score::plan).toList();
        for (int i = 0; i < plans.size(); i++) {
            plans.get(i).close(plans.subList(i + 1, plans.size()));
        }
        alive.clear();
    }
}
