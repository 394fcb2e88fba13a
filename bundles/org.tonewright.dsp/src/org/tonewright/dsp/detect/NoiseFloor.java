package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.dsp.spectrum.Window;

/**
 * Finds steady noise under a recording, with or without pauses: between {@value #LOW} and {@value #HIGH} Hz noise of a
 * preamp is always there, always as loud, and its spectrum is flat, while music comes and goes and has tones. In
 * stretches of {@value #SECONDS} seconds the quietest quarter of the frames must be equally loud, as noise of so many
 * frequencies is, and its mean spectrum flat by Wiener's measure (geometric over arithmetic mean).
 */
public final class NoiseFloor {

    private static final double SECONDS = 2;
    private static final double LOW = 4000;
    private static final double HIGH = 16000;
    private static final double FRAME = 0.0213;
    private static final double STEADY = 1.2;
    private static final double FLAT = 0.7;
    private static final int BANDS = 24;

    private final double sampleRate;
    private final int size;
    private final Fft fft;
    private final double[] shape;
    private final double[] work;
    private final int first;
    private final int last;
    private final double scale;
    private int filled;
    private double power;
    private final List<double[]> frames = new ArrayList<>();

    /**
     * Steady noise.
     *
     * @param start the first second
     * @param end the last second
     * @param level its RMS over all frequencies, if it is as flat as where it was measured
     * @param loud the RMS of the loudest tenth of the stretch
     */
    public record Stretch(double start, double end, double level, double loud) {}

    /** [control] @param sampleRate in hertz, at least 22050 */
    public NoiseFloor(double sampleRate) {
        this.sampleRate = sampleRate;
        size = Integer.highestOneBit((int) (FRAME * sampleRate * 1.42));
        fft = new Fft(size);
        shape = Window.HANN.of(size);
        work = new double[size];
        first = (int) Math.ceil(LOW * size / sampleRate);
        last = (int) (Math.min(HIGH, 0.42 * sampleRate) * size / sampleRate);
        double squares = 0;
        for (double weight : shape) {
            squares += weight * weight;
        }
        scale = 1 / (size * squares);
    }

    /** [any] Takes the next samples of one channel. */
    public void process(float[] x, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            work[filled] = x[i] * shape[filled];
            power += (double) x[i] * x[i];
            filled++;
            if (filled == size) {
                frame();
                filled = 0;
                power = 0;
            }
        }
    }

    /** Keeps the mean power of a bin in each of the bands, their sum, and the power of the whole frame. */
    private void frame() {
        fft.forward(work);
        double[] bands = new double[BANDS + 2];
        for (int k = first; k <= last; k++) {
            double bin = (work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1]) * scale;
            bands[(k - first) * BANDS / (last - first + 1)] += bin;
            bands[BANDS] += bin;
        }
        bands[BANDS + 1] = power / size;
        frames.add(bands);
    }

    /** [any] The stretches with steady noise of at least a level (RMS), in the order of time. */
    public List<Stretch> stretches(double least) {
        int length = (int) (SECONDS * sampleRate / size);
        List<Stretch> found = new ArrayList<>();
        for (int from = 0; from + length <= frames.size(); from += length / 2) {
            double level = level(from, from + length);
            if (level < least) {
                continue;
            }
            double start = from * size / sampleRate;
            double end = (from + length) * size / sampleRate;
            double loud = loud(from, from + length);
            Stretch before = found.isEmpty() ? new Stretch(0, 0, 0, 0) : found.getLast();
            if (before.end() >= start && Math.max(before.level(), level) < 1.4 * Math.min(before.level(), level)) {
                found.set(found.size() - 1, new Stretch(before.start(), end, before.level(),
                        Math.max(before.loud(), loud)));
            } else {
                found.add(new Stretch(start, end, level, loud));
            }
        }
        return found;
    }

    /** The level of steady noise in some frames; 0 if there is none. */
    private double level(int from, int to) {
        List<double[]> quiet = frames.subList(from, to).stream()
                .sorted((a, b) -> Double.compare(a[BANDS], b[BANDS])).limit((to - from) / 4).toList();
        double least = quiet.get(quiet.size() / 8)[BANDS];
        double most = quiet.getLast()[BANDS];
        if (least <= 0 || most > STEADY * least) {
            return 0;
        }
        double[] mean = new double[BANDS];
        for (double[] frame : quiet) {
            for (int band = 0; band < BANDS; band++) {
                mean[band] += frame[band] / quiet.size();
            }
        }
        double logs = 0;
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            int bins = bins(band);
            logs += StrictMath.log(Math.max(1e-30, mean[band] / bins)) / BANDS;
            sum += mean[band] / bins / BANDS;
        }
        // each bin stands for its mirror image too; a half-band of flat noise has size / 2 bins
        return StrictMath.exp(logs) > FLAT * sum ? StrictMath.sqrt(sum * size) : 0;
    }

    private int bins(int band) {
        int width = last - first + 1;
        int count = 0;
        for (int k = 0; k < width; k++) {
            count += k * BANDS / width == band ? 1 : 0;
        }
        return Math.max(1, count);
    }

    private double loud(int from, int to) {
        double[] powers = frames.subList(from, to).stream().mapToDouble(frame -> frame[BANDS + 1]).sorted().toArray();
        return StrictMath.sqrt(Arrays.stream(powers, powers.length * 9 / 10, powers.length).average().orElse(0));
    }
}
