package org.tonewright.engine.transport;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.device.QuantumAdapter;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.graph.Terminal;
import org.tonewright.engine.rt.Cells;
import org.tonewright.engine.rt.Handover;
import org.tonewright.engine.rt.Ring;
import org.tonewright.engine.stream.DiskReader;
import org.tonewright.engine.stream.Reel;

/** What the audio thread does in each quantum. */
final class AudioLoop implements QuantumAdapter.Engine {

    private static final int FAILED = 0;
    private static final int PATIENT = 1;
    /** For how many quanta after a late one the processors are watched: two seconds at 48 kHz. */
    private static final int WATCH = 1500;

    private final Transport transport;
    private final DiskReader disk;
    private final Handover<Score> handover;
    private final Ring<Score> retired;
    private final Clock clock;
    private final Cells cells = new Cells(2);
    private final long quantumNanos;
    private int watching;
    private Score score;
    private @Nullable Throwable failure;

    /**
     * A plan with the reels of its tracks.
     *
     * @param plan the plan
     * @param reels its reels
     */
    record Score(Plan plan, Reel[] reels) {}

    /**
     * [control]
     *
     * @param score what it begins with
     * @param clock goes on from one loop to the next
     */
    AudioLoop(Transport transport, DiskReader disk, Handover<Score> handover, Ring<Score> retired, Score score,
            Clock clock,
            double sampleRate) {
        this.transport = transport;
        this.disk = disk;
        this.handover = handover;
        this.retired = retired;
        this.score = score;
        this.clock = clock;
        quantumNanos = (long) (1e9 * Quantum.FRAMES / sampleRate);
    }

    /** [control] Whether it waits for the disk, because the device is free-running. */
    void patient(boolean waits) {
        cells.set(PATIENT, waits ? 1 : 0);
    }

    /** [control, when the device is closed] What it ended with. */
    Score score() {
        return score;
    }

    @Override
    public long position() {
        return transport.next();
    }

    @Override
    public boolean rolling() {
        return transport.rolling();
    }

    /** [control, while no device is open] Keeps up with what would otherwise wait for the audio thread. */
    void idle() {
        if (listen()) {
            score.plan().reset();
        }
    }

    /**
     * Takes the newest plan, what the disk has sent and what the transport was asked for; true if all must forget the
     * past.
     */
    private boolean listen() {
        Score next = handover.take(score);
        if (next != score) {
            retired.offer(score);
            score = next;
        }
        disk.accept();
        boolean landed = transport.obey();
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
        boolean reset = listen();
        boolean ready = true;
        if (transport.needsSamples()) {
            ready = ready();
            while (!ready && cells.get(PATIENT) != 0) {
                disk.hurry();
                disk.accept();
                ready = ready();
            }
        }
        reset |= transport.step(clock, ready);
        Plan plan = score.plan();
        if (reset) {
            plan.reset();
        }
        for (int i = 0; i < plan.inputs().size(); i++) {
            record(in, plan.inputs().get(i));
        }
        if (cells.get(PATIENT) != 0) {
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
