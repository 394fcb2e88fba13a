package org.tonewright.core.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.verb.Suggestion;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.processor.ProcessorFactory;

/** The catalogue of processors with what a list of them shows. [any] */
public interface InstalledProcessors extends ProcessorCatalog {

    /** All processors, ordered by category and name; loads no processor's class. */
    List<ProcessorDescriptor> descriptors();

    /** The categories, ordered by name. */
    List<Category> categories();

    /**
     * Loads a processor.
     *
     * @throws Refusal if it is not installed, or if it cannot be loaded: the sentence names the bundle
     */
    ProcessorFactory load(String id);

    @Override
    default List<String> ids() {
        return descriptors().stream().map(ProcessorDescriptor::id).toList();
    }

    /**
     * Finds the processor a person names: by its id, by the last part of its id, or by its name, letters' case aside.
     *
     * @throws Refusal if none or several are meant; the sentence says which come near
     */
    default ProcessorDescriptor named(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Optional<ProcessorDescriptor> exact = descriptors().stream().filter(one -> one.id().equals(word)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        List<ProcessorDescriptor> meant = descriptors().stream()
                .filter(one -> one.id().toLowerCase(Locale.ROOT).endsWith("." + wanted)
                        || one.name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (meant.size() > 1) {
            throw new Refusal("'" + word + "' may mean " + String.join(" or ", meant.stream().map(
                    ProcessorDescriptor::id).toList()) + "; give the whole id.");
        }
        List<String> lastParts = ids().stream().map(id -> id.substring(id.lastIndexOf('.') + 1)).toList();
        throw new Refusal("There is no processor '" + word + "'" + Suggestion.nearest(word, lastParts, 3)
                .or(() -> Suggestion.nearest(word, ids(), 3)).map(near -> "; did you mean '" + near + "'?").orElse(".")
                + " 'tonewright processors' lists them.");
    }

    /**
     * A catalogue of given factories, for tests and batch jobs; the last part of an id is the name.
     *
     * @throws IllegalArgumentException if two factories have the same id
     */
    static InstalledProcessors of(List<ProcessorFactory> factories) {
        return new GivenProcessors(factories);
    }
}
