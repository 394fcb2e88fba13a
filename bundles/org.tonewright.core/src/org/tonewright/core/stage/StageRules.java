package org.tonewright.core.stage;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contributed;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.verb.FileSentences;

/** Reads {@code org.tonewright.core.stageRules}. */
public final class StageRules {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.core.stageRules";

    private static final String WARNING = "warning";
    private static final List<String> SEVERITIES = List.of("error", WARNING);

    private final Contributed<Installed> rules;

    /**
     * An installed rule.
     *
     * @param id its id
     * @param name what it asks for, as a person calls it
     * @param stage the stage that it belongs to
     * @param blocking whether the stage is shut while it does not hold; else it only warns
     * @param contribution makes its class
     */
    public record Installed(String id, String name, Stage stage, boolean blocking, Contribution contribution) {

        static Installed read(Contribution one) {
            String severity = one.optional("severity").orElse(SEVERITIES.getFirst());
            if (!SEVERITIES.contains(severity)) {
                throw new Refusal("The rule '" + one.text("id") + "' of the bundle " + one.bundle()
                        + " has the severity '" + severity + "'; it can be " + String.join(" or ", SEVERITIES) + ".");
            }
            return new Installed(one.text("id"), one.text("name"), Stage.of(one.text("stage")),
                    !severity.equals(WARNING), one);
        }

        /** What the rule says; one that fails does not hold. */
        Verdict check(StageContext context) {
            try {
                return contribution.create(StageRule.class).check(context);
            } catch (IOException unreadable) {
                return Verdict.broken(FileSentences.of(unreadable));
            } catch (Refusal refused) {
                return Verdict.broken(String.valueOf(refused.getMessage()));
            }
        }
    }

    /** @param extensions what is contributed */
    public StageRules(ExtensionCatalog extensions) {
        rules = Contributed.to(extensions, POINT, Installed::read);
    }

    /** The rules of a stage, in the order of their ids. */
    public List<Installed> of(Stage stage) {
        return rules.found().stream().filter(rule -> rule.stage() == stage).sorted(Comparator.comparing(Installed::id))
                .toList();
    }

    /** A sentence for each contribution that could not be read. */
    public List<String> problems() {
        return rules.problems();
    }
}
