package org.tonewright.mastering.master;

import java.util.Arrays;
import java.util.Random;

/** Made signals at 44.1 kHz. */
public final class Tones {

    private Tones() {}

    /** A sine. */
    public static float[] sine(int frames, double hertz, double level) {
        float[] samples = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            samples[frame] = (float) (level * StrictMath.sin(2 * Math.PI * hertz * frame / ReleaseTrial.RATE));
        }
        return samples;
    }

    /** White noise, always the same for a seed. */
    public static float[] noise(int frames, double level, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            samples[frame] = (float) (level * (2 * random.nextDouble() - 1));
        }
        return samples;
    }

    /** The same value in every frame. */
    public static float[] constant(int frames, double value) {
        float[] samples = new float[frames];
        Arrays.fill(samples, (float) value);
        return samples;
    }

    /** The same samples as whole numbers of 1/32768. */
    public static float[] sixteenBits(float[] samples) {
        float[] rounded = new float[samples.length];
        for (int frame = 0; frame < samples.length; frame++) {
            rounded[frame] = Math.round(samples[frame] * 32768) / 32768f;
        }
        return rounded;
    }
}
