package org.tonewright.ui.widgets;

/**
 * What one channel of a meter shows: a peak that rises at once and falls as a peak programme meter does (IEC 60268-10
 * Type I: 20 dB in 1.7 s), a line that stays at the highest peak for a while, the level within, and whether full scale
 * was reached.
 */
final class MeterLevel {

    /** How far a peak falls from beat to beat of a {@link Ticker}, in dB. */
    static final double FALL = 20 / 1.7 * Ticker.PERIOD / 1000;
    /** How many beats the line stays. */
    static final int HOLD = 1500 / Ticker.PERIOD;

    private double fedPeak;
    private double fedRms;
    private double peak = MeterScale.LOWEST;
    private double rms = MeterScale.LOWEST;
    private double held = MeterScale.LOWEST;
    private double highest;
    private int age;
    private boolean clipped;

    /** What was heard since the last beat, as amplitudes. */
    void feed(double peakAmplitude, double rmsAmplitude) {
        fedPeak = Math.max(fedPeak, peakAmplitude);
        fedRms = rmsAmplitude;
        highest = Math.max(highest, peakAmplitude);
        clipped |= peakAmplitude >= 1;
    }

    /** Goes on by one beat. */
    void tick() {
        double now = MeterScale.decibels(fedPeak);
        fedPeak = 0;
        peak = Math.max(now, peak - FALL);
        rms = Math.max(MeterScale.decibels(fedRms), rms - FALL);
        age++;
        if (now >= held) {
            held = now;
            age = 0;
        } else if (age > HOLD) {
            held = Math.max(peak, held - 2 * FALL);
        }
    }

    void reset() {
        clipped = false;
        highest = 0;
        held = peak;
    }

    /** In dB. */
    double peak() {
        return peak;
    }

    /** In dB. */
    double rms() {
        return rms;
    }

    /** The line, in dB. */
    double held() {
        return held;
    }

    /** The highest amplitude since the last reset. */
    double highest() {
        return highest;
    }

    boolean isClipped() {
        return clipped;
    }
}
