package org.tonewright.engine.internal.plan;

import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.level.FastLog;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.PanLaw;

/**
 * A fader with panorama, polarity and mute. Gains are computed at the ends of a quantum and move in a straight line
 * between.
 */
public final class FaderRunner extends Runner {

    /** The indexes of the values. */
    public static final int LEVEL = 0;
    /** From -1 to 1. */
    public static final int PAN = 1;
    /** 1 when inverted; between 0 and 1 while it turns over. */
    public static final int INVERTED = 2;
    /** 1 when audible. */
    public static final int AUDIBLE = 3;
    /** The keys of the values by index. */
    public static final String[] KEYS = {Node.Fader.LEVEL, Node.Fader.PAN, Node.Fader.INVERTED, Node.Fader.AUDIBLE};

    private static final double[] MIN = {Curve.FLOOR, -1, 0, 0};
    private static final double[] MAX = {60, 1, 1, 1};
    private static final Controls.Way[] WAYS = {Controls.Way.LINEAR, Controls.Way.LINEAR, Controls.Way.LINEAR,
            Controls.Way.LINEAR};

    private final Controls controls;
    private final int lag;
    private final PanLaw law;
    private final float[][][] input;
    private final float[][][] output;
    private final float[] from;
    private final float[] to;
    private boolean known;

    /**
     * [control]
     *
     * @param controls as {@link #controls} makes them
     * @param lag how many frames it lags behind the transport
     */
    public FaderRunner(String key, Controls controls, int lag, PanLaw law, float[][][] input, float[][][] output) {
        super(key);
        this.controls = controls;
        this.lag = lag;
        this.law = law;
        this.input = input;
        this.output = output;
        from = new float[Math.max(input.length, output.length)];
        to = new float[from.length];
    }

    /**
     * [control] The values of a fader.
     *
     * @param curves in the order of {@link #KEYS}
     * @param ramp how many quanta a ramp takes
     */
    public static Controls controls(Curve[] curves, int ramp) {
        return new Controls(curves, MIN, MAX, WAYS, ramp);
    }

    @Override
    public void run(Clock clock, long first, int count) {
        for (int q = 0; q < count; q++) {
            controls.advance(clock, first + q, lag);
            if (!controls.resting() || !known) {
                for (int channel = 0; channel < from.length; channel++) {
                    from[channel] = gain(channel, controls.from(LEVEL), controls.from(PAN), controls.from(INVERTED),
                            controls.from(AUDIBLE));
                    to[channel] = gain(channel, controls.to(LEVEL), controls.to(PAN), controls.to(INVERTED),
                            controls.to(AUDIBLE));
                }
                known = controls.resting();
            }
            if (input.length <= output.length) {
                for (int channel = 0; channel < output.length; channel++) {
                    Ramp.apply(input[input.length == 1 ? 0 : channel][q], 0, output[channel][q], 0, Quantum.FRAMES,
                            from[channel], to[channel]);
                }
            } else {
                Ramp.apply(input[0][q], 0, output[0][q], 0, Quantum.FRAMES, from[0], to[0]);
                Ramp.mix(input[1][q], 0, output[0][q], 0, Quantum.FRAMES, from[1], to[1]);
            }
        }
    }

    @Override
    public void reset() {
        controls.reset();
        known = false;
    }

    private float gain(int channel, double level, double pan, double inverted, double audible) {
        double gain = level <= Curve.FLOOR ? 0 : FastLog.exp2(level / Decibels.PER_DOUBLING);
        gain *= audible * (1 - 2 * inverted);
        if (input.length == 2) {
            double side = Math.min(1, channel == 0 ? 1 - pan : 1 + pan);
            gain *= output.length == 2 ? side : side / 2;
        } else if (input.length == 1 && output.length == 2) {
            gain *= law.gain(channel == 0 ? (1 - pan) / 2 : (1 + pan) / 2);
        }
        return (float) gain;
    }
}
