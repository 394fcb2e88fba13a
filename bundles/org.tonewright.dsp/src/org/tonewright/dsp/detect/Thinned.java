package org.tonewright.dsp.detect;

import org.tonewright.dsp.spectrum.Window;

/**
 * A signal at a whole fraction of its rate: a low-pass of linear phase (a windowed sinc) of which only each n-th output
 * is computed. Its delay is taken out: output k belongs to input n k.
 */
final class Thinned {

    /** Zero crossings of the sinc on each side; with a Blackman-Harris window that is more than 80 dB of stop band. */
    private static final int CROSSINGS = 12;

    private final int factor;
    private final double[] taps;
    private final double[] history;
    private int filled;

    /**
     * @param factor of how many samples one is kept
     */
    Thinned(int factor) {
        this.factor = factor;
        int half = CROSSINGS * factor;
        taps = new double[2 * half];
        double[] window = Window.BLACKMAN_HARRIS.of(2 * half);
        double sum = 0;
        for (int i = 1; i < taps.length; i++) {
            // a little below half the new rate, so that the slope ends before what folds back would be heard
            double x = Math.PI * 0.85 * (i - half) / factor;
            taps[i] = window[i] * (i == half ? 1 : StrictMath.sin(x) / x);
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        history = new double[taps.length + factor];
        filled = half;
    }

    /** How many samples there are at most for so many inputs. */
    int most(int frames) {
        return frames / factor + 1;
    }

    /** Takes samples, writes those that are kept, and says how many these are. */
    int process(float[] in, int frames, double[] out) {
        int written = 0;
        for (int i = 0; i < frames; i++) {
            history[filled++] = in[i];
            if (filled == taps.length) {
                double sum = 0;
                for (int k = 0; k < taps.length; k++) {
                    sum += history[k] * taps[k];
                }
                out[written++] = sum;
                System.arraycopy(history, factor, history, 0, taps.length - factor);
                filled = taps.length - factor;
            }
        }
        return written;
    }
}
