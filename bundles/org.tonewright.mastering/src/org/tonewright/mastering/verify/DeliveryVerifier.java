package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.mastering.disc.DiscTime;

/**
 * Proves a delivery from its own files, wherever the folder was copied to: D01 the manifest is as it was written, D02
 * every file is there, unchanged, and no other, the chain of evidence back to what was imported, D03 facts, cue sheet
 * and audio can be read and agree, and every installed quality check.
 */
public final class DeliveryVerifier implements Verifier {

    /** The manifest reads every byte once, the checks decode and measure: about so much of the work is the first. */
    private static final double MANIFEST_SHARE = 0.1;

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        try {
            Manifest.verify(path, findings);
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("D02", FileSentences.of(unreadable)));
        }
        try {
            Evidence.verify(path, findings);
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("evidence.file", FileSentences.of(unreadable)));
        }
        progress.at(MANIFEST_SHARE);
        DeliveredRelease delivery;
        try {
            delivery = DeliveredRelease.read(path, studio.formats().all());
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("D03", FileSentences.of(unreadable)));
            return;
        }
        findings.accept(agreement(delivery));
        new QualityChecks(studio.extensions()).check(delivery, findings, progress.part(MANIFEST_SHARE, 1));
        progress.at(1);
    }

    private static RuleResult agreement(DeliveredRelease delivery) {
        DeliveryFacts facts = delivery.facts();
        List<String> differences = new ArrayList<>();
        if (delivery.cue().files().size() != 1 || !delivery.cue().files().getFirst().name().equals(facts.audio())) {
            differences.add("the cue sheet does not name the audio " + facts.audio());
        }
        if (facts.frames() != delivery.audio().frames()) {
            differences.add(
                    "the audio has " + delivery.audio().frames() + " frames, and " + facts.frames() + " are stated");
        }
        for (int index = 0; index < Math.min(facts.titles().size(), delivery.tracks().size()); index++) {
            DeliveryFacts.Title title = facts.titles().get(index);
            long mark = delivery.start(index);
            // a title without a pause before it is marked at the sector in which it begins
            if (title.start() < mark || title.start() - mark >= DiscTime.FRAMES) {
                differences.add(
                        "title " + title.number() + " begins at frame " + title.start() + " and is marked at frame "
                                + mark);
            }
        }
        return differences.isEmpty() ? RuleResult.held("D03", "Facts, cue sheet and audio agree.")
                : RuleResult.broken("D03",
                        "Facts, cue sheet and audio do not agree: " + String.join("; ", differences) + ".");
    }

    @Override
    public Description describe(Path path, Studio studio) throws IOException {
        DeliveryFacts facts = DeliveryFacts.read(path);
        List<String> lines = new ArrayList<>();
        lines.add(facts.release().title() + by(facts.release().artist()) + ": " + facts.format() + ", "
                + facts.sampleRate() + " Hz, " + facts.bits() + " bit, written by " + facts.program());
        for (DeliveryFacts.Title title : facts.titles()) {
            lines.add(String.format(Locale.ROOT, "%2d  %s  %.1f s%s", title.number(), title.name(),
                    (double) title.frames() / facts.sampleRate(), title.isrc().isEmpty() ? "" : "  " + title.isrc()));
        }
        return new Description(lines, facts);
    }

    private static String by(String artist) {
        return artist.isEmpty() ? "" : " by " + artist;
    }
}
