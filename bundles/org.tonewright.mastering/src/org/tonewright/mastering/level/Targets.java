package org.tonewright.mastering.level;

import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.catalog.Contributed;

/** Reads {@code org.tonewright.mastering.targets}. */
public final class Targets {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.mastering.targets";
    /** The target that levels are proposed for unless another is named: AES TD1008, an album on streaming services. */
    public static final String STREAMING_ALBUM = "org.tonewright.mastering.streaming-album";

    private static final double QUIETEST = -60;

    private final Contributed<Target> contributed;

    /** @param extensions what is contributed */
    public Targets(ExtensionCatalog extensions) {
        contributed = Contributed.to(extensions, POINT, Targets::read);
    }

    /** The installed targets, in the registry's order. */
    public List<Target> all() {
        return contributed.found();
    }

    /** What is wrong with contributions that were left out: a sentence each, which names the bundle. */
    public List<String> problems() {
        return contributed.problems();
    }

    /**
     * The target a person names: by its id or the last part of it.
     *
     * @throws Refusal if there is none; the sentence says which there are
     */
    public Target named(String word) {
        List<Target> all = all();
        return all.stream().filter(target -> target.id().equals(word) || target.id().endsWith("." + word)).findFirst()
                .orElseThrow(() -> new Refusal("There is no target '" + word + "'; there are "
                        + String.join(", ", all.stream().map(Targets::lastPart).toList()) + "."));
    }

    private static String lastPart(Target target) {
        return target.id().substring(target.id().lastIndexOf('.') + 1);
    }

    private static Target read(Contribution contribution) {
        return new Target(contribution.text("id"), contribution.text("name"), level(contribution, "loudness"),
                level(contribution, "truePeak"), contribution.flag("raises"),
                contribution.optional("notes").orElse(""));
    }

    private static double level(Contribution contribution, String attribute) {
        String text = contribution.text(attribute);
        try {
            double level = Double.parseDouble(text);
            if (level >= QUIETEST && level <= 0) {
                return level;
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(wrong(contribution, attribute, text), notANumber);
        }
        throw new Refusal(wrong(contribution, attribute, text));
    }

    private static String wrong(Contribution contribution, String attribute, String text) {
        return "The target '" + contribution.text("id") + "' of the bundle " + contribution.bundle() + " has the "
                + attribute
                + " '" + text + "', which is not a level from " + (int) QUIETEST + " to 0.";
    }
}
