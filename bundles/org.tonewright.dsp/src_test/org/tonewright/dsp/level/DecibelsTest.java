package org.tonewright.dsp.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class DecibelsTest {

    @Test
    void sixDecibelsAreAlmostTwiceTheAmplitude() {
        assertEquals(1.9952623149688795, Decibels.toGain(6), 1e-14);
        assertEquals(10, Decibels.toGain(20), 1e-14);
        assertEquals(6.020599913279624, Decibels.fromGain(-2), 1e-14);
        assertEquals(-3.010299956639812, Decibels.fromPower(0.5), 1e-14);
    }

    @Test
    void unityAndSilenceAreExact() {
        assertEquals(1, Decibels.toGain(0));
        assertEquals(0, Decibels.toGain(Double.NEGATIVE_INFINITY));
        assertEquals(0, Decibels.fromGain(1));
        assertEquals(Double.NEGATIVE_INFINITY, Decibels.fromGain(0));
        assertEquals(Double.NEGATIVE_INFINITY, Decibels.fromPower(0));
    }

    @Test
    void fastLogarithmIsTrueToTwoBillionths() {
        for (double x = 1e-12; x < 1e12; x *= 1.000917) {
            assertEquals(StrictMath.log(x) / StrictMath.log(2), FastLog.log2(x), 2e-9, "log2 " + x);
        }
        for (int e = -1000; e < 1000; e++) {
            assertEquals(e, FastLog.log2(Math.scalb(1.0, e)));
        }
    }

    @Test
    void fastPowerIsTrueToTwoBillionths() {
        for (double x = -40; x < 40; x += 0.00137) {
            double expected = StrictMath.pow(2, x);
            assertEquals(expected, FastLog.exp2(x), 2e-9 * expected, "exp2 " + x);
        }
        for (int e = -1000; e <= 1000; e++) {
            assertEquals(Math.scalb(1.0, e), FastLog.exp2(e));
        }
    }

    @Test
    void fastConversionsErrByLessThanATenMillionthOfADecibel() {
        for (double db = -200; db < 60; db += 0.0173) {
            double gain = Decibels.toGain(db);
            assertEquals(db, FastLog.log2(gain) * Decibels.PER_DOUBLING, 1e-7);
            assertEquals(db, Decibels.fromGain(FastLog.exp2(db / Decibels.PER_DOUBLING)), 1e-7);
        }
    }

    @Test
    void logarithmOfSilenceIsFarBelowAnyLevel() {
        assertEquals(true, FastLog.log2(0) <= -1022);
        assertEquals(-149, FastLog.log2(Float.MIN_VALUE));
    }

    @Test
    void circleAgreesWithTheReferenceLibrary() {
        for (double turns = -3; turns < 3; turns += 0.000831) {
            assertEquals(StrictMath.sin(2 * Math.PI * turns), Circle.sin(turns), 6e-15, "sin " + turns);
            assertEquals(StrictMath.cos(2 * Math.PI * turns), Circle.cos(turns), 6e-15, "cos " + turns);
        }
        // Below an eighth of a turn the reference's argument is not rounded more than ours, so that the error itself
        // shows.
        for (double turns = -0.125; turns < 0.125; turns += 0.0000831) {
            assertEquals(StrictMath.sin(2 * Math.PI * turns), Circle.sin(turns), 5e-16, "sin " + turns);
            assertEquals(StrictMath.cos(2 * Math.PI * turns), Circle.cos(turns), 5e-16, "cos " + turns);
            assertEquals(StrictMath.tan(2 * Math.PI * turns), Circle.tan(turns), 2e-15, "tan " + turns);
        }
    }

    @Test
    void quarterTurnsAreExact() {
        double[] sines = {0, 1, 0, -1};
        for (int i = -8; i < 8; i++) {
            assertEquals(sines[i & 3], Circle.sin(i / 4.0), 0);
            assertEquals(sines[i + 1 & 3], Circle.cos(i / 4.0), 0);
        }
    }

    @Test
    void raisedCosineLeadsFromZeroToOne() {
        assertEquals(0, Circle.raisedCosine(0));
        assertEquals(0.5, Circle.raisedCosine(0.5));
        assertEquals(1, Circle.raisedCosine(1));
        for (double x = 0; x <= 1; x += 0.01) {
            assertEquals((1 - StrictMath.cos(Math.PI * x)) / 2, Circle.raisedCosine(x), 1e-15);
        }
    }

    @Test
    void nothingIsAllocated() {
        double[] sum = new double[1];
        assertEquals(0, Measure.allocated(() -> sum[0] += Circle.sin(sum[0]) + Circle.tan(0.1) + FastLog.exp2(0.3)
                + FastLog.log2(3.1) + Decibels.toGain(-3.3) + Decibels.fromGain(0.4)));
    }
}
