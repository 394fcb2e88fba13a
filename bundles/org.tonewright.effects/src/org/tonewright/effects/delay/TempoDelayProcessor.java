package org.tonewright.effects.delay;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.delay.SincReader;
import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.processor.Block;
import org.tonewright.processor.Echoing;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/** The tempo delay at work, in pieces short enough that an echo is read before it is written. */
final class TempoDelayProcessor implements Processor, Echoing {

    private static final int PIECE = 64;
    /** Echoes below -400 dB end, so that they never become denormal. */
    private static final float SILENCE = 1e-20f;
    /** What is louder, or no number, is forgotten at once. */
    private static final float LOUDEST = 1e20f;
    /** How long it takes to go over to ping-pong, in seconds. */
    private static final double CROSSING = 0.02;

    private final int channels;
    private final double sampleRate;
    private final DelayLine[] lines;
    private final BiquadCascade[] filters;
    private final double[] sections = new double[2 * Cookbook.SIZE];
    private final float[][] echoes;
    private final float[] other;
    private final float[] written;
    private final Echo echo;
    private double lowCut;
    private double highCut;
    private double crossing;
    private boolean fresh = true;

    TempoDelayProcessor(Setup setup) {
        channels = setup.channels();
        sampleRate = setup.sampleRate();
        int piece = Math.min(PIECE, setup.frames());
        echo = new Echo(sampleRate, piece);
        lines = new DelayLine[channels];
        filters = new BiquadCascade[channels];
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine((int) Math.ceil(TempoDelay.LONGEST * sampleRate) + piece + SincReader.TAPS);
            filters[channel] = new BiquadCascade(2);
        }
        echoes = new float[channels][piece];
        other = new float[piece];
        written = new float[piece];
    }

    @Override
    public void process(Block block) {
        moveFilters(block.to(TempoDelay.LOW_CUT), block.to(TempoDelay.HIGH_CUT));
        double seconds = block.to(TempoDelay.SYNC) == 1
                ? TempoDelay.seconds((int) block.to(TempoDelay.NOTE), block.tempo())
                : block.to(TempoDelay.TIME);
        double across = block.to(TempoDelay.PING_PONG);
        if (fresh) {
            fresh = false;
            crossing = across;
        }
        int frames = block.frames();
        for (int at = 0; at < frames; at += PIECE) {
            int n = Math.min(PIECE, frames - at);
            echo.aim(seconds * sampleRate, n);
            for (int channel = 0; channel < channels; channel++) {
                read(channel, n);
                filters[channel].process(echoes[channel], echoes[channel], n);
            }
            double step = n / (CROSSING * sampleRate);
            double crossed = crossing + Math.clamp(across - crossing, -step, step);
            for (int channel = 0; channel < channels; channel++) {
                write(block, channel, at, n, crossed);
            }
            crossing = crossed;
            for (int channel = 0; channel < channels; channel++) {
                mix(block, channel, at, n);
            }
            echo.advance(n);
        }
    }

    private void moveFilters(double low, double high) {
        if (!fresh && low == lowCut && high == highCut) {
            return;
        }
        lowCut = low;
        highCut = high;
        Cookbook.identity(sections, 0);
        Cookbook.identity(sections, 1);
        if (low > TempoDelay.LOWEST_CUT) {
            Butterworth.highPass(sections, 0, sampleRate, low, 2);
        }
        if (high < TempoDelay.HIGHEST_CUT) {
            Butterworth.lowPass(sections, 1, sampleRate, high, 2);
        }
        for (BiquadCascade filter : filters) {
            if (fresh) {
                filter.set(sections);
            } else {
                filter.moveTo(sections);
            }
        }
    }

    private void read(int channel, int n) {
        float[] sound = echoes[channel];
        SincReader.read(lines[channel], echo.from(), echo.to(), sound, 0, n);
        if (echo.fading()) {
            SincReader.read(lines[channel], echo.next(), echo.next(), other, 0, n);
            Ramp.crossFade(sound, other, sound, n, echo.share(0), echo.share(n));
        }
    }

    /**
     * Appends to a channel's line: its input and its echo; or, as far as ping-pong is on, the echo of the other side,
     * and the input of both sides on the left.
     */
    private void write(Block block, int channel, int at, int n, double crossed) {
        boolean paired = (channel ^ 1) < channels;
        int partner = paired ? channel ^ 1 : channel;
        float[] own = block.in(0, channel);
        float[] theirs = block.in(0, partner);
        float[] ownEcho = echoes[channel];
        float[] theirEcho = echoes[partner];
        float p = paired ? (float) crossing : 0;
        float pStep = paired ? (float) (crossed - crossing) / n : 0;
        // On the left p leads from (1, 0) to (1/2, 1/2), on the right to (0, 0).
        float ownShare = channel % 2 == 0 ? 0.5f : 1;
        float theirShare = channel % 2 == 0 ? 0.5f : 0;
        double feedback = block.from(TempoDelay.FEEDBACK);
        double feedbackStep = (block.to(TempoDelay.FEEDBACK) - feedback) / block.frames();
        for (int i = 0; i < n; i++) {
            float cross = p + i * pStep;
            float in = own[at + i] * (1 - ownShare * cross) + theirs[at + i] * theirShare * cross;
            float back = ownEcho[i] + cross * (theirEcho[i] - ownEcho[i]);
            float sum = in + (float) (feedback + (at + i) * feedbackStep) * back;
            float size = Math.abs(sum);
            written[i] = size >= SILENCE && size <= LOUDEST ? sum : 0;
        }
        lines[channel].write(written, 0, n);
    }

    private void mix(Block block, int channel, int at, int n) {
        float[] in = block.in(0, channel);
        float[] out = block.out(0, channel);
        float[] sound = echoes[channel];
        float step = (float) (block.to(TempoDelay.MIX) - block.from(TempoDelay.MIX)) / block.frames();
        float share = (float) block.from(TempoDelay.MIX) + at * step;
        for (int i = 0; i < n; i++) {
            float wet = share + i * step;
            out[at + i] = in[at + i] * (1 - wet) + sound[i] * wet;
        }
    }

    @Override
    public void reset() {
        for (int channel = 0; channel < channels; channel++) {
            lines[channel].reset();
            filters[channel].reset();
        }
        echo.reset();
        fresh = true;
    }

    /** With much feedback and long times echoes last for hours. */
    @Override
    public int tail() {
        return ENDLESS;
    }

    @Override
    public int pause() {
        return (int) Math.ceil(TempoDelay.LONGEST * sampleRate) + SincReader.TAPS;
    }
}
