package org.tonewright.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The true-peak signals of EBU Tech 3341 version 4, table 1, cases 15 to 23: each reads 0.4 below to 0.2 above. */
class EbuTruePeakTest {

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void peaksBetweenSamplesAreFound(int rate) {
        // 20 log10 0.5 = -6.02 and 20 log10 1.41 = 2.98; the table rounds to a tenth
        check(-6, sine(rate, 4, 0.50, 0), "case 15");
        check(-6, sine(rate, 4, 0.50, 45), "case 16");
        check(-6, sine(rate, 6, 0.50, 60), "case 17");
        check(-6, sine(rate, 8, 0.50, 67.5), "case 18");
        check(3, sine(rate, 4, 1.41, 45), "case 19");
    }

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void peakOfOnePeriodIsFoundWhateverTheSamplingPhase(int rate) {
        for (int offset = 0; offset < 4; offset++) {
            check(0, burst(rate, offset), "case " + (20 + offset));
        }
    }

    /** A second of a sine of a fraction of the sample rate, faded in and out over 10 ms. */
    private static float[] sine(int rate, int fraction, double amplitude, double degrees) {
        float[] x = new float[rate];
        int fade = rate / 100;
        for (int i = 0; i < rate; i++) {
            double gain = Math.min(1, Math.min(i, rate - 1 - i) / (double) fade);
            x[i] = (float) (gain * amplitude
                    * StrictMath.sin(2 * StrictMath.PI * i / fraction + StrictMath.toRadians(degrees)));
        }
        return x;
    }

    /**
     * A sine of 1/6 of the sample rate at 0.5, with one period of 1/4 of the sample rate at 1.0 put in where it crosses
     * zero. Made at four times the rate, low-passed at the Nyquist frequency, and decimated from an offset.
     */
    private static float[] burst(int rate, int offset) {
        int frames = rate / 10;
        double[] fine = new double[4 * frames];
        int begin = 24 * (fine.length / 48);
        for (int i = 0; i < fine.length; i++) {
            boolean inside = i >= begin && i < begin + 16;
            int since = i < begin ? i : i - begin - 16;
            fine[i] = inside ? StrictMath.sin(2 * StrictMath.PI * (i - begin) / 16)
                    : 0.5 * StrictMath.sin(2 * StrictMath.PI * since / 24);
            fine[i] *= Math.min(1, Math.min(i, fine.length - 1 - i) / (rate / 25.0));
        }
        float[] x = new float[frames];
        double[] lowPass = lowPass();
        int half = lowPass.length / 2;
        for (int i = 0; i < frames; i++) {
            int middle = 4 * i + offset;
            double sum = 0;
            for (int k = Math.max(0, middle - half); k < Math.min(fine.length, middle + half); k++) {
                sum += fine[k] * lowPass[k - middle + half];
            }
            x[i] = (float) sum;
        }
        return x;
    }

    /** A sinc with its zeros 4 apart, under a Blackman window of 512. */
    private static double[] lowPass() {
        int half = 256;
        double[] taps = new double[2 * half];
        for (int k = 0; k < taps.length; k++) {
            double angle = StrictMath.PI * (k - half) / half;
            double x = StrictMath.PI * (k - half) / 4;
            double window = 0.42 + 0.5 * StrictMath.cos(angle) + 0.08 * StrictMath.cos(2 * angle);
            taps[k] = window * (k == half ? 1 : StrictMath.sin(x) / x) / 4;
        }
        return taps;
    }

    private static void check(double expected, float[] x, String label) {
        TruePeakMeter meter = new TruePeakMeter();
        meter.process(x, 0, x.length);
        meter.finish();
        double read = meter.truePeak();
        assertTrue(read >= expected - 0.4 && read <= expected + 0.2, label + " reads " + read);
    }
}
