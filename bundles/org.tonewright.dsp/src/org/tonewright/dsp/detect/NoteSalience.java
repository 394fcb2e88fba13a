package org.tonewright.dsp.detect;

import java.util.Arrays;

import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.dsp.spectrum.Window;

/**
 * Which notes sound at a time, 25 times a second, of one or many instruments: each pitch is as salient as the harmonics
 * that speak for it, weighted so that the lower ones count more; the most salient is taken, its harmonics are taken out
 * of the spectrum, and the next is looked for (A. Klapuri, "Multiple Fundamental Frequency Estimation by Summing
 * Harmonic Amplitudes", ISMIR 2006, with spectral peaks instead of bins). A harmonic of a note that sounds is hence not
 * mistaken for a note. Octaves may be mistaken for one another.
 * <p>
 * Memory grows with the length of the signal by about 14 KiB a second.
 */
public final class NoteSalience {

    /** Seconds from one value to the next. */
    public static final double STEP_SECONDS = 0.04;
    /** The lowest note that is looked for, C1, as a MIDI note number. */
    public static final int LOWEST = 24;
    /** The highest, C7. */
    public static final int HIGHEST = 96;

    private static final int NOTES = HIGHEST - LOWEST + 1;
    private static final double LEAST_RATE = 11_000;
    private static final int SIZE = 2048;
    private static final int HARMONICS = 20;
    /** So many of them speak for a note. */
    private static final int WEIGHTED = 12;
    private static final int VOICES = 6;
    /** Peaks this much weaker than the strongest, 46 dB, are passed over. */
    private static final double WEAKEST_PEAK = 0.005;
    /** Notes this much less salient than the first are passed over. */
    private static final double WEAKEST_NOTE = 0.12;
    /** How far below a note the root lies of which it is the n-th harmonic, in semitones. */
    private static final int[] BELOW = {0, 0, 12, 19, 24};
    /** How far the harmonics of one string may lie beside their places: 10 cents. */
    private static final double EXACTLY = 0.006;
    private static final double SHOWN = 0.03;
    private static final int[] OVERTONES = {3, 5, 6, 7, 9, 10, 11};
    private static final double LOWEST_STRING = 38;
    /** From D3 on, a note has its first harmonic; below, small loudspeakers and strings may lack it. */
    private static final int LOWEST_ROOTED = 50;
    /** How far a harmonic may be beside its place: 49 cents, as a share of its frequency. */
    private static final double BESIDE = 0.0285;

    /** 2^((n - 69) / 12) for each note. */
    private static final double[] POWERS = new double[HIGHEST + 1];

    static {
        for (int note = 0; note <= HIGHEST; note++) {
            POWERS[note] = StrictMath.pow(2, (note - 69) / 12.0);
        }
    }

    private final Thinned thinned;
    private final double rate;
    private final int hop;
    private final Fft fft = new Fft(SIZE);
    private final double[] shape = Window.HANN.of(SIZE);
    private final double[] pending = new double[SIZE];
    private final double[] work = new double[SIZE];
    private final double[] magnitude = new double[SIZE / 2];
    private final SpectralPeaks peaks = new SpectralPeaks();
    private double[] fresh = {};
    private int filled;
    private float[] values = new float[NOTES * 256];
    private float[] cents = new float[NOTES * 256];
    private float[] levels = new float[256];
    private int count;

    /** [control] For one signal at a rate of 11000 or more. */
    public NoteSalience(double sampleRate) {
        int factor = Math.max(1, (int) (sampleRate / LEAST_RATE));
        thinned = new Thinned(factor);
        rate = sampleRate / factor;
        hop = (int) Math.rint(STEP_SECONDS * rate);
        // the first window is centred on the first sample
        filled = SIZE / 2;
    }

    /** [any] Takes the next samples. */
    public void add(float[] samples, int frames) {
        if (fresh.length < thinned.most(frames)) {
            fresh = new double[thinned.most(frames)];
        }
        int n = thinned.process(samples, frames, fresh);
        for (int i = 0; i < n; i++) {
            pending[filled++] = fresh[i];
            if (filled == SIZE) {
                measure();
                System.arraycopy(pending, hop, pending, 0, SIZE - hop);
                filled = SIZE - hop;
            }
        }
    }

    /** [any] How many values there are for each note. */
    public int size() {
        return count;
    }

    /** [any] When a value is measured, in seconds: the middle of its window. */
    public double seconds(int index) {
        return index * hop / rate;
    }

    /**
     * [any] How salient a note is: about its amplitude, full scale being 1; 0 if it does not sound.
     *
     * @param note a MIDI note number from {@link #LOWEST} to {@link #HIGHEST}
     */
    public double at(int index, int note) {
        return Math.abs(values[index * NOTES + note - LOWEST]);
    }

    /** [any] How far a note that sounds lies above the tempered one of A4 = 440 Hz, in cents, -50 to 50. */
    public double cents(int index, int note) {
        return cents[index * NOTES + note - LOWEST];
    }

    /** [any] How loud everything below 5 kHz is together, in the same measure: 1 for a single full-scale sine. */
    public double level(int index) {
        return levels[index];
    }

    /**
     * [any] Whether a note that sounds may as well be a third, fifth or higher odd harmonic of one string whose lowest
     * harmonics are weak: the others of that string's harmonics are there, and exactly in tune with it. So may a note
     * from D3 on whose own first harmonic is missing.
     */
    public boolean overtone(int index, int note) {
        return values[index * NOTES + note - LOWEST] < 0;
    }

