package org.tonewright.mastering.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds, in one channel that passes by, where samples were lost: a stretch of zeros that begins and ends in the midst
 * of a wave. A rest, a gate or the end of a note gets there by way of small samples, and a synthesiser's pulse that
 * rests at zero does so many times a second; both are music.
 */
final class Losses {

    private static final double SHORTEST = 0.0007;
    private static final double LONGEST = 0.35;
    /** How fast the memory of the level fades, in seconds: a low note's half wave. */
    private static final double MEMORY = 0.01;
    private static final double LOUD = 0.01;
    /** How high above zero, as a share of the level, the wave stops, and how high it comes back. */
    private static final double STOPS = 0.12;
    private static final double RETURNS = 0.03;
    /** More in a second are the shape of the sound. */
    private static final int MANY = 6;

    /** Samples that were lost: from the beginning of the title, in frames. */
    record Loss(long start, long frames) {}

    private final int rate;
    private final double fade;
    private final List<Loss> losses = new ArrayList<>();
    private long position;
    private long zeros;
    private double level;
    private double before;
    private double last;
    private boolean heard;

    Losses(int rate) {
        this.rate = rate;
        fade = StrictMath.exp(-1 / (MEMORY * rate));
    }

    void take(float[] samples, int count) {
        for (int frame = 0; frame < count; frame++) {
            double sample = Math.abs(samples[frame]);
            if (sample == 0) {
                if (zeros == 0) {
                    before = last;
                }
                zeros++;
            } else {
                if (zeros > 0) {
                    end(sample);
                }
                level = Math.max(sample, level * fade);
                last = sample;
                heard = true;
            }
            position++;
        }
    }

    /** The zeros end; the level is that of what came before them. */
    private void end(double sample) {
        if (zeros >= Math.max(8, SHORTEST * rate) && zeros <= LONGEST * rate && level > LOUD && before > STOPS * level
                && sample > RETURNS * level) {
            losses.add(new Loss(position - zeros, zeros));
        }
        zeros = 0;
    }

    boolean isHeard() {
        return heard;
    }

    List<Loss> found() {
        List<Loss> found = new ArrayList<>();
        for (int i = 0; i < losses.size(); i++) {
            int around = 0;
            for (int other = Math.max(0, i - MANY); other < Math.min(losses.size(), i + MANY + 1); other++) {
                around += Math.abs(losses.get(other).start() - losses.get(i).start()) < rate / 2 ? 1 : 0;
            }
            if (around <= MANY) {
                found.add(losses.get(i));
            }
        }
        return found;
    }
}
