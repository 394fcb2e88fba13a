package org.tonewright.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;
import org.tonewright.dsp.level.Decibels;

class SpectrumTest {

    private static final double RATE = 48000;
    private static final int SIZE = 4096;

    @Test
    void transformAgreesWithItsDefinition() {
        Fft fft = new Fft(32);
        float[] noise = Measure.noise(32, 1, 1);
        double[] spectrum = new double[32];
        for (int i = 0; i < 32; i++) {
            spectrum[i] = noise[i];
        }
        fft.forward(spectrum);
        for (int k = 0; k <= 16; k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < 32; n++) {
                re += noise[n] * Math.cos(2 * Math.PI * k * n / 32);
                im -= noise[n] * Math.sin(2 * Math.PI * k * n / 32);
            }
            assertEquals(re, k == 16 ? spectrum[1] : spectrum[2 * k], 1e-13);
            if (k > 0 && k < 16) {
                assertEquals(im, spectrum[2 * k + 1], 1e-13);
            }
        }
    }

    @Test
    void inverseGivesBackWhatWasTransformed() {
        Fft fft = new Fft(64);
        float[] noise = Measure.noise(64, 1, 2);
        double[] samples = new double[64];
        for (int i = 0; i < 64; i++) {
            samples[i] = noise[i];
        }
        fft.forward(samples);
        fft.inverse(samples);
        for (int i = 0; i < 64; i++) {
            assertEquals(noise[i], samples[i], 1e-14);
        }
    }

    @Test
    void onlyPowersOfTwoAreTransformed() {
        for (int size : new int[] {0, 1, 3, 1000, -4, 1 << 25}) {
            assertThrows(IllegalArgumentException.class, () -> new Fft(size));
        }
    }

    @Test
    void fullScaleSineReadsZeroUnderEveryWindow() {
        for (Window window : Window.values()) {
            double[] power = spectrum(Measure.sine(SIZE * 4, RATE, RATE * 100 / SIZE, 1), window);
            assertEquals(0, Decibels.fromPower(power[100]), 1e-5, window.name());
        }
    }

    @Test
    void constantReadsItsPowerRelativeToASine() {
        float[] ones = new float[SIZE * 2];
        java.util.Arrays.fill(ones, 1);
        // A constant of 1 has twice the power of a sine of amplitude 1.
        assertEquals(2, spectrum(ones, Window.HANN)[0], 1e-9);
    }

    @Test
    void flatTopReadsALineBetweenTwoBinsWithinAHundredthOfADecibel() {
        for (double off = 0; off <= 0.5; off += 0.1) {
            double[] power = spectrum(Measure.sine(SIZE * 2, RATE, RATE * (100 + off) / SIZE, 1), Window.FLAT_TOP);
            assertEquals(0, Decibels.fromPower(power[100]), 0.011);
        }
    }

    @Test
    void windowsHaveTheirPublishedGainsBandwidthsAndSideLobes() {
        // F. J. Harris 1978, table 1: Hann 0.50 and 1.50, Blackman-Harris of four terms 0.36 and 2.00.
        assertEquals(0.5, Window.HANN.coherentGain());
        assertEquals(1.5, Window.HANN.noiseBandwidth(), 1e-12);
        assertEquals(0.35875, Window.BLACKMAN_HARRIS.coherentGain());
        assertEquals(2.0044, Window.BLACKMAN_HARRIS.noiseBandwidth(), 1e-4);
        assertEquals(3.7703, Window.FLAT_TOP.noiseBandwidth(), 1e-3);
        assertEquals(1, Window.RECTANGULAR.noiseBandwidth());
        for (Window window : Window.values()) {
            double[] shape = window.of(64);
            double sum = 0;
            double squares = 0;
            for (double w : shape) {
                sum += w;
                squares += w * w;
            }
            assertEquals(window.coherentGain(), sum / 64, 1e-12);
            assertEquals(window.noiseBandwidth(), 64 * squares / (sum * sum), 1e-12);
        }
        double[] power = spectrum(Measure.sine(SIZE * 2, RATE, RATE * 100.5 / SIZE, 1), Window.BLACKMAN_HARRIS);
        for (int k = 110; k < SIZE / 2; k++) {
            assertTrue(Decibels.fromPower(power[k]) < -91, "bin " + k);
        }
    }

    @Test
    void averagedNoiseHasItsPowerInEveryBand() {
        PowerSpectrum spectrum = new PowerSpectrum(SIZE, Window.HANN);
        float[] noise = Measure.noise(1 << 19, 1, 8);
        spectrum.add(noise, 0, noise.length);
        assertEquals((1 << 19) / (SIZE / 2) - 1, spectrum.windows());
        // White noise between -1 and 1: a mean square of 1/3, two thirds of a full-scale sine's; a quarter of it in a
        // quarter of the band.
        assertEquals(2.0 / 3, spectrum.band(0, SIZE / 2), 0.01);
        assertEquals(2.0 / 12, spectrum.band(SIZE / 8, SIZE / 4 - 1), 0.005);
    }

    @Test
    void lengthOfBlocksMakesNoDifference() {
        float[] noise = Measure.noise(SIZE * 5, 1, 8);
        PowerSpectrum spectrum = new PowerSpectrum(SIZE, Window.HANN);
        for (int at = 0; at < noise.length; at += 64) {
            spectrum.add(noise, at, 64);
        }
        double[] power = new double[spectrum.bins()];
        spectrum.read(power);
        assertArrayEquals(spectrum(noise, Window.HANN), power);
        spectrum.reset();
        spectrum.read(power);
        assertEquals(0, power[100]);
    }

    @Test
    void midbandsAreThoseOfTheStandard() {
        // IEC 61260-1: exact midbands 10^(x/10) times 1 kHz, nominally 20, 25, 31.5, ... 16000, 20000 Hz.
        assertEquals(19.953, ThirdOctaves.midband(0), 1e-3);
        assertEquals(31.623, ThirdOctaves.midband(2), 1e-3);
        assertEquals(1000, ThirdOctaves.midband(17), 1e-9);
        assertEquals(19952.6, ThirdOctaves.midband(30), 0.1);
        assertEquals(891.251, ThirdOctaves.lowerEdge(17), 1e-3);
        assertEquals(1122.018, ThirdOctaves.lowerEdge(18), 1e-3);
    }

    @Test
    void sineLiesInOneBandAndWhiteNoiseGrowsWithTheirWidth() {
        double[] bands = new double[ThirdOctaves.COUNT];
        PowerSpectrum spectrum = new PowerSpectrum(1 << 15, Window.HANN);
        float[] sine = Measure.sine(1 << 17, RATE, 1000, 0.5);
        spectrum.add(sine, 0, sine.length);
        ThirdOctaves.read(spectrum, RATE, bands);
        assertEquals(-6.0206, Decibels.fromPower(bands[17]), 0.001);
        assertTrue(Decibels.fromPower(bands[16]) < -100 && Decibels.fromPower(bands[18]) < -100);

        // White noise: each band holds its share of the band width.
        spectrum.reset();
        float[] noise = Measure.noise(1 << 19, 1, 3);
        spectrum.add(noise, 0, noise.length);
        ThirdOctaves.read(spectrum, RATE, bands);
        for (int band = 10; band < ThirdOctaves.COUNT; band++) {
            double width = ThirdOctaves.lowerEdge(band + 1) - ThirdOctaves.lowerEdge(band);
            assertEquals(Decibels.fromPower(2.0 / 3 * width / 24000), Decibels.fromPower(bands[band]), 0.5);
        }
    }

    @Test
    void bandsBeyondTheSpectrumAreEmpty() {
        double[] bands = new double[ThirdOctaves.COUNT];
        PowerSpectrum spectrum = new PowerSpectrum(1024, Window.HANN);
        spectrum.add(Measure.noise(8192, 1, 3), 0, 8192);
        ThirdOctaves.read(spectrum, 16000, bands);
        assertTrue(bands[25] > 0);
        assertEquals(0, bands[28]);
        assertEquals(0, bands[30]);
    }

    @Test
    void nothingIsAllocatedAndNoThreadIsStarted() {
        // JTransforms' own choice would be two threads from 8192 points on.
        PowerSpectrum spectrum = new PowerSpectrum(1 << 14, Window.HANN);
        float[] noise = Measure.noise(1 << 9, 1, 3);
        double[] power = new double[spectrum.bins()];
        double[] bands = new double[ThirdOctaves.COUNT];
        int threads = Thread.activeCount();
        assertEquals(0, Measure.allocated(() -> {
            spectrum.add(noise, 0, noise.length);
            spectrum.read(power);
            ThirdOctaves.read(spectrum, RATE, bands);
        }));
        assertTrue(spectrum.windows() > 200);
        assertEquals(threads, Thread.activeCount());
    }

    private static double[] spectrum(float[] signal, Window window) {
        PowerSpectrum spectrum = new PowerSpectrum(SIZE, window);
        spectrum.add(signal, 0, signal.length);
        double[] power = new double[spectrum.bins()];
        spectrum.read(power);
        return power;
    }
}
