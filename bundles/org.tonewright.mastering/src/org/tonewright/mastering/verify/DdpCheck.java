package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.ddp.CdText;
import org.tonewright.mastering.ddp.CdText.Kind;
import org.tonewright.mastering.ddp.Checksums;
import org.tonewright.mastering.ddp.Fileset;
import org.tonewright.mastering.ddp.FilesetReader;
import org.tonewright.mastering.ddp.FilesetRules;
import org.tonewright.mastering.ddp.Latin;

/**
 * The files of a DDP 2.00 fileset: F01 DDPID, DDPMS and PQ descriptor can be read, F03 every MD5 and F04 every CRC-32
 * stated beside them is right, F09 CD-Text is whole (every CRC, number and size), F12 CD-Text has the titles' names,
 * and what {@link FilesetRules} holds them to. Of a delivery in another format there is nothing to check.
 */
public final class DdpCheck implements QualityCheck {

    /** A fileset that could be read. */
    record Found(Fileset fileset, Optional<CdText> texts) {}

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) {
        if (delivery.stated() && delivery.facts().cue().equals(Fileset.MAP)) {
            check(delivery.folder(), findings).flatMap(Found::texts)
                    .ifPresent(texts -> titles(delivery, texts, findings));
        }
        progress.at(1);
    }

    /** F12: CD-Text has the titles' names, letter for letter or by the rule of {@link Latin}. */
    private static void titles(DeliveredRelease delivery, CdText texts, Consumer<RuleResult> findings) {
        for (DeliveryFacts.Title title : delivery.facts().titles()) {
            String written = texts.text(Kind.TITLE, title.number());
            if (written.equals(title.name())) {
                findings.accept(
                        RuleResult.held("F12", "CD-Text has title " + title.number() + " as '" + written + "'."));
            } else {
                boolean byRule = Latin.of(title.name()).equals(Optional.of(written));
                findings.accept(new RuleResult("F12", byRule,
                        "CD-Text has '" + written + "' for title " + title.number() + ", '" + title.name()
                                + (byRule ? "', which ISO 8859-1 cannot spell." : "'."),
                        byRule));
            }
        }
    }

    /** Checks a folder; empty if it holds no fileset that can be read. */
    static Optional<Found> check(Path folder, Consumer<RuleResult> findings) {
        Fileset fileset;
        try {
            fileset = FilesetReader.read(folder);
            findings.accept(RuleResult.held("F01", "DDPID, DDPMS and '" + fileset.descriptor().name()
                    + "' are those of a DDP 2.00 fileset."));
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("F01", FileSentences.of(unreadable)));
            return Optional.empty();
        }
        try {
            Checksums.verify(folder, names(fileset), "F03", "F04").forEach(findings);
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("F03", FileSentences.of(unreadable)));
        }
        Optional<CdText> texts = Optional.empty();
        try {
            texts = FilesetReader.readText(fileset);
            findings.accept(texts.isEmpty() ? RuleResult.noted("F09", "There is no CD-Text.")
                    : RuleResult.held("F09", "Every pack of CD-Text is whole, and the sizes agree."));
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("F09", FileSentences.of(unreadable)));
        }
        FilesetRules.check(fileset, texts, findings);
        return Optional.of(new Found(fileset, texts));
    }

    private static List<String> names(Fileset fileset) {
        List<String> names = new ArrayList<>(List.of(Fileset.ID, Fileset.MAP, fileset.descriptor().name()));
        fileset.text().ifPresent(text -> names.add(text.name()));
        names.add(fileset.image().name());
        return names;
    }
}
