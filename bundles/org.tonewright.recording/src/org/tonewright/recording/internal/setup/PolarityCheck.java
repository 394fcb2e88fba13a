package org.tonewright.recording.internal.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.Setup;
import org.tonewright.recording.setup.SetupCheck;
import org.tonewright.recording.setup.SetupResult;

/**
 * Whether two inputs that hear the same source hear it with the same sign. Their normalised cross-correlation is
 * searched for its greatest size up to 10 ms to either side, which is 3.4 m of way through the air; it is judged where
 * it is greater than a half, below which the two do not hear the same thing. Means of sixteen samples are compared:
 * what
 * polarity does to a sound, it does to its low notes.
 */
public final class PolarityCheck implements SetupCheck {

    /** How alike two inputs must be to be a pair. */
    static final double PAIR = 0.5;

    private static final double REACH = 0.010;
    private static final int MEAN = 16;

    @Override
    public void check(Setup setup, Consumer<SetupResult> results) {
        Optional<Listening> heard = setup.listening();
        if (heard.isEmpty()) {
            results.accept(SetupResult.unknown("No device was named, so that no input was heard.",
                    "Name it with --device."));
            return;
        }
        List<Listening.Input> inputs = heard.get().inputs();
        List<float[]> means = inputs.stream().map(input -> means(input.loud())).toList();
        int lag = (int) (REACH * heard.get().sampleRate() / MEAN);
        int pairs = 0;
        int swapped = 0;
        for (int one = 0; one < inputs.size(); one++) {
            for (int other = one + 1; other < inputs.size(); other++) {
                double likeness = likeness(means.get(one), means.get(other), lag);
                pairs += Math.abs(likeness) > PAIR ? 1 : 0;
                if (likeness < -PAIR) {
                    swapped++;
                    results.accept(SetupResult.broken(inputs.get(other).name(), String.format(Locale.ROOT,
                            "%s hears the same as %s with the opposite sign: their correlation is %.2f.",
                            inputs.get(other).shown(), inputs.get(one).shown().replaceFirst("^I", "i"), likeness),
                            "Turn the polarity switch of one of the two, or look whether its cable is soldered "
                                    + "right."));
                }
            }
        }
        if (swapped == 0) {
            results.accept(SetupResult.held("", pairs == 0 ? "No two inputs hear the same source."
                    : pairs + (pairs == 1 ? " pair of inputs hears" : " pairs of inputs hear")
                            + " the same source with the same sign."));
        }
    }

    private static float[] means(float[] sound) {
        float[] means = new float[sound.length / MEAN];
        for (int i = 0; i < means.length; i++) {
            float sum = 0;
            for (int j = 0; j < MEAN; j++) {
                sum += sound[i * MEAN + j];
            }
            means[i] = sum / MEAN;
        }
        return means;
    }

    /** The normalised cross-correlation of the greatest size within some lags, -1 to 1; 0 if one is silent. */
    static double likeness(float[] one, float[] other, int lag) {
        double power = product(one, one, 0) * product(other, other, 0);
        double best = 0;
        for (int shift = -lag; power > 0 && shift <= lag; shift++) {
            double found = product(one, other, shift) / StrictMath.sqrt(power);
            best = Math.abs(found) > Math.abs(best) ? found : best;
        }
        return best;
    }

    private static double product(float[] one, float[] other, int shift) {
        double sum = 0;
        int end = Math.min(one.length, other.length - shift);
        for (int i = Math.max(0, -shift); i < end; i++) {
            sum += (double) one[i] * other[i + shift];
        }
        return sum;
    }
}
