package org.tonewright.dsp.filter;

/**
 * Splits a channel into a low and a high band with Linkwitz-Riley filters of fourth order: two Butterworth filters of second
 * order in series on each side (S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers", JAES 1976). Both bands
 * are -6.02 dB at the frequency, fall by 24 dB an octave and are in phase, so that their sum has gain 1 everywhere (it is
 * an all-pass).
 */
public final class Crossover {

    private static final int SECTIONS = 2;

    private final double sampleRate;
    private final BiquadCascade low = new BiquadCascade(SECTIONS);
    private final BiquadCascade high = new BiquadCascade(SECTIONS);
    private final double[] sections = new double[SECTIONS * Cookbook.SIZE];

    /** [control] A crossover at a frequency. */
    public Crossover(double sampleRate, double frequency) {
        this.sampleRate = sampleRate;
        lowSections(sections, 0, sampleRate, frequency);
        low.set(sections);
        highSections(sections, 0, sampleRate, frequency);
        high.set(sections);
    }

    /** [any] Writes the two sections of the low band. */
    public static void lowSections(double[] sections, int first, double sampleRate, double frequency) {
        Butterworth.lowPass(sections, first, sampleRate, frequency, 2);
        Butterworth.lowPass(sections, first + 1, sampleRate, frequency, 2);
    }

    /** [any] Writes the two sections of the high band. */
    public static void highSections(double[] sections, int first, double sampleRate, double frequency) {
        Butterworth.highPass(sections, first, sampleRate, frequency, 2);
        Butterworth.highPass(sections, first + 1, sampleRate, frequency, 2);
    }

    /** [audio] Moves to a frequency in the course of the next block. */
    public void moveTo(double frequency) {
        lowSections(sections, 0, sampleRate, frequency);
        low.moveTo(sections);
        highSections(sections, 0, sampleRate, frequency);
        high.moveTo(sections);
    }

    /** [audio] Splits a block; {@code outLow} may be {@code in}, {@code outHigh} may not. */
    public void process(float[] in, float[] outLow, float[] outHigh, int frames) {
        high.process(in, outHigh, frames);
        low.process(in, outLow, frames);
    }

    /** [audio] Forgets the past. */
    public void reset() {
        low.reset();
        high.reset();
    }
}
