package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds clicks and jumps: places that what sounded before does not predict, while all is predicted again at once. The
 * prediction is linear, fitted anew to each frame (autocorrelation method with Levinson's recursion; J. Makhoul,
 * "Linear Prediction: A Tutorial Review", Proceedings of the IEEE, April 1975); what it misses is compared with what it
 * usually misses before and after (S. V. Vaseghi, "Advanced Digital Signal Processing and Noise Reduction", chapter on
 * impulsive noise). A drum or a plucked string is not predicted either, but it sounds on: what is missed stays high
 * behind it.
 */
public final class Clicks {

    private static final int ORDER = 24;
    private static final int FRAME = 2048;
    private static final int HOP = 1024;
    private static final int NEAR = 8;
    private static final int BEHIND = 48;
    private static final int STRETCH = 384;
    private static final double CANDIDATE = 10;
    private static final double TIMES = 40;
    private static final double LEAST = 0.003;
    private static final double SHARE = 0.04;
    private static final double WHITE = 1e-7;

    private static final double[] SHAPE = new double[FRAME];

    static {
        for (int i = 0; i < FRAME; i++) {
            SHAPE[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / FRAME);
        }
    }

    private final float[] x;
    private final int length;
    private final double[] predictor = new double[ORDER + 1];
    private final double[] missed;

    /**
     * A click.
     *
     * @param at the index of the first sample that is not as predicted
     * @param size by how much, full scale 1
     * @param times how many times what is usually missed
     */
    public record Click(int at, double size, double times) {}

    private Clicks(float[] x, int length) {
        this.x = x;
        this.length = length;
        missed = new double[length];
    }

    /**
     * [any] Finds the clicks in a stretch. The first and last thousand samples are not judged.
     *
     * @param x samples of one channel
     * @param length how many there are
     * @param from the first index of the stretch; what lies before helps to judge
     * @param to the index after its last; what lies behind helps to judge
     */
    public static List<Click> find(float[] x, int length, int from, int to) {
        Clicks clicks = new Clicks(x, length);
        List<Click> found = new ArrayList<>();
        int first = Math.max(HOP, from / HOP * HOP - HOP);
        for (int middle = first; middle + HOP <= length && middle < to + 2 * HOP; middle += HOP) {
            clicks.fit(middle - HOP);
            clicks.predict(middle - HOP / 2, middle + HOP / 2);
        }
        clicks.search(Math.max(from, HOP), Math.min(to, length - HOP - STRETCH), found);
        return found;
    }

    private void fit(int start) {
        double[] framed = new double[FRAME];
        for (int i = 0; i < FRAME; i++) {
            framed[i] = x[start + i] * SHAPE[i];
        }
        double[] r = new double[ORDER + 1];
        for (int lag = 0; lag <= ORDER; lag++) {
            double sum = 0;
            for (int i = lag; i < FRAME; i++) {
                sum += framed[i] * framed[i - lag];
            }
            r[lag] = sum;
        }
        Arrays.fill(predictor, 0);
        predictor[0] = 1;
        double error = r[0] * (1 + WHITE) + 1e-12;
        double[] old = new double[ORDER + 1];
        for (int m = 1; m <= ORDER; m++) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += predictor[i] * r[m - i];
            }
            double k = -sum / error;
            System.arraycopy(predictor, 0, old, 0, m);
            for (int i = 1; i < m; i++) {
                predictor[i] = old[i] + k * old[m - i];
            }
            predictor[m] = k;
            error *= 1 - k * k;
        }
    }

    private void predict(int from, int to) {
        for (int i = Math.max(from, ORDER); i < to; i++) {
            double sum = 0;
            for (int k = 0; k <= ORDER; k++) {
                sum += predictor[k] * x[i - k];
            }
            missed[i] = Math.abs(sum);
        }
    }

    private void search(int from, int to, List<Click> found) {
        for (int i = from; i < to; i++) {
            if (missed[i] > LEAST && missed[i] > CANDIDATE * around(i)) {
                int top = i;
                for (int k = i; k < i + BEHIND / 2; k++) {
                    top = missed[k] > missed[top] ? k : top;
                }
                double usual = Math.max(median(i - NEAR - STRETCH, i - NEAR),
                        median(top + BEHIND, Math.min(length, top + BEHIND + STRETCH)));
                double times = missed[top] / Math.max(usual, 1e-7);
                if (times > TIMES && missed[top] > SHARE * loudest(i)) {
                    found.add(new Click(i, missed[top], times));
                }
                i = top + BEHIND;
            }
        }
    }

    /** A rough measure of what is missed around an index, cheap enough for each sample that sticks out. */
    private double around(int at) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, at - STRETCH); i < at - NEAR; i += 4) {
            sum += missed[i];
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private double loudest(int at) {
        double loudest = 0;
        for (int i = Math.max(0, at - STRETCH); i < Math.min(length, at + STRETCH); i++) {
            loudest = Math.max(loudest, Math.abs(x[i]));
        }
        return loudest;
    }

    private double median(int from, int to) {
        double[] sorted = Arrays.copyOfRange(missed, Math.max(0, from), to);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
