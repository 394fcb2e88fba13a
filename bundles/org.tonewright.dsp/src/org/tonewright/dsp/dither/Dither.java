package org.tonewright.dsp.dither;

/**
 * Shortens the samples of one channel to whole numbers of 8 to 24 bits with triangular dither of 2 LSB peak to peak (S.
 * P. Lipshitz, R. A. Wannamaker, J. Vanderkooy, "Quantization and Dither: A Theoretical Survey", JAES 40, 1992): the
 * error is then noise of constant power, -93.32 dBFS at 16 bits, and has no tie to the signal. A sample that fits the
 * word length already is passed as it is.
 * <p>
 * The noise comes from xorshift64* (S. Vigna, "An experimental exploration of Marsaglia's xorshift generators,
 * scrambled",
 * 2016), seeded through SplitMix64 from seed and channel, so that it is always the same and channels are independent.
 * Every sample draws one number of
 * noise, also one that is passed.
 */
public final class Dither {

    private static final double UNIT = 0x1p-31;

    private final double scale;
    private final int highest;
    private final int lowest;
    private final long start;
    private long state;

    /**
     * [control]
     *
     * @param bits the word length, 8 to 24
     * @param seed any number; the same one gives the same noise
     * @param channel 0 or more; another channel gives other noise
     */
    public Dither(int bits, long seed, int channel) {
        if (bits < 8 || bits > 24 || channel < 0) {
            throw new IllegalArgumentException("Dither is for words of 8 to 24 bits and channels from 0 on, not "
                    + bits + " bits and channel " + channel + ".");
        }
        highest = (1 << bits - 1) - 1;
        lowest = -highest - 1;
        scale = 1 << bits - 1;
        long mixed = mix(mix(seed) + channel);
        start = mixed == 0 ? 1 : mixed;
        state = start;
    }

    /**
     * [audio] Turns samples into integers of the word length, full scale 1.0 being 2^(bits - 1); what does not fit is
     * limited to the ends of the range, NaN becomes 0.
     */
    public void process(float[] in, int inAt, int[] out, int outAt, int frames) {
        long s = state;
        for (int i = 0; i < frames; i++) {
            s ^= s >>> 12;
            s ^= s << 25;
            s ^= s >>> 27;
            long random = s * 0x2545F4914F6CDD1DL;
            // Two independent 32-bit numbers, each -1 to 1 LSB wide halves: their sum is triangular, -1 to 1 LSB.
            double noise = ((int) (random >>> 32) + (double) (int) random) * (UNIT / 2);
            double exact = in[inAt + i] * scale;
            double whole = Math.rint(exact);
            double word = whole == exact ? exact : Math.rint(exact + noise);
            out[outAt + i] = (int) Math.max(lowest, Math.min(highest, word));
        }
        state = s;
    }

    /** [audio] Starts the noise from its beginning. */
    public void reset() {
        state = start;
    }

    /** SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
