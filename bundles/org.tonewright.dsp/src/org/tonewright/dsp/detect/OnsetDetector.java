package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tonewright.dsp.level.FastLog;
import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.dsp.spectrum.Window;

/**
 * Finds where notes begin. Two steps:
 * <ul>
 * <li>The spectral flux, the sum of what grew louder in any of some hundred bands since 10 ms ago (S. Dixon, "Onset
 * Detection Revisited", DAFx 2006), of logarithmic magnitudes, each compared with the greatest of its neighbours so
 * that a vibrato is no onset (S. Böck, G. Widmer, "Maximum Filter Vibrato Suppression for Onset Detection", DAFx 2013).
 * Its peaks are the onsets; they are known to about 5 ms.
 * <li>The attack in the waveform (J. P. Bello et al., "A Tutorial on Onset Detection in Music Signals", IEEE
 * Transactions on Speech and Audio Processing 13(5), 2005): near each peak, where the short-time level of the
 * differentiated signal has risen by a third of the way from what was before to what comes. That is known to 1 or 2 ms
 * where the attack is sharp.
 * </ul>
 * Memory grows with the length of the signal by about 5 KiB a second.
 */
public final class OnsetDetector {

    private static final double WINDOW_SECONDS = 0.05;
    private static final double HOP_SECONDS = 0.005;
    private static final int LAG = 2;
    private static final double LOWEST = 30;
    private static final double HIGHEST = 16_000;
    private static final double BANDS_PER_OCTAVE = 24;
    /** Magnitudes are counted in units of this share of the reference level: what lies 46 dB below it is nothing. */
    private static final double FLOOR = 0.005;
    private static final double LEVEL_SECONDS = 0.001;

    private final double rate;
    private final Fft fft;
    private final double[] window;
    private final double scale;
    private final int size;
    private final int hop;
    private final int[] edges;
    private final double[] pending;
    private final double[] work;
    private final double[][] bands = new double[LAG + 1][];
    private final Series flux = new Series();
    private int filled;
    private int frame;

    private final int levelStep;
    private final Series levels = new Series();
    private double squares;
    private int counted;
    private double before;

    /** Numbers that become more. */
    private static final class Series {
        private float[] values = new float[1024];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = (float) value;
        }

