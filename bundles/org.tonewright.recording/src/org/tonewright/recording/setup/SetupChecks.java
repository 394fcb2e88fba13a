package org.tonewright.recording.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contributed;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;

/** Reads {@code org.tonewright.recording.setupChecks}. */
public final class SetupChecks {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.recording.setupChecks";

    private final Contributed<Installed> contributed;

    /**
     * An installed check.
     *
     * @param id its id
     * @param name what it looks at, as a person calls it
     * @param order where it stands in a list of all; the lowest first
     * @param sentence what must be so, if a person ticks it; empty if it measures itself
     * @param contribution makes its class
     */
    public record Installed(String id, String name, int order, String sentence, Contribution contribution) {

        /** Whether a person ticks it. */
        public boolean byHand() {
            return contribution.optional("class").isEmpty();
        }

        /**
         * Makes the check.
         *
         * @throws Refusal if its class cannot be made
         */
        public SetupCheck create() {
            return contribution.create(SetupCheck.class);
        }
    }

    /** @param extensions what is contributed */
    public SetupChecks(ExtensionCatalog extensions) {
        contributed = Contributed.to(extensions, POINT, SetupChecks::read);
    }

    /** The installed checks in their order. */
    public List<Installed> all() {
        return contributed.found().stream()
                .sorted(Comparator.comparingInt(Installed::order).thenComparing(Installed::id)).toList();
    }

    /** What is wrong with contributions that were left out: a sentence each, which names the bundle. */
    public List<String> problems() {
        return contributed.problems();
    }

    /** The check of a name: its id or the last part of it. */
    public Optional<Installed> named(String word) {
        return all().stream().filter(check -> check.id().equals(word) || check.id().endsWith("." + word)).findFirst();
    }

    private static Installed read(Contribution contribution) {
        String order = contribution.optional("order").orElse("1000");
        try {
            return new Installed(contribution.text("id"), contribution.text("name"), Integer.parseInt(order),
                    contribution.optional("sentence").orElse(contribution.text("name")), contribution);
        } catch (NumberFormatException notANumber) {
            throw new Refusal("The set-up check '" + contribution.text("id") + "' of the bundle "
                    + contribution.bundle() + " has the order '" + order + "', which is not a whole number.",
                    notANumber);
        }
    }
}
