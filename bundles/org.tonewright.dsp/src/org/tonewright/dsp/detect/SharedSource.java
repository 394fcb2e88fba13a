package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.dsp.spectrum.Window;

/**
 * Tells whether two channels carry the same source, and with which sign. The cross-spectrum of each frame is taken
 * with little of its magnitudes and transformed back (the phase transform; C. H. Knapp and G. C. Carter, "The
 * Generalized
 * Correlation Method for Estimation of Time Delay", IEEE Transactions ASSP-24, 1976): a source that is on both channels
 * makes one sharp peak at its delay, upwards or downwards, whatever it plays; two sources make none.
 */
public final class SharedSource {

    private static final double FRAME = 0.0853;
    private static final double LOW = 80;
    private static final double HIGH = 6000;
    private static final double LONGEST_DELAY = 0.003;
    private static final double QUIET = 1e-4;
    private static final int GROUP = 12;

    private final double sampleRate;
    private final int size;
    private final Fft fft;
    private final double[] shape;
    private final double[] first;
    private final double[] second;
    private final double[] real;
    private final double[] imaginary;
    private final List<Match> matches = new ArrayList<>();
    private double weights;
    private int filled;
    private int frames;
    private int total;
    private long position;
    private long groupStart;

    /**
     * How alike two channels are in a stretch of about a second in which both sound.
     *
     * @param start the first frame
     * @param end the frame after the last
     * @param likeness the height of the highest peak: 1 for the same, -1 for the same with swapped polarity, about 0
     *        for
     *        two sources
     * @param rival the height of the highest peak of the other sign, without its sign
     * @param delay by how many samples the second channel is later
     */
    public record Match(long start, long end, double likeness, double rival, int delay) {}

    /** [control] @param sampleRate in hertz */
    public SharedSource(double sampleRate) {
        this.sampleRate = sampleRate;
        size = Integer.highestOneBit((int) (FRAME * sampleRate * 1.42));
        fft = new Fft(size);
        shape = Window.HANN.of(size);
        first = new double[size];
        second = new double[size];
        real = new double[size / 2];
        imaginary = new double[size / 2];
    }

    /** [any] Takes the next samples of both channels. */
    public void process(float[] one, float[] other, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            first[filled] = one[i];
            second[filled] = other[i];
            filled++;
            position++;
            if (filled == size) {
                frame();
                filled = 0;
            }
        }
    }

    /** [any] Samples of other places follow: what was begun is forgotten. */
    public void jump(long to) {
        filled = 0;
        position = to;
    }

    private void frame() {
        centre(first);
        centre(second);
        double one = power(first);
        double other = power(second);
        if (one < QUIET * QUIET || other < QUIET * QUIET) {
            return;
        }
        // loud frames say more than those that are mostly noise
        double loud = StrictMath.sqrt(StrictMath.sqrt(one * other));
        if (frames == 0) {
            groupStart = position - size;
        }
        for (int i = 0; i < size; i++) {
            first[i] *= shape[i];
            second[i] *= shape[i];
        }
        fft.forward(first);
        fft.forward(second);
        int low = (int) (LOW * size / sampleRate);
        int high = (int) (HIGH * size / sampleRate);
        double strongest = 0;
        for (int k = low; k < high; k++) {
            strongest = Math.max(strongest, size(first, k) * size(second, k));
        }
        for (int k = low; k < high; k++) {
            double re = first[2 * k] * second[2 * k] + first[2 * k + 1] * second[2 * k + 1];
            double im = first[2 * k] * second[2 * k + 1] - first[2 * k + 1] * second[2 * k];
            double length = StrictMath.sqrt(re * re + im * im);
            // what lies far below the strongest is noise or leaks from elsewhere: its phase says little
            double weight = loud * StrictMath.sqrt(StrictMath.sqrt(length / (strongest + 1e-20)));
            real[k] += weight * re / (length + 1e-20);
            imaginary[k] += weight * im / (length + 1e-20);
            weights += weight;
        }
        frames++;
        total++;
        if (frames == GROUP) {
            end();
        }
    }

    private void end() {
        int low = (int) (LOW * size / sampleRate);
        int high = (int) (HIGH * size / sampleRate);
        int longest = (int) (LONGEST_DELAY * sampleRate);
        double up = 0;
        double down = 0;
        int upAt = 0;
        int downAt = 0;
        for (int delay = -longest; delay <= longest; delay++) {
            double sum = 0;
            double turn = 2 * Math.PI * delay / size;
            double stepRe = StrictMath.cos(turn);
            double stepIm = StrictMath.sin(turn);
            double re = StrictMath.cos(turn * low);
            double im = StrictMath.sin(turn * low);
            for (int k = low; k < high; k++) {
                sum += real[k] * re - imaginary[k] * im;
                double next = re * stepRe - im * stepIm;
                im = re * stepIm + im * stepRe;
                re = next;
            }
            double height = sum / Math.max(1e-20, weights);
            if (height > up) {
                up = height;
                upAt = delay;
            }
            if (-height > down) {
                down = -height;
                downAt = delay;
            }
        }
        matches.add(up >= down ? new Match(groupStart, position, up, down, upAt)
                : new Match(groupStart, position, -down, up, downAt));
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        frames = 0;
        weights = 0;
    }

    /** [any] At the end: how alike they are, in stretches of about a second of common sound, in the order of time. */
    public List<Match> matches() {
        if (frames > GROUP / 3 || frames > 0 && total < GROUP) {
            end();
        }
        return List.copyOf(matches);
    }

    /** Takes direct current away, which is no source. */
    private void centre(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        for (int i = 0; i < size; i++) {
            x[i] -= sum / size;
        }
    }

    private double power(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum / size;
    }

    private static double size(double[] spectrum, int k) {
        return StrictMath.sqrt(spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1]);
    }
}
