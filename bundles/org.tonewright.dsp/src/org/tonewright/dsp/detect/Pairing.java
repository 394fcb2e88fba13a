package org.tonewright.dsp.detect;

import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.dsp.spectrum.Window;

/**
 * Tells whether two microphones hear the same source among others, with which delay, and which way up. Cross-spectra
 * are averaged over many frames, so that whatever only one of them hears averages out, and each frequency is weighted
 * by how coherent the two are there: the maximum likelihood weights of E. J. Hannan and P. J. Thomson, in C. H. Knapp
 * and G. C. Carter, "The Generalized Correlation Method for Estimation of Time Delay", IEEE Transactions ASSP-24,
 * 1976. A kick drum beside which overheads hear snare and cymbals makes a peak as sharp as one that is alone. Hum of
 * the mains, which is coherent between any two cables, is taken away first.
 */
public final class Pairing {

    private static final double FRAME = 0.0853;
    private static final double LOW = 40;
    private static final double HIGH = 12000;
    private static final double LONGEST_DELAY = 0.010;
    private static final double QUIET = 1e-4;
    /** Of what is coherent beyond this, more says no more: reflections are coherent too. */
    private static final double MOST = 3;
    /** What is left of a line is so many bins wide under a Hann window, to either side. */
    private static final int LINE = 2;
    /** Five turns of mains of 50 Hz and six of 60 Hz: what comes again after it is hum, and taken away. */
    private static final double TURNS = 0.1;
    private static final int SAME_DELAY = 5;

    private final double sampleRate;
    private final int size;
    private final int turns;
    private final int low;
    private final int high;
    private final Fft fft;
    private final double[] shape;
    private final double[] first;
    private final double[] second;
    private final Half[] halves;
    private int frames;

    /**
     * What two microphones have in common.
     *
     * @param likeness the highest peak of their correlation: up to 1 for the same, down to -1 for the same upside down
     * @param rival the highest peak of the other sign, without its sign
     * @param delay by how many samples the second is later
     * @param evidence how much sound tells so: the weights, in the mean of all frequencies, times frames; 1 and less is
     *        chance
     * @param steady whether both halves of the frames say the same
     */
    public record Answer(double likeness, double rival, int delay, double evidence, boolean steady) {}

    /** Sums over every other frame. */
    private record Half(double[] real, double[] imaginary, double[] one, double[] other, double[] both) {

        Half(int bins) {
            this(new double[bins], new double[bins], new double[bins], new double[bins], new double[bins]);
        }
    }

    /** [control] @param sampleRate in hertz */
    public Pairing(double sampleRate) {
        this.sampleRate = sampleRate;
        size = Integer.highestOneBit((int) (FRAME * sampleRate * 1.42));
        turns = (int) Math.rint(TURNS * sampleRate);
        low = (int) Math.ceil(LOW * size / sampleRate);
        high = (int) (Math.min(HIGH, 0.45 * sampleRate) * size / sampleRate);
        fft = new Fft(size);
        shape = Window.HANN.of(size);
        first = new double[size];
        second = new double[size];
        halves = new Half[] {new Half(high), new Half(high)};
    }

    /** [any] How many samples a frame has. */
    public int size() {
        return turns + size;
    }

    /** [any] Takes a frame of {@link #size} samples of both, best one in which at least one of them is loud. */
    public void add(float[] one, float[] other) {
        if (!take(one, first) || !take(other, second)) {
            return;
        }
        Half half = halves[frames & 1];
        frames++;
        for (int k = low; k < high; k++) {
            double a = first[2 * k];
            double b = first[2 * k + 1];
            double c = second[2 * k];
            double d = second[2 * k + 1];
            double mine = a * a + b * b;
            double theirs = c * c + d * d;
            half.real[k] += a * c + b * d;
            half.imaginary[k] += a * d - b * c;
            half.one[k] += mine;
            half.other[k] += theirs;
            half.both[k] += mine * theirs;
        }
    }

    /** Its spectrum, without hum and with half of its decibels levelled; false if it is too quiet. */
    private boolean take(float[] x, double[] into) {
        double power = 0;
        for (int i = 0; i < size; i++) {
            into[i] = x[turns + i] - x[i];
            power += into[i] * into[i];
        }
        power /= 2 * size;
        if (power < QUIET * QUIET) {
            return false;
        }
        double gain = 1 / StrictMath.sqrt(StrictMath.sqrt(power));
        for (int i = 0; i < size; i++) {
            into[i] *= gain * shape[i];
        }
        fft.forward(into);
        return true;
    }

    /** [any] What all frames so far say. */
    public Answer answer() {
        Half all = new Half(high);
        for (Half half : halves) {
            for (int k = low; k < high; k++) {
                all.real[k] += half.real[k];
                all.imaginary[k] += half.imaginary[k];
                all.one[k] += half.one[k];
                all.other[k] += half.other[k];
                all.both[k] += half.both[k];
            }
        }
        Answer whole = answer(all);
        boolean steady = true;
        for (Half half : halves) {
            Answer part = answer(half);
            steady &= part.likeness * whole.likeness > 0
                    && Math.abs(part.delay - whole.delay) <= SAME_DELAY * sampleRate / 48_000;
        }
        return new Answer(whole.likeness, whole.rival, whole.delay, whole.evidence * frames, steady);
    }

    private Answer answer(Half sums) {
        double[] weights = weights(sums);
        double[] correlation = new double[size];
        double sum = 1e-9;
        for (int k = low; k < high; k++) {
            double length = StrictMath.hypot(sums.real[k], sums.imaginary[k]) + 1e-30;
            correlation[2 * k] = weights[k] * sums.real[k] / length;
            correlation[2 * k + 1] = weights[k] * sums.imaginary[k] / length;
            sum += weights[k];
        }
        fft.inverse(correlation);
        int longest = (int) (LONGEST_DELAY * sampleRate);
        int up = 0;
        int down = 0;
        for (int delay = -longest; delay <= longest; delay++) {
            double here = correlation[delay & size - 1];
            up = here > correlation[up & size - 1] ? delay : up;
            down = here < correlation[down & size - 1] ? delay : down;
        }
        // the inverse divides by the size, of which each bin stands for two
        double scale = size / 2.0 / sum;
        double most = scale * Math.max(0, correlation[up & size - 1]);
        double least = scale * Math.max(0, -correlation[down & size - 1]);
        double evidence = sum / (high - low);
        return most >= least ? new Answer(most, least, up, evidence, true)
                : new Answer(-least, most, down, evidence, true);
    }

    /** By coherence, less what chance makes of so many frames; narrow lines have none. */
    private double[] weights(Half sums) {
        double[] raw = new double[high];
        for (int k = low; k < high; k++) {
            double powers = sums.one[k] * sums.other[k] + 1e-30;
            double square = (sums.real[k] * sums.real[k] + sums.imaginary[k] * sums.imaginary[k]) / powers;
            double chance = Math.min(0.9, 2 * sums.both[k] / powers);
            double coherence = Math.max(0, (square - chance) / (1 - chance));
            raw[k] = Math.min(MOST, coherence / (1 - Math.min(0.999, coherence)));
        }
        double[] weights = new double[high];
        for (int k = low; k < high; k++) {
            double least = raw[k];
            double next = MOST;
            for (int near = Math.max(low, k - LINE); near <= Math.min(high - 1, k + LINE); near++) {
                if (near != k) {
                    next = Math.max(least, Math.min(next, raw[near]));
                    least = Math.min(least, raw[near]);
                }
            }
            weights[k] = Math.min(raw[k], next);
        }
        return weights;
    }
}
