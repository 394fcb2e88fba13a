package org.tonewright.dsp.level;

/**
 * The ballistics of a sample peak meter after IEC 60268-18 (Peak programme level meters, digital audio peak level meter): a
 * peak of a single sample is shown in full at once, and the reading falls by 20 dB in 1.7 s. The highest peak of the last
 * while is held beside it (1 s in the standard; many consoles hold longer).
 */
public final class PeakMeter {

    private static final double FALL_DECIBELS = 20;
    private static final double FALL_SECONDS = 1.7;
    /** Below this the reading is silence: -200 dB. */
    private static final double FLOOR = 1e-10;
    private static final double LOUDEST = 1e30;

    private final double sampleRate;
    private final double holdFrames;
    private int lastFrames;
    private double fall = 1;
    private double reading;
    private double held;
    private double age;

    /**
     * [control]
     *
     * @param sampleRate in hertz
     * @param hold how long the highest peak stays, in seconds
     */
    public PeakMeter(double sampleRate, double hold) {
        this.sampleRate = sampleRate;
        this.holdFrames = hold * sampleRate;
    }

    /** [audio] Takes a block; its highest peak counts as if it came in the last frame. */
    public void process(float[] samples, int at, int frames) {
        process(Level.peak(samples, at, frames), frames);
    }

    /** [audio] Takes the peak amplitude of a block of so many frames. */
    public void process(double peak, int frames) {
        if (frames != lastFrames) {
            fall = Decibels.toGain(-FALL_DECIBELS * frames / (FALL_SECONDS * sampleRate));
            lastFrames = frames;
        }
        reading = Math.max(peak, reading * fall);
        if (!(reading >= FLOOR && reading <= LOUDEST)) {
            reading = 0;
        }
        age += frames;
        if (peak >= held || age > holdFrames) {
            held = reading;
            age = 0;
        }
    }

    /** [audio] The reading, as an amplitude. */
    public double reading() {
        return reading;
    }

    /** [audio] The held peak, as an amplitude. */
    public double held() {
        return held;
    }

    /** [audio] Falls silent at once. */
    public void reset() {
        reading = 0;
        held = 0;
        age = 0;
    }
}
