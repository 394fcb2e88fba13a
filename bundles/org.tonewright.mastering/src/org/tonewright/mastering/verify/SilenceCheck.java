package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;

/**
 * Silence where it belongs and nowhere else: S01 what lies between two titles and behind the last is digital silence,
 * S02 no title is silent altogether. House rules.
 */
public final class SilenceCheck implements QualityCheck {

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) throws IOException {
        List<DeliveryFacts.Title> titles = delivery.facts().titles();
        long frames = delivery.audio().frames();
        long last = 0;
        for (int index = 0; index < titles.size(); index++) {
            DeliveryFacts.Title title = titles.get(index);
            long end = Math.min(frames, Math.max(0, title.start() + title.frames()));
            between(delivery, last, title.start(), "before title " + title.number(), findings);
            double peak = peak(delivery, Math.clamp(title.start(), 0, end), end);
            findings.accept(new RuleResult("S02", peak > 0,
                    "Title " + title.number() + " '" + title.name() + "' " + (peak > 0 ? "is heard." : "is silent.")));
            last = end;
            progress.at((double) (index + 1) / titles.size());
        }
        between(delivery, last, frames, "behind the last title", findings);
    }

    private static void between(DeliveredRelease delivery, long from, long to, String where,
            Consumer<RuleResult> findings) throws IOException {
        if (from < to && to <= delivery.audio().frames()) {
            double peak = peak(delivery, from, to);
            findings.accept(new RuleResult("S01", peak == 0, (to - from) + " frames " + where
                    + (peak == 0 ? " are silence." : " are not all silence.")));
        }
    }

    private static double peak(DeliveredRelease delivery, long from, long to) throws IOException {
        float[] peak = new float[1];
        delivery.audio().read(from, to, (_, samples, count) -> {
            for (float[] channel : samples) {
                for (int frame = 0; frame < count; frame++) {
                    peak[0] = Math.max(peak[0], Math.abs(channel[frame]));
                }
            }
        });
        return peak[0];
    }
}
