package org.tonewright.mastering.playback;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.tonewright.dsp.dynamics.LimiterGain;
import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.oversample.Upsampler;

/**
 * The way from a studio through an FM transmitter to a receiver: gain, 15 kHz low-pass (48 dB an octave), pre-emphasis,
 * one limiter for both channels (both together make the deviation), de-emphasis. The limiter looks at four times the
 * rate, 5 ms ahead, and lets go with 100 ms; those are rules of thumb. Below a rate of 32 kHz nothing is changed.
 */
final class FmTransmitter implements Reproduction {

    private static final int LEAST_RATE = 32_000;
    private static final double CUT = 15_000;
    private static final int ORDER = 8;
    private static final int TIMES = 4;
    private static final double AHEAD = 0.005;
    private static final double RELEASE = 0.1;
    /** A gain of -0.1 dB: what is closer to 1 is not called limiting. */
    private static final double NOTICED = Decibels.toGain(-0.1);

    private final boolean works;
    private final float gain;
    private final BiquadCascade pass = new BiquadCascade(Butterworth.sections(ORDER));
    private final Emphasis[] raise = new Emphasis[2];
    private final Emphasis[] take = new Emphasis[2];
    private final Upsampler[] finer = {new Upsampler(TIMES, BLOCK), new Upsampler(TIMES, BLOCK)};
    private final LimiterGain limiter;
    private final float[][] delayed;
    private final float[] fine = new float[TIMES * BLOCK];
    private final float[] peaks = new float[BLOCK];
    private final float[] gains = new float[BLOCK];
    private int at;
    private double highest;
    private double least = 1;
    private long frames;
    private long limited;

    FmTransmitter(Programme programme) {
        int rate = programme.sampleRate();
        works = rate > LEAST_RATE;
        gain = (float) Decibels.toGain(
                programme.integrated().isPresent() ? FmRadio.LOUDNESS - programme.integrated().getAsDouble() : 0);
        double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
        Butterworth.lowPass(sections, 0, rate, CUT, ORDER);
        pass.set(sections);
        for (int channel = 0; channel < 2; channel++) {
            raise[channel] = Emphasis.at(Math.max(rate, LEAST_RATE + 1));
            take[channel] = raise[channel].inverse();
        }
        int ahead = (int) (AHEAD * rate);
        limiter = new LimiterGain(rate, ahead);
        limiter.ceiling(Decibels.toGain(FmRadio.CEILING));
        limiter.release(RELEASE);
        delayed = new float[2][ahead + finer[0].latency() + 1];
    }

    @Override
    public void process(float[][] sound, int count) {
        if (!works) {
            return;
        }
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < count; i++) {
                sound[channel][i] *= gain;
            }
        }
        pass.process(sound[0], sound[1], sound[0], sound[1], count);
        Arrays.fill(peaks, 0, count, 0);
        for (int channel = 0; channel < 2; channel++) {
            raise[channel].process(sound[channel], count);
            finer[channel].process(sound[channel], fine, count);
            for (int i = 0; i < TIMES * count; i++) {
                peaks[i / TIMES] = Math.max(peaks[i / TIMES], Math.abs(fine[i]));
            }
        }
        limiter.process(peaks, gains, count);
        limit(sound, count);
        take[0].process(sound[0], count);
        take[1].process(sound[1], count);
        frames += count;
    }

    private void limit(float[][] sound, int count) {
        int length = delayed[0].length;
        for (int i = 0; i < count; i++) {
            int old = at + 1 == length ? 0 : at + 1;
            for (int channel = 0; channel < 2; channel++) {
                delayed[channel][at] = sound[channel][i];
                sound[channel][i] = delayed[channel][old] * gains[i];
            }
            at = old;
            highest = Math.max(highest, peaks[i]);
            least = Math.min(least, gains[i]);
            limited += gains[i] < NOTICED ? 1 : 0;
        }
    }

    @Override
    public Effect effect() {
        return !works || frames == 0 ? Effect.NONE
                : new Effect(OptionalDouble.empty(), OptionalDouble.of(Decibels.fromGain(highest)),
                        OptionalDouble.of(-Decibels.fromGain(least) + 0.0), (double) limited / frames);
    }
}
