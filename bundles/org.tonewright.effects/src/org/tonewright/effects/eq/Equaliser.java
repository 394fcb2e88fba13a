package org.tonewright.effects.eq;

import java.util.List;

import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.dsp.filter.FrequencyResponse;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Response;
import org.tonewright.processor.Setup;

/**
 * A parametric equaliser of eight bands in series, each of any type: bell, shelf, low-pass, high-pass or notch. Its
 * response is that of the Audio EQ Cookbook ({@link Cookbook}); low-pass and high-pass filters of 24 and 48 dB an
 * octave are Butterworth cascades whose last section is raised or lowered with the quality.
 * <p>
 * Bells and shelves at 0 dB, and bands that are off, cost nothing. Gliding parameters move the filters without steps; a
 * band that is switched or changes its type is faded over within 40 ms.
 */
public final class Equaliser implements ProcessorFactory, Response {

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.eq",
            List.of(Port.input("in", 0), Port.output("out", 0)), Bands.params());

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new EqualiserProcessor(setup);
    }

    @Override
    public void response(double sampleRate, double[] values, double[] frequencies, double[] decibels) {
        double[] sections = new double[Bands.SECTIONS * Cookbook.SIZE];
        Bands bands = new Bands(sampleRate);
        for (int band = 0; band < Bands.COUNT; band++) {
            int at = Bands.index(band, 0);
            int shape = Bands.shape(values[at + Bands.ON], values[at + Bands.TYPE], values[at + Bands.SLOPE]);
            bands.design(band, shape, values, sections);
        }
        for (int i = 0; i < frequencies.length; i++) {
            decibels[i] = values[Bands.LEVEL]
                    + FrequencyResponse.decibels(sections, 0, Bands.SECTIONS, sampleRate, frequencies[i]);
        }
    }
}
