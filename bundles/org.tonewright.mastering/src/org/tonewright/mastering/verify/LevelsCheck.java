package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.measure.ProgrammeMeter;

/**
 * Levels, measured anew from the delivered audio: L01 no true peak above the ceiling (ITU-R BS.1770-5, Annex 2), L02
 * the true peak of each title is the one stated, L03 its loudness is the one stated, L04 not more than two samples in a
 * row at full scale, L05 an offset below 0.1 % of full scale.
 */
public final class LevelsCheck implements QualityCheck {

    /** What dither and the difference between two meters may add in decibels. */
    private static final double PEAK_TOLERANCE = 0.1;
    /** What rounding in the facts and dither may change. */
    private static final double STATED_TOLERANCE = 0.05;
    private static final int LONGEST_CLIP = 2;
    private static final double LARGEST_OFFSET = 0.001;
    /** The greatest sample of a 16-bit word. */
    private static final float FULL_SCALE = 32767f / 32768f;

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) throws IOException {
        int rate = delivery.audio().sampleRate();
        if (rate < ProgrammeMeter.LEAST_RATE) {
            findings.accept(RuleResult.broken("L03", "The audio has " + rate + " Hz; loudness is measured from "
                    + ProgrammeMeter.LEAST_RATE + " Hz up."));
            return;
        }
        List<DeliveryFacts.Title> titles = delivery.facts().titles();
        for (int index = 0; index < titles.size(); index++) {
            DeliveryFacts.Title title = titles.get(index);
            if (title.start() < 0 || title.frames() <= 0
                    || title.frames() > delivery.audio().frames() - title.start()) {
                findings.accept(RuleResult.broken("L03", name(title) + " does not lie in the audio."));
                continue;
            }
            check(delivery, title, findings);
            progress.at((double) (index + 1) / titles.size());
        }
    }

    private static void check(DeliveredRelease delivery, DeliveryFacts.Title title, Consumer<RuleResult> findings)
            throws IOException {
        DiscAudio audio = delivery.audio();
        ProgrammeMeter meter = new ProgrammeMeter(audio.sampleRate(), audio.channels());
        Clips clips = new Clips(audio.channels());
        audio.read(title.start(), title.start() + title.frames(), (_, samples, count) -> {
            meter.process(samples, 0, count);
            clips.take(samples, count);
        });
        meter.finish();
        Measurement measured = meter.measurement();
        if (delivery.stated()) {
            statements(delivery, title, measured, findings);
        } else {
            double peak = measured.truePeak().orElse(Double.NEGATIVE_INFINITY);
            String told = String.format(Locale.ROOT, "%s has a true peak of %.2f dBTP", name(title), peak);
            findings.accept(peak <= 0 ? RuleResult.held("L01", told + ".")
                    : RuleResult.noted("L01", told + "; players and coders may clip between its samples."));
        }
        findings.accept(new RuleResult("L04", clips.longest <= LONGEST_CLIP,
                name(title) + " has at most " + clips.longest + " samples in a row at full scale; " + LONGEST_CLIP
                        + " are allowed."));
        findings.accept(new RuleResult("L05", Math.abs(measured.dc()) <= LARGEST_OFFSET, String.format(Locale.ROOT,
                "%s has an offset of %.4f %%; 0.1 %% is allowed.", name(title), 100 * Math.abs(measured.dc()))));
    }

    /** What the delivery says of itself. */
    private static void statements(DeliveredRelease delivery, DeliveryFacts.Title title, Measurement measured,
            Consumer<RuleResult> findings) {
        double peak = measured.truePeak().orElse(Double.NEGATIVE_INFINITY);
        double ceiling = delivery.facts().ceiling();
        findings.accept(new RuleResult("L01", peak <= ceiling + PEAK_TOLERANCE, String.format(Locale.ROOT,
                "%s has a true peak of %.2f dBTP; the ceiling is %.2f dBTP.", name(title), peak, ceiling)));
        findings.accept(stated("L02", title, "true peak", "dBTP", measured.truePeak(), title.truePeak()));
        findings.accept(stated("L03", title, "loudness", "LUFS", measured.integrated(), title.integrated()));
    }

    private static RuleResult stated(String rule, DeliveryFacts.Title title, String what, String unit,
            OptionalDouble measured, @Nullable Double stated) {
        boolean same = measured.isPresent()
                ? stated != null && Math.abs(measured.getAsDouble() - stated) <= STATED_TOLERANCE
                : stated == null;
        return new RuleResult(rule, same, name(title) + " has a " + what + " of "
                + (measured.isPresent() ? String.format(Locale.ROOT, "%.2f %s", measured.getAsDouble(), unit)
                        : "nothing")
                + ", and " + (stated == null ? "nothing" : String.format(Locale.ROOT, "%.2f %s", stated, unit))
                + " is stated.");
    }

    private static String name(DeliveryFacts.Title title) {
        return TitleAudio.name(title);
    }

    /** Counts samples in a row at full scale, in each channel. */
    private static final class Clips {

        private final int[] running;
        private int longest;

        Clips(int channels) {
            running = new int[channels];
        }

        void take(float[][] samples, int count) {
            for (int channel = 0; channel < running.length; channel++) {
                for (int frame = 0; frame < count; frame++) {
                    running[channel] = Math.abs(samples[channel][frame]) >= FULL_SCALE ? running[channel] + 1 : 0;
                    longest = Math.max(longest, running[channel]);
                }
            }
        }
    }
}
