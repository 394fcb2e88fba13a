package org.tonewright.engine.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.capture.Capture;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.device.QuantumAdapter;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Fault;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.rt.Handover;
import org.tonewright.engine.stream.DiskReader;

/**
 * Plays a graph in real time and records beside it. Give it every new description of the session: it finds out by
 * itself whether numbers are turned, playlists change or a new plan is needed, and changes over without a gap. All
 * methods are [control], on one thread, unless they say [any].
 */
public final class LiveEngine implements AutoCloseable {

    private final double sampleRate;
    private final DiskReader disk;
    private final Scores scores;
    private final Loads loads;
    private final Transport transport = new Transport();
    private final Handover<CapturePass> passes = new Handover<>();
    private final Set<Fault> reported = new HashSet<>();
    private final Set<Capture> lamented = new HashSet<>();
    private final List<String> lost = new ArrayList<>();
    private CapturePass pass = CapturePass.none();
    private AudioLoop loop;
    private Optional<DeviceStream> stream = Optional.empty();
    private Optional<QuantumAdapter> adapter = Optional.empty();

    /** An engine at a rate, with nothing to play. */
    public LiveEngine(ProcessorCatalog catalog, double sampleRate) {
        this.sampleRate = sampleRate;
        disk = new DiskReader(sampleRate);
        scores = new Scores(catalog, disk, sampleRate);
        loads = new Loads(disk);
        loop = new AudioLoop(transport, disk, scores, passes, loads, sampleRate);
    }

    /**
     * Plays another graph from now on, or another version of the same.
     *
     * @throws GraphException if it makes no sense, with a sentence; then the old one goes on
     */
    public void load(GraphSpec next) throws GraphException {
        tend();
        scores.load(next);
        idle();
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
        scores.warm();
        AudioLoop running = new AudioLoop(loop);
        QuantumAdapter cutting = new QuantumAdapter(setup, running);
        DeviceStream opened = device.open(setup, cutting);
        running.runsOn(opened);
        loop = running;
        stream = Optional.of(opened);
        adapter = Optional.of(cutting);
        return opened;
    }

    /** Closes the device; the session stands where it is. What is captured goes on with the next device. */
    public void closeDevice() {
        stream.ifPresent(DeviceStream::close);
        stream = Optional.empty();
        adapter = Optional.empty();
        loop.rest();
        idle();
    }

    /** Stands still at once, and stops to record, if no device is open: then nothing can be heard to end. */
    public void halt() {
        if (stream.isEmpty()) {
            transport.halt();
        }
    }

    /** The device that is open, if there is one. */
    public Optional<DeviceStream> device() {
        return stream;
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
     * If the device is gone, or the engine failed, the transport stops, the captures are finished and kept, and
     * {@link #troubles()} says so; then the same or another device may be opened. {@link #load} does it too.
     */
    public void tend() {
        scores.tend();
        stream.flatMap(device -> device.lost().or(() -> loop.failure().map(failure -> "The engine failed: " + failure
                + "."))).ifPresent(this::mourn);
    }

    private void mourn(String why) {
        StringBuilder sentence = new StringBuilder(why);
        if (transport.rolling()) {
            sentence.append(" Playing was stopped.");
        }
        try {
            closeDevice();
        } finally {
            transport.halt();
        }
        if (capturing().isPresent() && !pass.finish().isEmpty()) {
            sentence.append(" What was recorded up to there is kept.");
        }
        lost.add(sentence.toString());
    }

    /**
     * The faults of processors that were not reported before: those that are missing, and those that failed while
     * running.
     */
    public List<Fault> faults() {
        List<Fault> found = new ArrayList<>(plan().missing());
        found.addAll(plan().faults());
        found.removeIf(fault -> !reported.add(fault));
        return found;
    }

    /**
     * What could not be read from disk or written to it since the last call, a device that went away, and what went
     * wrong in the engine itself: a sentence each.
     */
    public List<String> troubles() {
        List<String> found = new ArrayList<>(lost);
        lost.clear();
        found.addAll(disk.troubles());
        for (Capture capture : pass.captures()) {
            capture.trouble().filter(_ -> lamented.add(capture)).ifPresent(found::add);
        }
        return found;
    }

    /**
     * The newest plan: its values, meters and processors. They stay the same objects while their node stays in the
     * graph.
     */
    public Plan plan() {
        return scores.newest().plan();
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
     * With an offset of {@link #recordOffset()} and what the user measured beyond that, every frame lies on the
     * timeline where the music was that the player heard when she played it: punch marks, loop and positions are meant
     * so, and after a stop the captures go on for as many frames. With an offset of 0 positions are those of the
     * transport at the moment a frame came in, and the caller moves the take.
     *
     * @param offset frames by which the inputs lag behind what is heard, 0 to {@link Clock#MAX_LAG}
     * @return the pass; its {@link CapturePass#finish()} ends it
     * @throws IOException if a file can't be made, with a sentence; then none is left
     * @throws IllegalStateException if another pass is not finished
     */
    public CapturePass capture(List<CaptureSpec> specs, int offset) throws IOException {
        return capture(specs, offset, Long.MAX_VALUE);
    }

    /**
     * The same, with an end.
     *
     * @param most the frames after which nothing more is taken, however fast the device runs
     */
    public CapturePass capture(List<CaptureSpec> specs, int offset, long most) throws IOException {
        if (!pass.finished()) {
            throw new IllegalStateException("What was armed before is not finished.");
        }
        pass = CapturePass.open(specs, offset, most, sampleRate);
        lamented.clear();
        passes.offer(pass);
        idle();
        return pass;
    }

    /** The pass that is not finished, if there is one. */
    public Optional<CapturePass> capturing() {
        return Optional.of(pass).filter(open -> !open.finished());
    }

    /**
     * The frames by which an input lags behind what the player heard when she played: {@link #outputLatency()} (plan,
     * adapting to quanta, and from the callback to the loudspeaker) plus {@link #inputLatency()} (from the microphone
     * to the callback). A plan's path from a monitored input is in neither of them.
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
        tend();
        scores.monitor(faders);
        idle();
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

    /** [any] How many quanta of tracks were silent because the disk was late. */
    public long underruns() {
        return disk.underruns();
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
        return plan().latency() + stream.map(DeviceStream::outputLatency).orElse(0)
                + adapter.map(QuantumAdapter::latency).orElse(0);
    }

    /** Closes the device, all captures, all processors and all files. */
    @Override
    public void close() {
        closeDevice();
        pass.finish();
        disk.close();
        scores.close();
    }
}
