package org.tonewright.engine.internal.plan;

import java.util.Arrays;

import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.stream.Tape;

/** Plays the clips of a track while the transport rolls. */
public final class ClipsRunner extends Runner {

    private final Tape tape;
    private final float[][][] output;

    /** [control] From a tape to a port. */
    public ClipsRunner(String key, Tape tape, float[][][] output) {
        super(key);
        this.tape = tape;
        this.output = output;
    }

    @Override
    public void run(Clock clock, long first, int count) {
        for (int q = 0; q < count; q++) {
            long quantum = first + q;
            int split = clock.split(quantum);
            if (split > 0) {
                tape.read(clock.start(quantum, 0), output, q, 0, split);
            }
            if (split < Quantum.FRAMES && clock.goesOn(quantum)) {
                tape.read(clock.next(quantum), output, q, split, Quantum.FRAMES - split);
            } else if (split < Quantum.FRAMES) {
                for (int channel = 0; channel < output.length; channel++) {
                    Arrays.fill(output[channel][q], split, Quantum.FRAMES, 0);
                }
            }
            if (clock.fading(quantum)) {
                for (int channel = 0; channel < output.length; channel++) {
                    Ramp.apply(output[channel][q], 0, output[channel][q], 0, Quantum.FRAMES, 1, 0);
                }
            }
        }
    }
}
