package org.tonewright.processor;

/**
 * An ability of a {@link ProcessorFactory}: the magnitude response for given parameter values, to be drawn. It follows
 * from the values alone, not from a running instance.
 */
public interface Response {

    /**
     * [any] The magnitude response.
     *
     * @param sampleRate frames a second
     * @param values the values of all parameters in the order of {@link ProcessorInfo#params()}
     * @param frequencies where, in hertz
     * @param decibels receives the gain at each frequency; at least as long as {@code frequencies}
     */
    void response(double sampleRate, double[] values, double[] frequencies, double[] decibels);
}
