package org.tonewright.device.rehearsal.synth;

/** One period of a wave, read at any phase by linear interpolation; the same numbers on every machine. */
final class Wave {

    private static final int SIZE = 8192;

    private final float[] table = new float[SIZE + 1];

    private Wave() {}

    /** A sine; the interpolation is off by less than 1e-7. */
    static Wave sine() {
        return harmonics(1, 0);
    }

    /**
     * A sawtooth of a limited number of harmonics, so that it doesn't alias: sum of sin(n x) / n, each weighted by the
     * cosine window that keeps the sum from ringing (sigma approximation, Lanczos), scaled to about 1.
     *
     * @param harmonics how many, 1 or more
     */
    static Wave saw(int harmonics) {
        return harmonics(harmonics, 1);
    }

    private static Wave harmonics(int harmonics, double tilt) {
        Wave wave = new Wave();
        for (int harmonic = 1; harmonic <= harmonics; harmonic++) {
            double x = StrictMath.PI * harmonic / (harmonics + 1);
            double weight = (harmonics == 1 ? 1 : StrictMath.sin(x) / x) / StrictMath.pow(harmonic, tilt)
                    * (harmonics == 1 ? 1 : 0.6);
            for (int i = 0; i <= SIZE; i++) {
                wave.table[i] += (float) (weight
                        * StrictMath.sin(2 * StrictMath.PI * ((long) i * harmonic % SIZE) / SIZE));
            }
        }
        return wave;
    }

    /** The wave's value at a phase in periods; whole periods do not matter. */
    double at(double phase) {
        double place = (phase - Math.floor(phase)) * SIZE;
        int index = (int) place;
        double share = place - index;
        return table[index] + share * (table[index + 1] - table[index]);
    }
}
