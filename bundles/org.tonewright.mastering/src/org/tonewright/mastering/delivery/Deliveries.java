package org.tonewright.mastering.delivery;

import java.util.Comparator;
import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.catalog.Contributed;

/** Reads {@code org.tonewright.mastering.deliveries}. */
public final class Deliveries {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.mastering.deliveries";

    private final Contributed<Installed> contributed;

    /**
     * An installed format.
     *
     * @param id what a person types and what its folder is called, such as {@code wav-cue}
     * @param name what it is, as a person calls it
     * @param media what it is for, such as {@code CD}
     * @param contribution makes its class
     */
    public record Installed(String id, String name, String media, Contribution contribution) {

        /**
         * Makes the format.
         *
         * @throws Refusal if its class cannot be made
         */
        public DeliveryFormat create() {
            return contribution.create(DeliveryFormat.class);
        }
    }

    /** @param extensions what is contributed */
    public Deliveries(ExtensionCatalog extensions) {
        contributed = Contributed.to(extensions, POINT, Deliveries::read);
    }

    /** The installed formats in the order of their ids. */
    public List<Installed> all() {
        return contributed.found().stream().sorted(Comparator.comparing(Installed::id)).toList();
    }

    /** What is wrong with contributions that were left out: a sentence each, which names the bundle. */
    public List<String> problems() {
        return contributed.problems();
    }

    private static Installed read(Contribution one) {
        String id = one.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Refusal("The delivery format '" + id + "' of the bundle " + one.bundle()
                    + " has an id that is not of small letters, digits and dashes.");
        }
        return new Installed(id, one.text("name"), one.text("media"), one);
    }

    /**
     * The format of an id.
     *
     * @throws Refusal if there is none; the sentence says which there are
     */
    public Installed named(String id) {
        List<Installed> all = all();
        return all.stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal("There is no delivery format '" + id + "'; there are "
                        + String.join(", ", all.stream().map(Installed::id).toList()) + "."));
    }
}
