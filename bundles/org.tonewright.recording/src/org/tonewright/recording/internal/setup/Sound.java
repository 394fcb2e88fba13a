package org.tonewright.recording.internal.setup;

/** Numbers of a stretch of sound. */
final class Sound {

    private Sound() {}

    /** The root of the mean square in dBFS; -infinity for silence. A sine at full scale has -3. */
    static double level(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return decibels(StrictMath.sqrt(sum / Math.max(1, samples.length)));
    }

    /** The level of an amplitude in dBFS. */
    static double decibels(double amplitude) {
        return amplitude > 0 ? 20 * StrictMath.log10(amplitude) : Double.NEGATIVE_INFINITY;
    }

    /** A level as a person reads it, in whole decibels. */
    static String shown(double level) {
        return level == Double.NEGATIVE_INFINITY ? "digital silence" : Math.round(level) + " dBFS";
    }
}
