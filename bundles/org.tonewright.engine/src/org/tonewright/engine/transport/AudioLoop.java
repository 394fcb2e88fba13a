package org.tonewright.engine.transport;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.device.QuantumAdapter;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.graph.Terminal;
import org.tonewright.engine.graph.ValueCell;
import org.tonewright.engine.rt.Cells;
import org.tonewright.engine.rt.Handover;
import org.tonewright.engine.rt.Ring;
import org.tonewright.engine.stream.DiskReader;
import org.tonewright.engine.stream.Reel;

/** What the audio thread does in each quantum. */
final class AudioLoop implements QuantumAdapter.Engine {

    private static final int FAILED = 0;
    /** For how many quanta after a late one the processors are watched: two seconds at 48 kHz. */
    private static final int WATCH = 1500;

    private final Transport transport;
    private final DiskReader disk;
    private final Handover<Score> handover;
    private final Ring<Score> retired;
    private final Clock clock;
    private final Cells cells = new Cells(1);
    private final Handover<DeviceStream> opened = new Handover<>();
    private final Handover<CapturePass> passes;
    private final Loads loads;
    private final long quantumNanos;
    /** The frame of the clock at which the device was opened; what was before is heard no more. */
    private final long since;
    private DeviceStream stream = new NoDevice();
    private boolean patient;
    private int watching;
    private Score score;
    private boolean heard;
    private boolean switched;
    private CapturePass pass;
    private @Nullable Throwable failure;

    /**
     * A plan with the reels of its tracks.
     *
     * @param plan the plan
     * @param reels its reels
     * @param monitors what is turned off while the transport plays back
     */
    record Score(Plan plan, Reel[] reels, ValueCell[] monitors) {}

    /** [control] A loop for the first device. */
    AudioLoop(Transport transport, DiskReader disk, Scores scores, Handover<CapturePass> passes, Loads loads,
            double sampleRate) {
        this.transport = transport;
        this.disk = disk;
        handover = scores.handover();
        retired = scores.retired();
        score = scores.newest();
        this.passes = passes;
        pass = CapturePass.none();
        this.loads = loads;
        clock = new Clock();
        since = 0;
        quantumNanos = (long) (1e9 * Quantum.FRAMES / sampleRate);
    }

    /** [control] A loop for the next device, which goes on where another one ended. */
    AudioLoop(AudioLoop before) {
        transport = before.transport;
        disk = before.disk;
        handover = before.handover;
        retired = before.retired;
        score = before.score;
        passes = before.passes;
        pass = before.pass;
        loads = before.loads;
        clock = before.clock;
        since = clock.frames();
        quantumNanos = before.quantumNanos;
    }

    /** [control] Says which device it runs on, once that is known. */
    void runsOn(DeviceStream device) {
        opened.offer(device);
    }

    /** [control, while no device is open] What is captured has an end here. */
    void rest() {
        pass = passes.take(pass);
        pass.rest();
    }

    @Override
    public long position(int frame) {
        long left = left(frame);
        if (left >= since && left < clock.frames()) {
            return clock.position(left);
        }
        return transport.next() + (transport.rolling() ? Math.max(0, left - clock.frames()) : 0);
    }

    @Override
    public boolean rolling(int frame) {
        long left = left(frame);
        return left >= since && (left < clock.frames() ? clock.rolling(left) : transport.rolling());
    }

    /** When what is heard at a frame of the next quanta left the transport, as the clock counts. */
    private long left(int frame) {
        stream = opened.take(stream);
        return clock.frames() + frame - score.plan().latency() - stream.outputLatency() - stream.inputLatency();
    }

    @Override
    public int take(int input) {
        return pass.take(input);
    }

    /** [control, while no device is open] Keeps up with what would otherwise wait for the audio thread. */
    void idle() {
        if (listen() || switched) {
            score.plan().reset();
        }
    }

    /**
     * Obeys what the transport was asked for, and takes the newest plan, what is armed and what the disk has sent; true
     * if all must forget the past.
     */
    private boolean listen() {
        // Commands come first: whoever sends one has laid down the plan and the pass that it is meant for before.
        boolean landed = transport.obey();
        Score next = handover.take(score);
        if (next != score) {
            retired.offer(score);
            score = next;
            switched = true;
        }
        pass = passes.take(pass);
        disk.accept();
        disk.follow(transport.next(), transport.loopStart(), transport.loopEnd());
        return landed;
    }

