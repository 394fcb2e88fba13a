package org.tonewright.processor;

import java.util.Map;

/**
 * What is fixed for the life of a processor.
 *
 * @param sampleRate frames a second
 * @param frames the length of every block in frames; the host's quantum is 64
 * @param channels the width of the strip: the channels of each port that follows the strip
 * @param structural the values of the structural parameters by key, in their units; all of them are present
 */
public record Setup(double sampleRate, int frames, int channels, Map<String, Double> structural) {

    /** @throws IllegalArgumentException if a number is not positive */
    public Setup {
        structural = Map.copyOf(structural);
        if (!(sampleRate > 0) || frames <= 0 || channels <= 0) {
            throw new IllegalArgumentException(
                    "A setup needs a rate, a block length and channels above 0: " + sampleRate
                            + " Hz, " + frames + " frames, " + channels + " channels");
        }
    }

    /**
     * The value of a structural parameter.
     *
     * @throws IllegalArgumentException if the host did not give it
     */
    public double structural(String key) {
        Double value = structural.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The setup lacks the structural parameter '" + key + "'.");
        }
        return value;
    }
}
