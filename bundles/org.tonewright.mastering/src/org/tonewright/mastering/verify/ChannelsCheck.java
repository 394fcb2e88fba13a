package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.dsp.loudness.SignalSums;

/**
 * The two channels of a title: M01 both are heard, M02 neither has its polarity swapped, M03 they are not the same.
 * House rules. M02 fails where what the channels have in common is more against than with one another (a correlation
 * below -0.5), and is noted below 0, where mono loses much; M03 is noted, for a mono
 * recording may be meant.
 */
public final class ChannelsCheck implements QualityCheck {

    private static final double DEAD = 0.0002;
    /** By how much the dither of two channels at 16 bits can differ: each adds up to one and a half bits. */
    private static final float DITHER = 3f / 32768;
    private static final double SWAPPED = -0.5;

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) throws IOException {
        List<DeliveryFacts.Title> titles = TitleAudio.within(delivery);
        for (int index = 0; index < titles.size() && delivery.audio().channels() == 2; index++) {
            check(delivery, titles.get(index), findings);
            progress.at((double) (index + 1) / titles.size());
        }
    }

    private static void check(DeliveredRelease delivery, DeliveryFacts.Title title, Consumer<RuleResult> findings)
            throws IOException {
        SignalSums sums = new SignalSums(2);
        Both both = new Both();
        delivery.audio().read(title.start(), title.start() + title.frames(), (_, samples, count) -> {
            sums.process(samples, 0, count);
            both.take(samples, count);
        });
        String name = TitleAudio.name(title);
        boolean dead = Math.min(both.left, both.right) < DEAD && Math.max(both.left, both.right) > 10 * DEAD;
        findings.accept(new RuleResult("M01", !dead, name + (dead
                ? " is heard in the " + (both.left < both.right ? "right" : "left") + " channel alone."
                : " is heard in both channels.")));
        OptionalDouble correlation = sums.correlation();
        if (correlation.isEmpty() || dead) {
            return;
        }
        double value = correlation.getAsDouble();
        String meter = String.format(Locale.ROOT, "%s has a correlation of %.2f", name, value);
        if (value < SWAPPED) {
            findings.accept(RuleResult.broken("M02",
                    meter + ": the polarity of one channel is swapped, and in mono the music goes away."));
        } else {
            findings.accept(value < 0 ? RuleResult.noted("M02", meter + "; listen to it in mono.")
                    : RuleResult.held("M02", meter + "."));
        }
        findings.accept(both.isSame() ? RuleResult.noted("M03", name + " is mono: both channels are the same.")
                : RuleResult.held("M03", name + " is stereo."));
    }

    /** The peaks of both channels, and whether every sample is the same but for its dither. */
    private static final class Both {

        private float left;
        private float right;
        private boolean same = true;

        /** Nothing is told of what is hardly louder than the dither itself. */
        boolean isSame() {
            return same && Math.max(left, right) > 100 * DITHER;
        }

        void take(float[][] samples, int count) {
            for (int frame = 0; frame < count; frame++) {
                left = Math.max(left, Math.abs(samples[0][frame]));
                right = Math.max(right, Math.abs(samples[1][frame]));
                same &= Math.abs(samples[0][frame] - samples[1][frame]) <= DITHER;
            }
        }
    }
}