    private void measure() {
        if ((count + 1) * NOTES > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
            cents = Arrays.copyOf(cents, values.length);
            levels = Arrays.copyOf(levels, 2 * levels.length);
        }
        double power = 0;
        for (int i = 0; i < SIZE; i++) {
            work[i] = pending[i] * shape[i];
            power += work[i] * work[i];
        }
        // a sine of amplitude 1 reads 1
        levels[count] = (float) Math.sqrt(power / SIZE * 16 / 3);
        fft.forward(work);
        double strongest = 0;
        for (int k = 1; k < SIZE / 2; k++) {
            magnitude[k] = Math.sqrt(work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1]) * 4 / SIZE;
            strongest = Math.max(strongest, magnitude[k]);
        }
        if (strongest > 1e-5) {
            peaks.find(magnitude, Math.max(1e-5, strongest * WEAKEST_PEAK));
            findNotes();
        }
        count++;
    }

    private void findNotes() {
        double first = 0;
        for (int voice = 0; voice < VOICES; voice++) {
            int best = -1;
            double most = 0;
            for (int note = LOWEST; note <= HIGHEST; note++) {
                double salience = salience(note, false);
                if (salience > most) {
                    most = salience;
                    best = note;
                }
            }
            first = Math.max(first, most);
            if (best < 0 || most < WEAKEST_NOTE * first) {
                return;
            }
            int root = root(best);
            int place = count * NOTES + root - LOWEST;
            float value = (float) Math.max(Math.abs(values[place]), most);
            cents[place] = (float) beside(root);
            values[place] = overtone(root, root == best) ? -value : value;
            salience(root, true);
            if (root != best) {
                salience(best, true);
            }
        }
    }

    private double beside(int note) {
        double base = 440 * POWERS[note] * SIZE / rate;
        int peak = peaks.nearest(base, BESIDE);
        return peak < 0 ? 0 : 1200 * StrictMath.log(peaks.bin(peak) / base) / StrictMath.log(2);
    }

    /**
     * The note of which another is but a strong harmonic, as plucked strings have them: that one, or the other itself.
     * The lower one must show itself between the harmonics of the upper, exactly in tune with it, as notes of a
     * tempered chord are not.
     */
    private int root(int note) {
        int top = peaks.nearest(440 * POWERS[note] * SIZE / rate, BESIDE);
        if (top < 0) {
            return note;
        }
        for (int part = 4; part >= 2; part--) {
            int root = note - BELOW[part];
            double base = peaks.bin(top) / part;
            int shown = 0;
            int asked = 0;
            double height = 0;
            boolean low = false;
            for (int harmonic = 1; harmonic <= 9 && harmonic * base < SIZE / 2 - 2; harmonic++) {
                if (harmonic % part != 0) {
                    int peak = peaks.nearest(harmonic * base, EXACTLY);
                    boolean there = peak >= 0 && peaks.height(peak) > SHOWN * peaks.height(top);
                    asked++;
                    shown += there ? 1 : 0;
                    height += there ? peaks.height(peak) : 0;
                    low |= there && harmonic <= (root < LOWEST_ROOTED ? 2 : 1);
                }
            }
            if (root >= LOWEST && low && shown * 3 >= asked * 2 && height > 0.25 * peaks.height(top)) {
                return root;
            }
        }
        return note;
    }

    private boolean overtone(int note, boolean alone) {
        int top = peaks.nearest(440 * POWERS[note] * SIZE / rate, BESIDE);
        if (top < 0) {
            return note >= LOWEST_ROOTED;
        }
        for (int i = 0; i < OVERTONES.length && alone; i++) {
            int part = OVERTONES[i];
            double base = peaks.bin(top) / part;
            int shown = 0;
            int asked = 0;
            for (int harmonic = 1; harmonic <= 12 && harmonic * base < SIZE / 2 - 2; harmonic++) {
                if (harmonic % part != 0) {
                    int peak = peaks.nearest(harmonic * base, EXACTLY);
                    asked++;
                    shown += peak >= 0 && peaks.firstHeight(peak) > SHOWN * peaks.firstHeight(top) ? 1 : 0;
                }
            }
            if (base * rate / SIZE > LOWEST_STRING && shown * 10 >= asked * 6) {
                return true;
            }
        }
        return false;
    }

    /** How much speaks for a note; if it is to be taken out, the peaks that do so are lowered. */
    private double salience(int note, boolean takeOut) {
        double base = 440 * POWERS[note] * SIZE / rate;
        double sum = 0;
        double roots = 0;
        double before = 0;
        int from = 0;
        int harmonics = takeOut ? HARMONICS : WEIGHTED;
        for (int harmonic = 1; harmonic <= harmonics && harmonic * base < SIZE / 2 - 2; harmonic++) {
            double place = harmonic * base;
            double reach = SpectralPeaks.reach(place, BESIDE);
            while (from < peaks.size() && peaks.bin(from) < place - reach) {
                from++;
            }
            int best = -1;
            for (int i = from; i < peaks.size() && peaks.bin(i) <= place + reach; i++) {
                best = best < 0 || peaks.height(i) > peaks.height(best) ? i : best;
            }
            double height = best < 0 ? 0 : peaks.height(best);
            double weight = harmonic <= WEIGHTED ? (base + 5) / (place + 55) : 0;
            if (takeOut && best >= 0) {
                // of those where chords have notes no more than the lower ones foretell: the rest is another note's
                double own = harmonic == 1 || harmonic > 4 ? height : Math.min(height, 4 * before);
                peaks.lower(best, 0.95 * own);
            }
            before = harmonic == 1 ? height : Math.max(height, 0.9 * before);
            sum += weight * height;
            roots += harmonic <= 2 ? height : 0;
        }
        // a note whose two lowest harmonics are both missing is the common root of others
        return roots > 0 ? sum : 0;
    }
}
