package org.tonewright.mastering.measure;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.dsp.spectrum.PowerSpectrum;
import org.tonewright.dsp.spectrum.ThirdOctaves;
import org.tonewright.dsp.spectrum.Window;

/**
 * Measures the spectrum of one programme, block by block. The blocks may have any length and change nothing. What is
 * left after the last whole window, a third of a second, is not measured.
 */
public final class SpectrumMeter {

    /** The lowest third octave is 4.6 Hz wide; at 48 kHz the bins of this size are 2.9 Hz apart. */
    private static final int SIZE = 16384;

    private final int rate;
    private final PowerSpectrum[] spectra;

    /**
     * A meter at its beginning. [control]
     *
     * @param rate sample rate in hertz
     * @param channels above 0
     */
    public SpectrumMeter(int rate, int channels) {
        this.rate = rate;
        spectra = new PowerSpectrum[channels];
        for (int channel = 0; channel < channels; channel++) {
            spectra[channel] = new PowerSpectrum(SIZE, Window.HANN, SIZE);
        }
    }

    /**
     * Measures a block. [audio]
     *
     * @param block samples of each channel, full scale 1
     * @param offset index of the first frame
     * @param frames how many there are
     */
    public void process(float[][] block, int offset, int frames) {
        for (int channel = 0; channel < spectra.length; channel++) {
            spectra[channel].add(block[channel], offset, frames);
        }
    }

    /** The parts of {@link #process}, one for each channel. Each wants every block, in order. */
    List<ProgrammeMeter.Part> parts() {
        List<ProgrammeMeter.Part> parts = new ArrayList<>();
        for (int channel = 0; channel < spectra.length; channel++) {
            PowerSpectrum spectrum = spectra[channel];
            int index = channel;
            parts.add((block, offset, frames) -> spectrum.add(block[index], offset, frames));
        }
        return parts;
    }

    /** What was measured so far: the mean of all channels. [control] */
    public SpectrumBalance balance() {
        double[] mean = new double[ThirdOctaves.COUNT];
        double[] bands = new double[ThirdOctaves.COUNT];
        for (PowerSpectrum spectrum : spectra) {
            ThirdOctaves.read(spectrum, rate, bands);
            for (int band = 0; band < bands.length; band++) {
                mean[band] += bands[band] / spectra.length;
            }
        }
        List<Double> powers = new ArrayList<>();
        for (double power : mean) {
            powers.add(power);
        }
        return new SpectrumBalance(powers);
    }
}
