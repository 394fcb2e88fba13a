package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;

/**
 * The edges of titles, where an editor's cut is heard: E01 a title rises out of the silence before it, E02 it falls
 * into the silence behind it, E03 it is not cut off while it fades or rings, E04 neither noise nor a long silence comes
 * before the music. House rules; what is found is noted, for a hard cut may be meant. Titles that follow one another
 * without a pause have no edge there.
 */
public final class EdgesCheck implements QualityCheck {

    /** A step from silence that is heard as a click: -40 dBFS. */
    private static final double STEP = 0.01;
    /** What is left at the end may be so loud, in dBFS: a room's noise. */
    private static final double LEFT = -60;
    private static final double LEFT_SECONDS = 0.01;
    private static final double SILENT_EDGE_SECONDS = 0.002;

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) throws IOException {
        List<DeliveryFacts.Title> titles = TitleAudio.within(delivery);
        for (int index = 0; index < titles.size(); index++) {
            DeliveryFacts.Title title = titles.get(index);
            long end = title.start() + title.frames();
            if (isSilent(delivery, title.start() - edge(delivery), title.start())) {
                begin(delivery, title, findings);
            }
            if (isSilent(delivery, end, end + edge(delivery))) {
                end(delivery, title, findings);
            }
            progress.at((double) (index + 1) / titles.size());
        }
    }

    private static int edge(DeliveredRelease delivery) {
        return (int) (SILENT_EDGE_SECONDS * delivery.audio().sampleRate());
    }

    private static boolean isSilent(DeliveredRelease delivery, long from, long to) throws IOException {
        long first = Math.max(0, from);
        long last = Math.min(delivery.audio().frames(), to);
        return first >= last || peak(TitleAudio.piece(delivery, first, (int) (last - first))) == 0;
    }

    private static double peak(float[][] piece) {
        double peak = 0;
        for (float[] channel : piece) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    private static void begin(DeliveredRelease delivery, DeliveryFacts.Title title, Consumer<RuleResult> findings)
            throws IOException {
        String name = TitleAudio.name(title);
        double step = peak(TitleAudio.piece(delivery, title.start(), 1));
        findings.accept(step <= STEP ? RuleResult.held("E01", name + " rises out of silence.")
                : RuleResult.noted("E01", String.format(Locale.ROOT,
                        "%s begins with a step of %.0f dBFS; listen for a click.", name, decibels(step))));
        int frames = (int) Math.min(title.frames(), (long) (Head.SECONDS * delivery.audio().sampleRate()));
        findings.accept(Head.of(TitleAudio.piece(delivery, title.start(), frames), delivery.audio().sampleRate())
                .map(what -> RuleResult.noted("E04", name + " begins with " + what + " before the music."))
                .orElse(RuleResult.held("E04", name + " begins with its music.")));
    }

    private static void end(DeliveredRelease delivery, DeliveryFacts.Title title, Consumer<RuleResult> findings)
            throws IOException {
        String name = TitleAudio.name(title);
        int frames = (int) Math.min(title.frames(), (long) (LEFT_SECONDS * delivery.audio().sampleRate()));
        long end = title.start() + title.frames();
        double step = peak(TitleAudio.piece(delivery, end - 1, 1));
        if (step > STEP) {
            findings.accept(RuleResult.noted("E02", String.format(Locale.ROOT,
                    "%s ends with a step of %.0f dBFS; listen for a click.", name, decibels(step))));
            return;
        }
        findings.accept(RuleResult.held("E02", name + " falls into silence."));
        double left = decibels(Head.loudness(TitleAudio.piece(delivery, end - frames, frames), 0, frames));
        findings.accept(left <= LEFT ? RuleResult.held("E03", name + " is heard to its end.")
                : RuleResult.noted("E03", String.format(Locale.ROOT,
                        "%s is at %.0f dBFS when it ends; listen whether its fade or reverberation is cut off.", name,
                        left)));
    }

    private static double decibels(double level) {
        return 20 * StrictMath.log10(level);
    }
}
