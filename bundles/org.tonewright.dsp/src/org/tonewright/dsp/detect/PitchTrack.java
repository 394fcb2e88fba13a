package org.tonewright.dsp.detect;

import java.util.Arrays;

import org.tonewright.dsp.spectrum.Fft;

/**
 * The pitch of a single voice or instrument, a hundred times a second, by YIN: the shortest delay after which the
 * signal nearly repeats itself (A. de Cheveigne, H. Kawahara, "YIN, a Fundamental Frequency Estimator for Speech and
 * Music", JASA 111(4), 2002, steps 1 to 5). The delay is measured over as many periods as fit, which makes it accurate
 * to about a cent. How well it repeats is told too, so that noise and chords can be told from a voice: also where three
 * notes together repeat after the period of a root that nobody plays, because then the lowest harmonics are missing.
 * <p>
 * From 38 Hz to 1500 Hz. Memory grows with the length of the signal by about 3 KiB a second.
 */
public final class PitchTrack {

    /** Seconds from one value to the next. */
    public static final double STEP_SECONDS = 0.01;

    private static final double LOWEST = 38;
    private static final double HIGHEST = 1500;
    private static final double LEAST_RATE = 11_000;
    private static final double WINDOW_SECONDS = 0.05;
    private static final double GOOD = 0.12;
    private static final int HARMONICS = 8;

    private final Thinned thinned;
    private final double rate;
    private final int window;
    private final int longest;
    private final int shortest;
    private final Fft fft;
    private final int size;
    private final double[] pending;
    private final double[] first;
    private final double[] second;
    private final double[] difference;
    private double[] fresh = {};
    private int filled;
    private double next;
    private long taken;

    private float[] pitches = new float[1024];
    private float[] clarities = new float[1024];
    private float[] levels = new float[1024];
    private int count;

    /** [control] A track of one signal at a rate of 8000 or more. */
    public PitchTrack(double sampleRate) {
        int factor = Math.max(1, (int) (sampleRate / LEAST_RATE));
        thinned = new Thinned(factor);
        rate = sampleRate / factor;
        window = (int) (WINDOW_SECONDS * rate);
        longest = (int) Math.ceil(rate / LOWEST) + 1;
        shortest = (int) Math.floor(rate / HIGHEST);
        size = 2 * Integer.highestOneBit(window + longest);
        fft = new Fft(size);
        pending = new double[window + longest];
        first = new double[size];
        second = new double[size];
        difference = new double[longest + 1];
        // the first window is centred on the first sample
        filled = pending.length / 2;
    }

    /** [any] Takes the next samples. */
    public void add(float[] samples, int frames) {
        if (fresh.length < thinned.most(frames)) {
            fresh = new double[thinned.most(frames)];
        }
        int n = thinned.process(samples, frames, fresh);
        for (int i = 0; i < n; i++) {
            push(fresh[i]);
        }
    }

    private void push(double sample) {
        pending[filled++] = sample;
        if (filled == pending.length) {
            measure();
            next += STEP_SECONDS * rate;
            int step = (int) (Math.rint(next) - taken);
            taken += step;
            System.arraycopy(pending, step, pending, 0, pending.length - step);
            filled = pending.length - step;
        }
    }

    /** [any] How many values there are. */
    public int size() {
        return count;
    }

    /** [any] The pitch as a MIDI note number with fractions; 69 is 440 Hz. Of no meaning where nothing repeats. */
    public double pitch(int index) {
        return pitches[index];
    }

    /** [any] How well the signal repeats itself: 1 perfectly, 0 for noise and silence; a clear voice is above 0.8. */
    public double clarity(int index) {
        return clarities[index];
    }

    /** [any] The level, as the root of the mean square over 50 ms. */
    public double level(int index) {
        return levels[index];
    }

