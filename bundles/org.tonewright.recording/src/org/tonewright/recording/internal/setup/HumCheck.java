package org.tonewright.recording.internal.setup;

import java.util.Locale;
import java.util.function.Consumer;

import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.SetupResult;

/**
 * How much of the mains each input hears while all are quiet: 50 or 60 Hz and its first eight multiples, each measured
 * by Goertzel's algorithm (American Mathematical Monthly 65, 1958) under a Hann window, and added by power.
 */
public final class HumCheck extends InputCheck {

    /** The level of all multiples together that is allowed, in dBFS. */
    static final double LIMIT = -70;

    private static final double[] MAINS = {50, 60};
    private static final int MULTIPLES = 8;

    @Override
    void check(Listening.Input input, Listening listening, Consumer<SetupResult> results) {
        double loudest = 0;
        double mains = MAINS[0];
        for (double frequency : MAINS) {
            double power = 0;
            for (int multiple = 1; multiple <= MULTIPLES; multiple++) {
                power += power(input.quiet(), frequency * multiple / listening.sampleRate());
            }
            if (power > loudest) {
                loudest = power;
                mains = frequency;
            }
        }
        double level = 10 * StrictMath.log10(loudest + 1e-20);
        String message = String.format(Locale.ROOT, "%s has %.0f dBFS of hum.", input.shown(), level);
        results.accept(level <= LIMIT ? SetupResult.held(input.name(), message)
                : SetupResult.broken(input.name(),
                        String.format(Locale.ROOT, "%s hums with %.0f Hz at %.0f dBFS; at most %.0f dBFS is allowed.",
                                input.shown(), mains, level, LIMIT),
                        "Change the cable, use a balanced one or a DI box with its ground lifted, and keep it away "
                                + "from power supplies."));
    }

    /** The power of a sine of this frequency, as the mean square; full scale is 1. */
    private static double power(float[] samples, double frequency) {
        if (frequency >= 0.5 || samples.length == 0) {
            return 0;
        }
        double angle = 2 * StrictMath.PI * frequency;
        double factor = 2 * StrictMath.cos(angle);
        double step = 2 * StrictMath.PI / samples.length;
        double one = 0;
        double two = 0;
        for (int i = 0; i < samples.length; i++) {
            double next = samples[i] * (0.5 - 0.5 * Math.cos(step * i)) + factor * one - two;
            two = one;
            one = next;
        }
        double square = one * one + two * two - factor * one * two;
        // A sine of amplitude a gives a n / 4 under a Hann window, which has the mean 1/2.
        double amplitude = 4 * StrictMath.sqrt(Math.max(0, square)) / samples.length;
        return amplitude * amplitude / 2;
    }
}