        double at(int index) {
            return index < 0 || index >= size ? 0 : values[index];
        }
    }

    /**
     * [control] A detector for one signal.
     *
     * @param sampleRate samples a second, 8000 or more
     * @param reference the level of the loud notes, as the root of the mean square; full scale is 1
     */
    public OnsetDetector(double sampleRate, double reference) {
        rate = sampleRate;
        size = Integer.highestOneBit((int) (WINDOW_SECONDS * sampleRate));
        hop = (int) Math.rint(HOP_SECONDS * sampleRate);
        fft = new Fft(size);
        window = Window.HANN.of(size);
        scale = 4.0 / (size * FLOOR * Math.max(reference, 1e-9));
        edges = edges();
        for (int i = 0; i < bands.length; i++) {
            bands[i] = new double[edges.length - 1];
        }
        pending = new double[size];
        work = new double[size];
        // the first window ends with the first hop, so that what begins at once is found
        filled = size - hop;
        levelStep = (int) Math.rint(LEVEL_SECONDS * sampleRate);
    }

    private int[] edges() {
        List<Integer> found = new ArrayList<>();
        double bin = rate / size;
        int last = Math.max(1, (int) Math.rint(LOWEST / bin));
        double frequency = LOWEST;
        double highest = Math.min(HIGHEST, 0.45 * rate);
        found.add(last);
        while (frequency < highest) {
            frequency *= StrictMath.pow(2, 1 / BANDS_PER_OCTAVE);
            int edge = (int) Math.rint(frequency / bin);
            if (edge > last) {
                found.add(edge);
                last = edge;
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** [any] Takes the next samples. */
    public void add(float[] samples, int frames) {
        for (int i = 0; i < frames; i++) {
            double x = samples[i];
            double slope = x - 0.95 * before;
            before = x;
            squares += slope * slope;
            if (++counted == levelStep) {
                levels.add(Math.sqrt(squares / levelStep));
                squares = 0;
                counted = 0;
            }
            pending[filled++] = x;
            if (filled == size) {
                transform();
                System.arraycopy(pending, hop, pending, 0, size - hop);
                filled = size - hop;
            }
        }
    }

    private void transform() {
        for (int i = 0; i < size; i++) {
            work[i] = pending[i] * window[i];
        }
        fft.forward(work);
        double[] now = bands[frame % bands.length];
        double[] then = bands[(frame + 1) % bands.length];
        frame++;
        int count = edges.length - 1;
        for (int band = 0; band < count; band++) {
            double power = 0;
            for (int bin = edges[band]; bin < edges[band + 1]; bin++) {
                power += work[2 * bin] * work[2 * bin] + work[2 * bin + 1] * work[2 * bin + 1];
            }
            now[band] = 0.5 * FastLog.log2(1 + power * scale * scale);
        }
        double sum = 0;
        for (int band = 0; band < count; band++) {
            double greatest = Math.max(then[band],
                    Math.max(then[Math.max(0, band - 1)], then[Math.min(count - 1, band + 1)]));
            sum += Math.max(0, now[band] - greatest);
        }
        flux.add(sum / count);
    }

    /**
     * [any] The onsets of what was taken so far, in order. Those much weaker than the take's usual ones are left out.
     */
    public List<Onset> onsets() {
        List<Integer> peaks = peaks();
        if (peaks.isEmpty()) {
            return List.of();
        }
        double[] strengths = peaks.stream().mapToDouble(flux::at).sorted().toArray();
        double usual = strengths[(int) (0.8 * (strengths.length - 1))];
        List<Onset> onsets = new ArrayList<>();
        for (int peak : peaks) {
            if (flux.at(peak) >= 0.25 * usual) {
                onsets.add(refined(peak));
            }
        }
        return List.copyOf(onsets);
    }

    /** Places of {@link #flux} that are the greatest within 30 ms and stand out from the 200 ms around. */
    private List<Integer> peaks() {
        List<Integer> peaks = new ArrayList<>();
        int last = -100;
        for (int i = 0; i < flux.size; i++) {
            double value = flux.at(i);
            double mean = 0;
            boolean greatest = value > 0.02;
            for (int k = -20; k <= 20 && greatest; k++) {
                mean += flux.at(i + k) / 41;
                greatest = Math.abs(k) > 6 || flux.at(i + k) < value || flux.at(i + k) == value && k >= 0;
            }
            if (greatest && value > 1.5 * mean + 0.02 && i - last > 6) {
                peaks.add(i);
                last = i;
            }
        }
        return peaks;
    }

    private Onset refined(int peak) {
        double lag = LAG / 2.0;
        double left = flux.at(peak - 1);
        double right = flux.at(peak + 1);
        double bend = left - 2 * flux.at(peak) + right;
        double place = bend < 0 ? peak + 0.5 * (left - right) / bend : peak;
        // frame n ends at (n + 1) hops; the rise lies between its middle and that of the frame before the lag
        double coarse = (place + 1 - lag) * hop - size / 2.0;
        int centre = (int) Math.rint(coarse / levelStep);
        double earlier = 0;
        for (int i = centre - 40; i < centre - 16; i++) {
            earlier = Math.max(earlier, level(i));
        }
        int top = centre - 16;
        for (int i = centre - 16; i <= centre + 20; i++) {
            top = level(i) > level(top) ? i : top;
        }
        double height = level(top) - earlier;
        if (height < 0.5 * earlier || height <= 0) {
            return new Onset(Math.max(0, coarse), flux.at(peak), size);
        }
        double at = crossing(centre - 16, top, earlier + height / 3);
        double attack = crossing(centre - 16, top, earlier + 0.8 * height)
                - crossing(centre - 16, top, earlier + 0.2 * height);
        return new Onset(Math.max(0, at * levelStep), flux.at(peak), attack * levelStep);
    }

    /** Where the level first reaches a height. Not where it last does so: low notes rise in pulses. */
    private double crossing(int from, int top, double height) {
        int i = from;
        while (i < top && level(i) < height) {
            i++;
        }
        double low = level(i - 1);
        double high = level(i);
        // the level of step i belongs to its middle
        return i - 0.5 + (high > low ? Math.clamp((height - low) / (high - low), 0, 1) : 0);
    }

    private double level(int step) {
        return (levels.at(step - 1) + levels.at(step) + levels.at(step + 1)) / 3;
    }
}
