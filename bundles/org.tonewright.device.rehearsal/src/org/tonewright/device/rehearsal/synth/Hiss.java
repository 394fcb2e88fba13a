package org.tonewright.device.rehearsal.synth;

/**
 * White noise of a level, the same on every machine: sums of numbers from a xorshift generator (G. Marsaglia, "Xorshift
 * RNGs", Journal of Statistical Software 8(14), 2003).
 */
final class Hiss {

    private final double scale;
    private long state;

    /**
     * @param seed where it begins
     * @param level its RMS
     */
    Hiss(long seed, double level) {
        state = (seed ^ 0x2545F4914F6CDD1DL) * 0x9E3779B97F4A7C15L | 1;
        // two even numbers of 16 bits each, from -1 to 1, have a variance of a third each
        scale = level / StrictMath.sqrt(2.0 / 3) / 0x1p15;
    }

    /** The next sample. */
    double next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return scale * ((short) state + (short) (state >>> 32));
    }
}
