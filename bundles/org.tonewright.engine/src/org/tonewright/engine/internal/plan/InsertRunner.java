package org.tonewright.engine.internal.plan;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Fault;
import org.tonewright.processor.Processor;

/**
 * A processor at work in its slot. When the slot is turned off the output cross-fades to the dry sound, as late as
 * the processor would have made it. A processor that throws or gives something else than finite numbers is given up:
 * from that quantum on the dry sound passes, and the fault is reported.
 */
public final class InsertRunner extends Runner {

    /** How many more quanta than it kept time in may a processor be late for: half a second at 48 kHz. */
    private static final int PATIENCE = 375;

    private final Instance instance;
    private final Processor[] processors;
    private final Optional<Delay> dry;
    private final InsertBlock block;
    private final Controls controls;
    private final int enabled;
    private final int lag;
    private final float[][][][] inputs;
    private final float[][][][] outputs;
    private final float[][] delayed;
    private final boolean idleWhenOff;
    private final String strip;
    private int slow;

    /**
     * [control]
     *
     * @param strip the name of the strip, for messages
     * @param controls the values of the parameters, and as the last one whether the slot is on
     * @param inputs the lines by port, channel and quantum; those of the main port are not those of an output
     * @param outputs the same
     * @param connected by input port
     * @param idleWhenOff whether the processor may rest while the slot is off, because it will not be turned on again
     */
    public InsertRunner(Instance instance, String strip, Controls controls, int lag, float[][][][] inputs,
            float[][][][] outputs, boolean[] connected, BeatGrid beats, boolean idleWhenOff) {
        super(instance.identity().key());
        this.instance = instance;
        this.strip = strip;
        this.processors = instance.processors();
        this.dry = instance.dry();
        this.controls = controls;
        this.enabled = controls.cells().size() - 1;
        this.lag = lag;
        this.inputs = inputs;
        this.outputs = outputs;
        this.delayed = new float[inputs[0].length][Quantum.FRAMES];
        this.block = new InsertBlock(controls, inputs, outputs, connected, beats);
        this.idleWhenOff = idleWhenOff;
    }

    /** [any] Its processors. */
    public Instance instance() {
        return instance;
    }

    /** [any] The name of its strip. */
    public String strip() {
        return strip;
    }

    @Override
    public void run(Clock clock, long first, int count) {
        for (int q = 0; q < count; q++) {
            controls.advance(clock, first + q, lag);
            block.turnTo(clock, first + q, q, lag);
            if (dry.isPresent()) {
                for (int channel = 0; channel < delayed.length; channel++) {
                    dry.get().process(channel, inputs[0][channel][q], delayed[channel]);
                }
            }
            float from = (float) controls.from(enabled);
            float to = (float) controls.to(enabled);
            boolean sounds = !instance.failed() && !(idleWhenOff && from == 0 && to == 0) && process() && finite(q);
            if (!sounds) {
                pass(q);
            } else if (from != 1 || to != 1) {
                fade(q, from, to);
            }
        }
    }

    /** [audio] Whether it alone took longer for the last quantum than there is. */
    public void tookTime(boolean tooMuch) {
        slow = tooMuch ? slow + 1 : Math.max(0, slow - 1);
        if (slow == PATIENCE && !instance.failed()) {
            fail(Fault.Kind.TOO_SLOW, null);
        }
    }

    private boolean process() {
        try {
            for (int i = 0; i < processors.length; i++) {
                block.turnTo(i);
                processors[i].process(block);
            }
            return true;
        } catch (RuntimeException | Error e) {
            fail(Fault.Kind.THREW, e);
            return false;
        }
    }

    private boolean finite(int q) {
        for (int port = 0; port < outputs.length; port++) {
            for (int channel = 0; channel < outputs[port].length; channel++) {
                if (!finite(outputs[port][channel][q])) {
                    fail(Fault.Kind.NOT_FINITE, null);
                    return false;
                }
            }
        }
        return true;
    }

    /** A sum of samples is finite if all of them are, and if it is not, some may still be: then each is asked. */
    private static boolean finite(float[] samples) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < Quantum.FRAMES; i += 4) {
            a += samples[i];
            b += samples[i + 1];
            c += samples[i + 2];
            d += samples[i + 3];
        }
        if (Float.isFinite(a + b + (c + d))) {
            return true;
        }
        for (int i = 0; i < Quantum.FRAMES; i++) {
            if (!Float.isFinite(samples[i])) {
                return false;
            }
        }
        return true;
    }

    private void fail(Fault.Kind kind, @Nullable Throwable cause) {
        instance.fail(kind, block.position(), cause);
    }

    private float[] dry(int channel, int q) {
        return dry.isPresent() ? delayed[channel] : inputs[0][channel][q];
    }

    private void pass(int q) {
        for (int channel = 0; channel < outputs[0].length; channel++) {
            System.arraycopy(dry(channel, q), 0, outputs[0][channel][q], 0, Quantum.FRAMES);
        }
        for (int port = 1; port < outputs.length; port++) {
            for (int channel = 0; channel < outputs[port].length; channel++) {
                Arrays.fill(outputs[port][channel][q], 0);
            }
        }
    }

    private void fade(int q, float from, float to) {
        if (from == 0 && to == 0) {
            pass(q);
            return;
        }
        for (int channel = 0; channel < outputs[0].length; channel++) {
            float[] out = outputs[0][channel][q];
            Ramp.crossFade(dry(channel, q), out, out, Quantum.FRAMES, from, to);
        }
        for (int port = 1; port < outputs.length; port++) {
            for (int channel = 0; channel < outputs[port].length; channel++) {
                float[] out = outputs[port][channel][q];
                Ramp.apply(out, 0, out, 0, Quantum.FRAMES, from, to);
            }
        }
    }

    @Override
    public void reset() {
        controls.reset();
        instance.reset();
    }
}
