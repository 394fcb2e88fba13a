package org.tonewright.effects.reverb;

import java.util.Arrays;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.delay.LagrangeReader;
import org.tonewright.dsp.level.Circle;
import org.tonewright.processor.Block;

/**
 * The late reverberation: sixteen delay lines of lengths without common divisors, each with its {@link Absorption}, fed
 * back through a Hadamard matrix, which loses nothing and lets every line feed every other. Each line wanders around
 * its length on a slow sine of its own.
 */
final class Tank {

    static final int LINES = 16;
    /** At most so many frames at a time; every line is longer. */
    static final int PIECE = 64;

    /**
     * The lengths of the shortest and the longest line in seconds, at size 0; size 1 makes them three times as long.
     */
    private static final double SHORTEST = 0.0117;
    private static final double LONGEST = 0.0411;
    /** How far a line wanders to either side, in seconds, and how fast the slowest and the fastest one, in hertz. */
    private static final double WANDER = 0.00035;
    private static final double SLOWEST = 0.31;
    private static final double FASTEST = 0.97;
    /** Signs of the left and right input and output of each line, no two patterns alike or a row of the matrix. */
    private static final int LEFT_IN = 0b0110_1001_0111_0010;
    private static final int RIGHT_IN = 0b1100_0101_0001_1110;
    private static final int LEFT_OUT = 0b0011_0110_0100_1011;
    private static final int RIGHT_OUT = 0b0101_1110_1001_0001;
    private static final float QUARTER = 0.25f;
    /**
     * Adding and taking away this rounds what is below 1e-22 to nothing: -400 dB, long before it could become denormal.
     */
    private static final float FLOOR = 1e-15f;
    /** What is louder, or no number, is forgotten at once. */
    private static final float LOUDEST = 1e20f;

    private final double sampleRate;
    private final int[] lengths = new int[LINES];
    private final DelayLine[] lines = new DelayLine[LINES];
    private final Absorption[] absorptions = new Absorption[LINES];
    private final float[][] sound = new float[LINES][PIECE];
    private final double[] turns = new double[LINES];
    private final double[] offsets = new double[LINES];
    private final double meanSeconds;
    private boolean fresh = true;

    Tank(double sampleRate, double size) {
        this.sampleRate = sampleRate;
        double sum = 0;
        for (int line = 0; line < LINES; line++) {
            double seconds = SHORTEST * StrictMath.pow(LONGEST / SHORTEST, line / (LINES - 1.0)) * (1 + 2 * size);
            lengths[line] = prime((int) (seconds * sampleRate));
            int margin = (int) Math.ceil(WANDER * sampleRate) + 4;
            lines[line] = new DelayLine(lengths[line] + margin + PIECE);
            absorptions[line] = new Absorption(sampleRate, lengths[line]);
            sum += lengths[line] / sampleRate;
        }
        meanSeconds = sum / LINES;
    }

    /** The least prime from a number on. */
    private static int prime(int from) {
        for (int candidate = Math.max(2, from);; candidate++) {
            boolean divided = false;
            for (int divisor = 2; divisor * divisor <= candidate && !divided; divisor++) {
                divided = candidate % divisor == 0;
            }
            if (!divided) {
                return candidate;
            }
        }
    }

    /** Takes the decay times at the end of a block. */
    void absorb(Block block) {
        for (Absorption absorption : absorptions) {
            absorption.set(block.to(Reverb.DECAY), block.to(Reverb.LOW_DECAY), block.to(Reverb.LOW_FREQUENCY),
                    block.to(Reverb.HIGH_DECAY), block.to(Reverb.HIGH_FREQUENCY));
        }
    }

    /**
     * The gain that makes noise come out as loud as it went in. A line of the mean length has the gain g; its power P,
     * fed by I, is P = (P + I) g^2, hence I g^2 / (1 - g^2).
     *
     * @param decay in seconds
     * @param channels that feed the lines, and of which each hears all of it
     */
    double level(double decay, int channels) {
        double power = StrictMath.exp(-StrictMath.log(10) * 6 * meanSeconds / decay);
        return Math.sqrt((1 - power) / (power * channels));
    }

    /**
     * Runs a piece.
     *
     * @param left the sound that goes in on the left
     * @param right on the right, or the same array
     * @param outLeft receives what comes out
     * @param outRight on the right
     * @param modulation 0 to 1, how far the lines wander
     */
    void process(float[] left, float[] right, float[] outLeft, float[] outRight, double modulation, int frames) {
        for (int line = 0; line < LINES; line++) {
            double from = offsets[line];
            turns[line] += frames * (SLOWEST + (FASTEST - SLOWEST) * line / (LINES - 1)) / sampleRate;
            turns[line] -= Math.floor(turns[line]);
            double to = modulation * WANDER * sampleRate * Circle.sin(turns[line] + line * 0.381966);
            offsets[line] = to;
            if (fresh) {
                from = to;
            }
            LagrangeReader.read(lines[line], lengths[line] + from, lengths[line] + to, sound[line], 0, frames);
        }
        fresh = false;
        for (int line = 0; line < LINES; line += 2) {
            absorptions[line].process(sound[line], absorptions[line + 1], sound[line + 1], frames);
        }
        Arrays.fill(outLeft, 0, frames, 0);
        Arrays.fill(outRight, 0, frames, 0);
        for (int line = 0; line < LINES; line++) {
            add(sound[line], sign(LEFT_OUT, line), outLeft, frames);
            add(sound[line], sign(RIGHT_OUT, line), outRight, frames);
        }
        mix(frames);
        for (int line = 0; line < LINES; line++) {
            add(left, QUARTER * sign(LEFT_IN, line), sound[line], frames);
            if (right != left) {
                add(right, QUARTER * sign(RIGHT_IN, line), sound[line], frames);
            }
            settle(sound[line], frames);
            lines[line].write(sound[line], 0, frames);
        }
    }

    private static float sign(int pattern, int line) {
        return (pattern >> line & 1) == 0 ? 1 : -1;
    }

    private static void add(float[] in, float gain, float[] out, int frames) {
        for (int i = 0; i < frames; i++) {
            out[i] += gain * in[i];
        }
    }

    /** The fast Walsh-Hadamard transform over the lines, scaled to keep the power. */
    private void mix(int frames) {
        for (int span = 1; span < LINES; span *= 2) {
            for (int line = 0; line < LINES; line++) {
                if ((line & span) == 0) {
                    butterfly(sound[line], sound[line + span], frames);
                }
            }
        }
        for (int line = 0; line < LINES; line++) {
            float[] s = sound[line];
            for (int i = 0; i < frames; i++) {
                s[i] *= QUARTER;
            }
        }
    }

    private static void butterfly(float[] one, float[] other, int frames) {
        for (int i = 0; i < frames; i++) {
            float a = one[i];
            float b = other[i];
            one[i] = a + b;
            other[i] = a - b;
        }
    }

    private static void settle(float[] sound, int frames) {
        for (int i = 0; i < frames; i++) {
            float rounded = sound[i] + FLOOR - FLOOR;
            sound[i] = Math.abs(rounded) <= LOUDEST ? rounded : 0;
        }
    }

    void reset() {
        for (int line = 0; line < LINES; line++) {
            lines[line].reset();
            absorptions[line].reset();
        }
        Arrays.fill(turns, 0);
        Arrays.fill(offsets, 0);
        fresh = true;
    }
}
