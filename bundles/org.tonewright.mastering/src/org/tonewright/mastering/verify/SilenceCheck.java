package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;

/**
 * Silence where it belongs and nowhere else: S01 what lies before, between and behind titles is digital silence, S02 no
 * title is silent altogether, S03 no title loses its samples for a moment. House rules.
 */
public final class SilenceCheck implements QualityCheck {

    private static final int MOST_TOLD = 5;

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) throws IOException {
        List<DeliveryFacts.Title> titles = TitleAudio.within(delivery);
        long last = 0;
        for (int index = 0; index < titles.size(); index++) {
            DeliveryFacts.Title title = titles.get(index);
            between(delivery, last, title.start(), "before title " + title.number(), findings);
            title(delivery, title, findings);
            last = title.start() + title.frames();
            progress.at((double) (index + 1) / titles.size());
        }
        between(delivery, last, delivery.audio().frames(), "behind the last title", findings);
    }

    /** Nobody stated where the titles of a foreign fileset end, so its pauses may hold what is left of them. */
    private static void between(DeliveredRelease delivery, long from, long to, String where,
            Consumer<RuleResult> findings) throws IOException {
        if (!delivery.stated() || from >= to) {
            return;
        }
        float[] peak = new float[1];
        delivery.audio().read(from, to, (_, samples, count) -> {
            for (float[] channel : samples) {
                for (int frame = 0; frame < count; frame++) {
                    peak[0] = Math.max(peak[0], Math.abs(channel[frame]));
                }
            }
        });
        String what = String.format(Locale.ROOT, "The %.3f s %s", (double) (to - from) / delivery.audio().sampleRate(),
                where);
        findings.accept(new RuleResult("S01", peak[0] == 0,
                what + (peak[0] == 0 ? " are digital silence." : " are not all silence.")));
    }

    private static void title(DeliveredRelease delivery, DeliveryFacts.Title title, Consumer<RuleResult> findings)
            throws IOException {
        Losses[] losses = new Losses[delivery.audio().channels()];
        for (int channel = 0; channel < losses.length; channel++) {
            losses[channel] = new Losses(delivery.audio().sampleRate());
        }
        delivery.audio().read(title.start(), title.start() + title.frames(), (_, samples, count) -> {
            for (int channel = 0; channel < losses.length; channel++) {
                losses[channel].take(samples[channel], count);
            }
        });
        String name = TitleAudio.name(title);
        boolean heard = false;
        List<String> lost = new ArrayList<>();
        for (int channel = 0; channel < losses.length; channel++) {
            heard |= losses[channel].isHeard();
            for (Losses.Loss loss : losses[channel].found()) {
                lost.add(String.format(Locale.ROOT, "%s for %.1f ms in channel %d",
                        TitleAudio.time(delivery, loss.start()), 1000.0 * loss.frames() / delivery.audio().sampleRate(),
                        channel + 1));
            }
        }
        findings.accept(new RuleResult("S02", heard, name + (heard ? " is heard." : " is silent.")));
        int more = lost.size() - MOST_TOLD;
        findings.accept(lost.isEmpty() ? RuleResult.held("S03", name + " loses no samples.")
                : RuleResult.broken("S03", name + " loses its samples in the midst of a wave at "
                        + String.join(", ", lost.subList(0, Math.min(MOST_TOLD, lost.size())))
                        + (more > 0 ? ", and at " + more + " more places." : ".")));
    }
}
