package org.tonewright.recording.inspect;

import java.util.Comparator;
import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contributed;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;

/** Reads {@code org.tonewright.recording.takeInspectors}. */
public final class Inspections {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.recording.takeInspectors";

    private final Contributed<Installed> contributed;

    /**
     * An installed inspector.
     *
     * @param id the id, for ever the same; its rules are this id, or begin with it and a full stop
     * @param name what it looks for, as a person calls it
     * @param live whether it is quick enough to look at each take as soon as it was recorded
     * @param contribution makes its class
     */
    public record Installed(String id, String name, boolean live, Contribution contribution) {

        /**
         * Makes the inspector.
         *
         * @throws Refusal if its class can't be made
         */
        public TakeInspector create() {
            return contribution.create(TakeInspector.class);
        }

        /** Whether a rule is one of this inspector's. */
        public boolean judges(String rule) {
            return rule.equals(id) || rule.startsWith(id + ".");
        }
    }

    /** @param extensions what is contributed */
    public Inspections(ExtensionCatalog extensions) {
        contributed = Contributed.to(extensions, POINT, one -> new Installed(one.text("id"), one.text("name"),
                one.flag("live"), one));
    }

    /** The installed inspectors in the order of their ids. */
    public List<Installed> all() {
        return contributed.found().stream().sorted(Comparator.comparing(Installed::id)).toList();
    }

    /** What is wrong with contributions that were left out: a sentence each, which names the bundle. */
    public List<String> problems() {
        return contributed.problems();
    }
}
