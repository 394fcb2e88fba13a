package org.tonewright.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.tonewright.core.Refusal;

/**
 * What was contributed to a point. An element that cannot be read is left out and spoken of; it harms no other.
 *
 * @param found what could be read, in the registry's order
 * @param problems a sentence for each element that could not; it names the bundle
 * @param <D> what becomes of an element
 */
public record Contributed<D>(List<D> found, List<String> problems) {

    /** Copies the lists. */
    public Contributed {
        found = List.copyOf(found);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a point.
     *
     * @param reader makes a descriptor of an element, and throws a {@link Refusal} if it can't
     */
    public static <D> Contributed<D> to(ExtensionCatalog extensions, String point, Function<Contribution, D> reader) {
        List<D> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Contribution element : extensions.contributions(point)) {
            try {
                found.add(reader.apply(element));
            } catch (Refusal unreadable) {
                problems.add(String.valueOf(unreadable.getMessage()));
            }
        }
        return new Contributed<>(found, problems);
    }
}
