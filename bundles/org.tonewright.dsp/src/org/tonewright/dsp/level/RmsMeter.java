package org.tonewright.dsp.level;

/**
 * A level meter that shows the root of a running mean square. The mean is exponential with the integration time as its time
 * constant: after a step from silence the mean square reaches 1 - 1/e of its end after that time (300 ms is usual for a VU
 * like meter, 600 ms for the K-System). Readings are relative to a sample value of 1: a full-scale sine reads -3.01 dB; the
 * K-System (Katz) counts the same sine as 0 dBFS RMS and adds 3.01 dB.
 */
public final class RmsMeter {

    private static final double FLOOR = 1e-20;
    private static final double LOUDEST = 1e60;

    private final double framesOfIntegration;
    private int lastFrames;
    private double keep = 1;
    private double meanSquare;

    /**
     * [control]
     *
     * @param sampleRate in hertz
     * @param integration the time constant in seconds, more than 0
     */
    public RmsMeter(double sampleRate, double integration) {
        if (!(sampleRate > 0) || !(integration > 0)) {
            throw new IllegalArgumentException("An RMS meter needs a sample rate and an integration time above 0, not "
                    + sampleRate + " and " + integration + ".");
        }
        framesOfIntegration = sampleRate * integration;
    }

    /** [audio] Takes a block of samples. */
    public void process(float[] samples, int at, int frames) {
        if (frames == 0) {
            return;
        }
        if (frames != lastFrames) {
            keep = StrictMath.exp(-frames / framesOfIntegration);
            lastFrames = frames;
        }
        double block = Level.sumOfSquares(samples, at, frames) / frames;
        meanSquare = block + keep * (meanSquare - block);
        if (!(meanSquare >= FLOOR && meanSquare <= LOUDEST)) {
            meanSquare = 0;
        }
    }

    /** [audio] The reading, as an amplitude. */
    public double reading() {
        return Math.sqrt(meanSquare);
    }

    /** [audio] Falls silent at once. */
    public void reset() {
        meanSquare = 0;
    }
}