    private void measure() {
        if (count == pitches.length) {
            pitches = Arrays.copyOf(pitches, 2 * count);
            clarities = Arrays.copyOf(clarities, 2 * count);
            levels = Arrays.copyOf(levels, 2 * count);
        }
        double power = differences();
        levels[count] = (float) Math.sqrt(power / window);
        if (power > 1e-9 * window) {
            int lag = dip();
            double period = refined(lag);
            pitches[count] = (float) (69 + 12 * StrictMath.log(rate / (period * 440)) / StrictMath.log(2));
            double clarity = Math.clamp(1 - difference[lag], 0, 1);
            clarities[count] = (float) (clarity > 0.5 && !rooted(period) ? 0 : clarity);
        }
        count++;
    }

    /** The cumulative mean normalised difference of each lag, steps 2 and 3; answers the window's energy. */
    private double differences() {
        Arrays.fill(first, 0);
        System.arraycopy(pending, 0, first, 0, window);
        Arrays.fill(second, 0);
        System.arraycopy(pending, 0, second, 0, pending.length);
        fft.forward(first);
        fft.forward(second);
        first[0] *= second[0];
        first[1] *= second[1];
        for (int k = 2; k < size; k += 2) {
            double re = first[k] * second[k] + first[k + 1] * second[k + 1];
            double im = first[k] * second[k + 1] - first[k + 1] * second[k];
            first[k] = re;
            first[k + 1] = im;
        }
        fft.inverse(first);
        double own = 0;
        for (int i = 0; i < window; i++) {
            own += pending[i] * pending[i];
        }
        double moved = own;
        double sum = 0;
        difference[0] = 1;
        for (int lag = 1; lag <= longest; lag++) {
            if (lag < longest) {
                moved += pending[window + lag - 1] * pending[window + lag - 1]
                        - pending[lag - 1] * pending[lag - 1];
            }
            double d = Math.max(0, own + moved - 2 * first[lag]);
            sum += d;
            difference[lag] = sum > 0 ? d * lag / sum : 1;
        }
        difference[longest] = Math.max(difference[longest], difference[longest - 1]);
        return own;
    }

    /** The first dip that is deep enough, or the deepest, step 4. */
    private int dip() {
        int deepest = shortest;
        for (int lag = shortest; lag < longest; lag++) {
            if (difference[lag] < GOOD && difference[lag] <= difference[lag + 1]) {
                return lag;
            }
            deepest = difference[lag] < difference[deepest] ? lag : deepest;
        }
        return deepest;
    }

    /** The period to a fraction of a sample, measured over as many periods as there is room for. */
    private double refined(int lag) {
        double period = vertex(lag);
        for (int periods = 2; periods * period < longest - 2; periods *= 2) {
            int around = (int) Math.rint(periods * period);
            int best = around;
            for (int i = Math.max(2, around - 2); i <= Math.min(longest - 1, around + 2); i++) {
                best = difference[i] < difference[best] ? i : best;
            }
            if (difference[best] > difference[lag] + 0.1) {
                break;
            }
            period = vertex(best) / periods;
        }
        return period;
    }

    private double vertex(int lag) {
        double left = difference[lag - 1];
        double right = difference[lag + 1];
        double bend = left - 2 * difference[lag] + right;
        return bend > 0 ? lag + Math.clamp(0.5 * (left - right) / bend, -1, 1) : lag;
    }

    /** Whether some of the first three harmonics of a period are there. */
    private boolean rooted(double period) {
        double low = 0;
        double all = 1e-20;
        for (int harmonic = 1; harmonic <= HARMONICS && 2 * harmonic < period; harmonic++) {
            double power = power(2 * Math.PI * harmonic / period);
            all += power;
            low += harmonic <= 3 ? power : 0;
        }
        return low >= 0.04 * all;
    }

    /** The power of a frequency by Goertzel's recursion, under a Hann window that is made by a second recursion. */
    private double power(double angle) {
        int length = Math.min(pending.length, window + longest / 2);
        double turn = 2 * StrictMath.cos(angle);
        double sweep = 2 * StrictMath.cos(2 * Math.PI / length);
        double hann = 1;
        double hannBefore = sweep / 2;
        double one = 0;
        double two = 0;
        for (int i = 0; i < length; i++) {
            double now = pending[i] * (1 - hann) + turn * one - two;
            two = one;
            one = now;
            double following = sweep * hann - hannBefore;
            hannBefore = hann;
            hann = following;
        }
        return one * one + two * two - turn * one * two;
    }
}
