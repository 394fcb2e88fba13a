package org.tonewright.dsp.loudness;

import java.util.Arrays;

/** Numbers of ITU-R BS.1770-5: the loudness of a power, and the weights of the channels. */
public final class Loudness {

    /** Weight of a loudspeaker at the side: azimuth from 60 to 120 degrees (BS.1770-5, table 4). */
    private static final double SIDE = 1.41;

    private Loudness() {}

    /**
     * Loudness of a power: -0.691 + 10 log10 z (BS.1770-5, Annex 1).
     *
     * @param power weighted sum of the mean squares of the K-weighted channels, at least 0
     * @return LUFS; minus infinity for silence
     */
    public static double ofPower(double power) {
        return -0.691 + 10 * StrictMath.log10(power);
    }

    /**
     * Power of a loudness: the inverse of {@link #ofPower}.
     *
     * @param loudness in LUFS
     * @return weighted sum of the mean squares
     */
    public static double toPower(double loudness) {
        return StrictMath.pow(10, (loudness + 0.691) / 10);
    }

    /**
     * The weights of the channels of a file, in the order of WAVE files: 1 for the front, the centre and the back
     * (loudspeakers at 135 degrees and more), 1.41 for the side and the surround loudspeakers of 5.1, 0 for the low
     * frequency effects (BS.1770-5, tables 3 and 4). Mono is one channel of weight 1: it reads 3 LU less than the same
     * signal on both loudspeakers. The layouts are mono; L R; L R C; L R Ls Rs; L R C Ls Rs; L R C LFE Ls Rs;
     * L R C LFE Cs Ls Rs; L R C LFE Lb Rb Ls Rs. With more channels all weights are 1.
     *
     * @param channels how many there are, above 0
     * @return one weight for each
     */
    public static double[] weights(int channels) {
        return switch (channels) {
        case 4 -> new double[] {1, 1, SIDE, SIDE};
        case 5 -> new double[] {1, 1, 1, SIDE, SIDE};
        case 6 -> new double[] {1, 1, 1, 0, SIDE, SIDE};
        case 7 -> new double[] {1, 1, 1, 0, 1, SIDE, SIDE};
        case 8 -> new double[] {1, 1, 1, 0, 1, 1, SIDE, SIDE};
        default -> {
            double[] weights = new double[channels];
            Arrays.fill(weights, 1);
            yield weights;
        }
        };
    }
}
