package org.tonewright.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class TruePeakMeterTest {

    /**
     * A long sine takes every phase, so its true peak is its amplitude. Points 1/32 of a sample apart read at most
     * 20 log10 cos(pi 0.46 / 32) = -0.009 dB too little, the ripple of the filter adds 0.005 dB either way.
     */
    @Test
    void sinesReadTheirAmplitudeUpToNearTheNyquistFrequency() {
        for (double frequency = 0.01; frequency < 0.46; frequency += 0.0137) {
            float[] x = new float[20_000];
            for (int i = 0; i < x.length; i++) {
                double fade = Math.min(1, Math.min(i, x.length - 1 - i) / 500.0);
                x[i] = (float) (fade * 0.5 * StrictMath.sin(2 * StrictMath.PI * frequency * i + 0.3));
            }
            assertEquals(-6.0206, read(x).truePeak(), 0.015, "at " + frequency + " of the rate");
        }
    }

    /** A sum of sines is known everywhere between its samples: the meter must find the highest place. */
    @Test
    void peakOfAKnownSignalIsFoundBetweenItsSamples() {
        Random random = new Random(48);
        for (int round = 0; round < 12; round++) {
            double[] frequencies = random.doubles(7, 0.001, 0.45).toArray();
            double[] phases = random.doubles(7, 0, 2 * StrictMath.PI).toArray();
            int frames = 600;
            double exact = 0;
            float[] x = new float[frames + 400];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) value(i, frequencies, phases, x.length);
            }
            for (int i = 0; i < 40 * x.length; i++) {
                exact = Math.max(exact, Math.abs(value(i / 40.0, frequencies, phases, x.length)));
            }
            // 40 points a sample are within 0.006 dB of the peak, the meter's 32 within 0.01
            assertEquals(20 * StrictMath.log10(exact), read(x).truePeak(), 0.02, "round " + round);
        }
    }

    /** What the passes skip must not change the result: the same as looking everywhere. */
    @Test
    void skippingFindsTheSamePeakAsLookingEverywhere() {
        Random random = new Random(192);
        for (int round = 0; round < 20; round++) {
            float[] x = new float[3000];
            double low = 0;
            for (int i = 100; i < 2900; i++) {
                low += 0.25 * (random.nextGaussian() - low);
                x[i] = (float) Math.max(-0.5, Math.min(0.5, round < 10 ? low : random.nextGaussian()));
            }
            double highest = 0;
            for (int i = 0; i + PeakFilters.TAPS <= x.length; i++) {
                for (int p = 0; p < PeakFilters.FINE; p++) {
                    highest = Math.max(highest, Math.abs(PeakFilters.fine(p, x, i)));
                }
            }
            assertEquals(20 * StrictMath.log10(highest), read(x).truePeak(), 1e-12, "round " + round);
        }
    }

    @Test
    void samplePeakIsTheHighestSample() {
        float[] x = new float[1000];
        x[700] = -0.5f;
        assertEquals(-6.0206, read(x).samplePeak(), 0.0001);
        // a single sample is the peak of its own sinc
        assertEquals(-6.0206, read(x).truePeak(), 0.0001);
    }

    @Test
    void peakAtTheVeryEndIsSeenAfterFinish() {
        float[] x = new float[1000];
        x[998] = 0.5f;
        x[999] = 0.5f;
        // halfway between two equal samples of a sinc each: 2 x 0.5 x sinc(1/2) = 0.6366, as for an endless sinc
        assertEquals(20 * StrictMath.log10(2 / StrictMath.PI), read(x).truePeak(), 0.01);
    }

    @Test
    void silenceHasNoPeak() {
        TruePeakMeter meter = read(new float[5000]);
        assertEquals(Double.NEGATIVE_INFINITY, meter.truePeak());
        assertEquals(Double.NEGATIVE_INFINITY, meter.samplePeak());
    }

    @Test
    void brokenSamplesCountAsNothing() {
        float[] x = new float[5000];
        x[1000] = Float.NaN;
        x[2000] = Float.NEGATIVE_INFINITY;
        x[3000] = 0.25f;
        assertEquals(-12.0412, read(x).truePeak(), 0.0001);
    }

    @Test
    void resetMeterIsAsNew() {
        float[] x = LoudnessMeterTest.noise(3000, 1)[0];
        TruePeakMeter meter = new TruePeakMeter();
        meter.process(new float[] {1, 1, -1, 1}, 0, 4);
        meter.reset();
        meter.process(x, 0, x.length);
        meter.finish();
        assertEquals(read(x).truePeak(), meter.truePeak());
        assertTrue(meter.truePeak() < 0);
    }

    private static double value(double time, double[] frequencies, double[] phases, int length) {
        double sum = 0;
        for (int k = 0; k < frequencies.length; k++) {
            sum += 0.1 * StrictMath.sin(2 * StrictMath.PI * frequencies[k] * time + phases[k]);
        }
        double fade = StrictMath.sin(StrictMath.PI * time / (length - 1));
        return fade * fade * sum;
    }

    private static TruePeakMeter read(float[] x) {
        TruePeakMeter meter = new TruePeakMeter();
        meter.process(x, 0, x.length);
        meter.finish();
        return meter;
    }
}
