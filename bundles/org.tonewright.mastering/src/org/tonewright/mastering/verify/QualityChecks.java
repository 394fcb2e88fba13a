package org.tonewright.mastering.verify;

import java.util.Comparator;
import java.util.List;

import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;

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
