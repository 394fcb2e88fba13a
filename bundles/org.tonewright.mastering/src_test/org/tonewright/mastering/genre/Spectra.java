package org.tonewright.mastering.genre;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.tonewright.dsp.spectrum.ThirdOctaves;
import org.tonewright.mastering.measure.SpectrumBalance;

/** Made spectra. */
public final class Spectra {

    private Spectra() {}

    /** A spectrum whose third octaves have these levels in decibels at their midbands. */
    public static SpectrumBalance of(DoubleUnaryOperator decibels) {
        List<Double> powers = new ArrayList<>();
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            powers.add(Math.pow(10, decibels.applyAsDouble(ThirdOctaves.midband(band)) / 10));
        }
        return new SpectrumBalance(powers);
    }

    /** Noise whose power per hertz falls by so many decibels an octave; a third octave gains 3.01 of them back. */
    public static double noise(double frequency, double falling) {
        double octaves = Math.log(frequency / 1000) / Math.log(2);
        return octaves * (10 * Math.log10(2) - falling);
    }
}
