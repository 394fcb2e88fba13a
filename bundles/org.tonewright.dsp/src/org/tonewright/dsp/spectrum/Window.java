package org.tonewright.dsp.spectrum;

/**
 * Windows for spectra, in their periodic form: w[n] = sum over k of (-1)^k a_k cos(2 pi k n / N).
 */
public enum Window {

    /** No window: the narrowest line, the worst leakage. */
    RECTANGULAR(1),
    /** Hann (raised cosine): side lobes from -31.5 dB, falling by 18 dB an octave. */
    HANN(0.5, 0.5),
    /** Blackman-Harris of four terms, side lobes below -92 dB (F. J. Harris, Proceedings of the IEEE, January 1978). */
    BLACKMAN_HARRIS(0.35875, 0.48829, 0.14128, 0.01168),
    /**
     * Flat top of five terms: lines show their level within 0.01 dB wherever they fall between two bins (G. D'Antona,
     * A. Ferrero, "Digital Signal Processing for Measurement Systems", Springer 2006, pages 70-72).
     */
    FLAT_TOP(0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);

    private final double[] terms;

    Window(double... terms) {
        this.terms = terms;
    }

    /** [control] The window of a length. */
    public double[] of(int size) {
        double[] window = new double[size];
        for (int n = 0; n < size; n++) {
            double sign = 1;
            for (int k = 0; k < terms.length; k++) {
                window[n] += sign * terms[k] * StrictMath.cos(2 * Math.PI * k * n / size);
                sign = -sign;
            }
        }
        return window;
    }

    /** [any] The coherent gain: the mean of the window, by which the height of a line is reduced; a_0. */
    public double coherentGain() {
        return terms[0];
    }

    /** [any] The equivalent noise bandwidth in bins: the mean of the squares over the square of the mean. */
    public double noiseBandwidth() {
        double sum = terms[0] * terms[0];
        for (int k = 1; k < terms.length; k++) {
            sum += terms[k] * terms[k] / 2;
        }
        return sum / (terms[0] * terms[0]);
    }
}
