package org.tonewright.dsp.spectrum;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/**
 * The Fourier transform of real signals whose length is a power of two, in double precision, in one thread and without
 * allocation.
 * <p>
 * Spectra are packed as JTransforms packs them: {@code [0]} is the real part at 0 Hz, {@code [1]} the real part at half
 * the
 * sample rate, {@code [2k]} and {@code [2k + 1]} the real and imaginary part of bin {@code k}.
 */
public final class Fft {

    static {
        // JTransforms would start threads from 8192 points on, which is slower here and allocates.
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    private final DoubleFFT_1D transform;

    /** [control] A transform of {@code size} points, a power of two from 2 to 2^24. */
    public Fft(int size) {
        if (size < 2 || size > 1 << 24 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("A transform needs a power of two from 2 to 2^24, not " + size + ".");
        }
        this.transform = new DoubleFFT_1D(size);
    }

    /** [audio] Replaces {@code size} samples by their spectrum: X[k] = sum x[n] e^(-2 pi j k n / size). */
    public void forward(double[] samples) {
        transform.realForward(samples);
    }

    /** [audio] Replaces a packed spectrum by the samples it belongs to: what {@link #forward} took. */
    public void inverse(double[] spectrum) {
        transform.realInverse(spectrum, true);
    }
}