    @Override
    public void quantum(float[][] in, float[][] out) {
        try {
            run(in, out);
        } catch (RuntimeException | Error e) {
            for (float[] channel : out) {
                Arrays.fill(channel, 0);
            }
            if (cells.get(FAILED) == 0) {
                failure = e;
                cells.set(FAILED, 1);
            }
        }
    }

    /** [any] What went wrong in the engine itself; then there is silence. */
    Optional<Throwable> failure() {
        Throwable first = cells.get(FAILED) == 0 ? null : failure;
        return first == null ? Optional.empty() : Optional.of(first);
    }

    private void run(float[][] in, float[][] out) {
        stream = opened.take(stream);
        patient = stream.freeRunning();
        loads.xruns(stream.xruns());
        boolean reset = listen();
        boolean ready = prepare();
        long begin = System.nanoTime();
        reset |= transport.step(clock, ready);
        pass.take(clock, transport.record(), transport.punchStart(), transport.punchEnd(), in);
        loads.room(pass.room());
        monitor();
        Plan plan = score.plan();
        if (reset) {
            plan.reset();
        }
        for (int i = 0; i < plan.inputs().size(); i++) {
            record(in, plan.inputs().get(i));
        }
        if (patient) {
            plan.run(clock, clock.count() - 1, 1);
        } else {
            keepTime(plan);
        }
        for (int channel = 0; channel < out.length; channel++) {
            Arrays.fill(out[channel], 0);
        }
        for (int i = 0; i < plan.outputs().size(); i++) {
            play(plan.outputs().get(i), out);
        }
        loads.worked((double) (System.nanoTime() - begin) / quantumNanos);
    }

    /** Whether the samples for the next quantum are there, should it begin to roll; waits if the device lets it. */
    private boolean prepare() {
        boolean ready = !transport.needsSamples() || ready();
        while (!ready && patient) {
            disk.hurry();
            disk.accept();
            ready = ready();
        }
        while (patient && !pass.hasRoom()) {
            pass.hurry();
        }
        return ready;
    }

    /** Turns on what lets players hear themselves, unless the transport plays back. */
    private void monitor() {
        boolean now = !transport.playsBack();
        if (now != heard || switched) {
            heard = now;
            switched = false;
            for (ValueCell cell : score.monitors()) {
                cell.set(now ? 1 : 0);
            }
        }
    }

    /** Looks at each processor once a quantum was late, and for as long as it takes to know who is to blame. */
    private void keepTime(Plan plan) {
        long begin = System.nanoTime();
        if (watching > 0) {
            plan.watch(clock, clock.count() - 1, quantumNanos);
            watching--;
        } else {
            plan.run(clock, clock.count() - 1, 1);
        }
        if (System.nanoTime() - begin > quantumNanos) {
            watching = WATCH;
        }
    }

    private boolean ready() {
        long position = transport.next();
        long loop = transport.loopStart();
        boolean loops = transport.loopEnd() > loop && position < transport.loopEnd()
                && position + Quantum.FRAMES >= transport.loopEnd();
        for (Reel reel : score.reels()) {
            if (!reel.ready(position, Quantum.FRAMES) || loops && !reel.ready(loop, Quantum.FRAMES)) {
                return false;
            }
        }
        return true;
    }

    private static void record(float[][] in, Terminal input) {
        for (int channel = 0; channel < input.channels(); channel++) {
            float[] samples = input.samples(channel, 0);
            if (input.first() + channel < in.length) {
                System.arraycopy(in[input.first() + channel], 0, samples, 0, Quantum.FRAMES);
            } else {
                Arrays.fill(samples, 0);
            }
        }
    }

    private static void play(Terminal output, float[][] out) {
        for (int channel = 0; channel < output.channels() && output.first() + channel < out.length; channel++) {
            Ramp.add(output.samples(channel, 0), 0, out[output.first() + channel], 0,
                    Quantum.FRAMES);
        }
    }
}
