package org.tonewright.recording.setup;

import java.util.Locale;

/**
 * How loud an input came in at its loudest, and how far the preamplifier is to be turned.
 *
 * @param input the input as words in a sentence
 * @param peak the highest sample, in dBFS; -infinity for silence
 * @param loudest the loudest three seconds, as the root of the mean square in dBFS; -infinity for silence
 * @param at where these three seconds begin, in seconds from the beginning of playing
 * @param clipped how many samples stand at full scale
 * @param turn how many dB to turn the preamplifier up, or down below 0; 0 if it may stay, or if nothing came in
 */
public record InputLevel(String input, double peak, double loudest, double at, int clipped, double turn) {

    /**
     * Where the highest peak of the loudest passage should lie, in dBFS: people play louder in a take than in the test,
     * and a 24-bit converter has some 110 dB below this.
     */
    public static final double GOAL = -10;
    /** How far from the goal a level may lie, in dB. */
    public static final double LENIENT = 4;
    /** A louder quarter of a bit counts as clipped, in full scales. */
    private static final float FULL = 0.9999f;
    /** Below this peak nothing came in, in dBFS. */
    private static final double NOTHING = -70;
    private static final double WINDOW = 3;

    /** Measures an input by what it heard while all played. */
    public static InputLevel of(Listening.Input input, int sampleRate) {
        float[] sound = input.loud();
        float peak = 0;
        int clipped = 0;
        for (float sample : sound) {
            float size = Math.abs(sample);
            peak = Math.max(peak, size);
            clipped += size >= FULL ? 1 : 0;
        }
        int window = (int) Math.min(sound.length, WINDOW * sampleRate);
        double sum = 0;
        double most = 0;
        int where = 0;
        for (int i = 0; i < sound.length; i++) {
            sum += (double) sound[i] * sound[i];
            if (i >= window) {
                sum -= (double) sound[i - window] * sound[i - window];
            }
            if (sum > most && i >= window - 1) {
                most = sum;
                where = i - window + 1;
            }
        }
        double decibels = decibels(peak);
        return new InputLevel(input.shown(), decibels, decibels(StrictMath.sqrt(most / Math.max(1, window))),
                (double) where / sampleRate, clipped, turn(decibels, clipped));
    }

    private static double turn(double peak, int clipped) {
        if (peak < NOTHING) {
            return 0;
        }
        double turn = Math.rint(GOAL - peak);
        // How far a clipped sound went beyond full scale nobody can say: six dB more, then listen again.
        return clipped > 0 ? turn - 6 : Math.abs(turn) <= LENIENT ? 0 : turn;
    }

    private static double decibels(double amplitude) {
        return amplitude > 0 ? 20 * StrictMath.log10(amplitude) : Double.NEGATIVE_INFINITY;
    }

    /** Whether the preamplifier may stay as it is. */
    public boolean fits() {
        return turn == 0 && peak >= NOTHING;
    }

    /** What to do, as one sentence. */
    public String advice() {
        if (peak < NOTHING) {
            return "Nothing comes in: look at cable, microphone and phantom power.";
        }
        if (turn == 0) {
            return "Leave it.";
        }
        return String.format(Locale.ROOT, "Turn the preamplifier %s by %.0f dB%s.", turn < 0 ? "down" : "up",
                Math.abs(turn), clipped > 0 ? ", then listen again: " + clipped + " samples are clipped" : "");
    }
}
