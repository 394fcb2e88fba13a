package org.tonewright.dsp.oversample;

/** The half-band filters of each factor, from the lowest rate up. */
final class Stages {

    /**
     * The first filter is steep, the later ones have an octave and more of room; a multiple of 2^i keeps latency whole.
     */
    private static final int[] LENGTHS = {40, 8, 8};
    private static final double ATTENUATION = 106;
    /** A first filter that reaches to 0.97 of half the sample rate, for those who only look. */
    private static final int STEEP_LENGTH = 64;
    private static final double STEEP_ATTENUATION = 60;

    private Stages() {}

    static HalfBand[] create(int factor) {
        if (factor != 2 && factor != 4 && factor != 8) {
            throw new IllegalArgumentException("Oversampling is by 2, 4 or 8, not by " + factor + ".");
        }
        HalfBand[] stages = new HalfBand[Integer.numberOfTrailingZeros(factor)];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new HalfBand(LENGTHS[i], ATTENUATION);
        }
        return stages;
    }

    static HalfBand[] createSteep(int factor) {
        HalfBand[] stages = create(factor);
        stages[0] = new HalfBand(STEEP_LENGTH, STEEP_ATTENUATION);
        return stages;
    }

    static int latency(HalfBand[] stages) {
        int latency = 0;
        for (int i = 0; i < stages.length; i++) {
            latency += stages[i].latency() >> i;
        }
        return latency;
    }
}
