package org.tonewright.recording.internal.setup;

import java.util.function.Consumer;

import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.SetupResult;

/** Whether something comes in at each input while all play, and not the same at two of them. */
public final class SignalCheck extends InputCheck {

    /** Below this peak nothing comes in, in dBFS. */
    private static final double NOTHING = -60;
    /** How much softer than the sound the difference of two inputs is if they hear the same, in dB. */
    private static final double SAME = -60;

    @Override
    void check(Listening.Input input, Listening listening, Consumer<SetupResult> results) {
        float peak = 0;
        for (float sample : input.loud()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double level = Sound.decibels(peak);
        if (level < NOTHING) {
            results.accept(SetupResult.broken(input.name(),
                    input.shown() + " is dead: its highest peak is " + Sound.shown(level) + ".",
                    "Look at cable, microphone, phantom power and the mute switch."));
            return;
        }
        for (Listening.Input other : listening.inputs()) {
            if (other.channel() < input.channel() && same(other.loud(), input.loud())) {
                results.accept(SetupResult.broken(input.name(),
                        input.shown() + " hears the same as " + other.shown().replaceFirst("^I", "i") + ".",
                        "One of the two is plugged or routed twice: look where its cable goes."));
                return;
            }
        }
        results.accept(SetupResult.held(input.name(), input.shown() + " peaks at " + Sound.shown(level) + "."));
    }

    private static boolean same(float[] one, float[] other) {
        double sound = 0;
        double difference = 0;
        for (int i = 0; i < one.length; i++) {
            sound += (double) one[i] * one[i];
            difference += ((double) one[i] - other[i]) * ((double) one[i] - other[i]);
        }
        return sound > 0 && 10 * StrictMath.log10(difference / sound + 1e-30) < SAME;
    }
}
