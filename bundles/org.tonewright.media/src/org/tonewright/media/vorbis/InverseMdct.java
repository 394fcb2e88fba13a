package org.tonewright.media.vorbis;

/**
 * The inverse modified discrete cosine transform of one block length n:
 * y(i) = sum over k &lt; n/2 of x(k) cos(pi/(2n) (2i + 1 + n/2)(2k + 1)), for 0 &lt;= i &lt; n; Vorbis I specification,
 * section 4.3.7. It is computed as a DCT-IV of n/2 points by a complex Fourier transform of n/4 points between two
 * rotations, in double precision, with tables that are the same on every machine.
 */
final class InverseMdct {

    private final int half;
    private final int points;
    private final double[] twiddleCos;
    private final double[] twiddleSin;
    private final double[] rootCos;
    private final double[] rootSin;
    private final int[] reversed;
    private final double[] re;
    private final double[] im;

    /** @param length n, a power of two from 16 */
    InverseMdct(int length) {
        half = length / 2;
        points = length / 4;
        twiddleCos = new double[points];
        twiddleSin = new double[points];
        for (int i = 0; i < points; i++) {
            double angle = StrictMath.PI * (8 * i + 1) / (8.0 * half);
            twiddleCos[i] = StrictMath.cos(angle);
            twiddleSin[i] = StrictMath.sin(angle);
        }
        rootCos = new double[points / 2];
        rootSin = new double[points / 2];
        for (int i = 0; i < points / 2; i++) {
            double angle = 2 * StrictMath.PI * i / points;
            rootCos[i] = StrictMath.cos(angle);
            rootSin[i] = StrictMath.sin(angle);
        }
        reversed = new int[points];
        int bits = Integer.numberOfTrailingZeros(points);
        for (int i = 0; i < points; i++) {
            reversed[i] = Integer.reverse(i) >>> 32 - bits;
        }
        re = new double[points];
        im = new double[points];
    }

    /**
     * Transforms a spectrum of n/2 numbers into a block of n.
     *
     * @param spectrum not changed
     * @param block receives the block, not windowed
     */
    void transform(float[] spectrum, float[] block) {
        for (int i = 0; i < points; i++) {
            double a = spectrum[2 * i];
            double b = spectrum[half - 1 - 2 * i];
            int at = reversed[i];
            re[at] = a * twiddleCos[i] + b * twiddleSin[i];
            im[at] = b * twiddleCos[i] - a * twiddleSin[i];
        }
        fourier();
        int quarter = half / 2;
        for (int i = 0; i < points; i++) {
            double even = re[i] * twiddleCos[i] + im[i] * twiddleSin[i];
            double odd = re[i] * twiddleSin[i] - im[i] * twiddleCos[i];
            put(block, 2 * i, quarter, (float) even);
            put(block, half - 1 - 2 * i, quarter, (float) odd);
        }
    }

    /** Puts one number of the DCT-IV at the two places where it stands in the block. */
    private void put(float[] block, int at, int quarter, float value) {
        if (at >= quarter) {
            block[at - quarter] = value;
            block[3 * quarter - 1 - at] = -value;
        } else {
            block[3 * quarter - 1 - at] = -value;
            block[3 * quarter + at] = -value;
        }
    }

    /** A complex Fourier transform in place, of numbers in bit-reversed order. */
    private void fourier() {
        for (int size = 2; size <= points; size *= 2) {
            int middle = size / 2;
            int step = points / size;
            for (int start = 0; start < points; start += size) {
                for (int i = 0, root = 0; i < middle; i++, root += step) {
                    int low = start + i;
                    int high = low + middle;
                    double c = rootCos[root];
                    double s = rootSin[root];
                    double r = re[high] * c + im[high] * s;
                    double m = im[high] * c - re[high] * s;
                    re[high] = re[low] - r;
                    im[high] = im[low] - m;
                    re[low] += r;
                    im[low] += m;
                }
            }
        }
    }
}
