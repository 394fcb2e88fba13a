package org.tonewright.mixer.bounce;

import java.util.Arrays;
import java.util.Random;

/** Made signals. */
public final class Sounds {

    private Sounds() {}

    /** The same value in every frame. */
    public static float[] constant(int frames, double value) {
        float[] samples = new float[frames];
        Arrays.fill(samples, (float) value);
        return samples;
    }

    /** White noise between -0.25 and 0.25, always the same for a seed. */
    public static float[] noise(int frames, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            samples[frame] = (random.nextFloat() - 0.5f) / 2;
        }
        return samples;
    }

    /** A sine of full scale. */
    public static float[] sine(int frames, double hertz) {
        float[] samples = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            samples[frame] = (float) StrictMath.sin(2 * Math.PI * hertz * frame / MixTrial.RATE);
        }
        return samples;
    }

    /** The highest amplitude. */
    public static double peak(float[]... channels) {
        double peak = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}
