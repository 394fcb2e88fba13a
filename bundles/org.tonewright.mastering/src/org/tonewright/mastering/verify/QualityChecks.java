package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.core.verify.RuleResult;

/** Reads {@code org.tonewright.mastering.qualityChecks}. */
public final class QualityChecks {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.mastering.qualityChecks";

    private final ExtensionCatalog extensions;

    /**
     * An installed check.
     *
     * @param id its id
     * @param name what it looks at, as a person calls it
     * @param rule the document that its rules come from
     * @param contribution makes its class
     */
    public record Installed(String id, String name, String rule, Contribution contribution) {

        /**
         * Makes the check.
         *
         * @throws org.tonewright.core.Refusal if its class cannot be made
         */
        public QualityCheck create() {
            return contribution.create(QualityCheck.class);
        }
    }

    /**
     * [disk] Makes every check. One that fails on broken files is a finding (D03); the others are made all the same.
     */
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) {
        List<Installed> checks = all();
        for (int index = 0; index < checks.size(); index++) {
            Installed check = checks.get(index);
            try {
                check.create().check(delivery, findings,
                        progress.part((double) index / checks.size(), (index + 1.0) / checks.size()));
            } catch (IOException unreadable) {
                findings.accept(RuleResult.broken("D03", check.name() + ": " + FileSentences.of(unreadable)));
            }
        }
    }

    /** @param extensions what is contributed */
    public QualityChecks(ExtensionCatalog extensions) {
        this.extensions = extensions;
    }

    /**
     * The installed checks in the order of their ids.
     *
     * @throws org.tonewright.core.Refusal if one lacks an attribute
     */
    public List<Installed> all() {
        return extensions.contributions(POINT).stream()
                .map(one -> new Installed(one.text("id"), one.text("name"), one.text("rule"), one))
                .sorted(Comparator.comparing(Installed::id)).toList();
    }
}
