package org.tonewright.core.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.Refusal;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioFormats;

/** Reads {@code org.tonewright.core.formats}. */
public final class FormatRegistry {

    private record Entry(int order, String id, Contribution contribution) {
    }

    private final Contributions<Entry> contributions;
    private final Consumer<String> problems;

    /**
     * @param registry the extension registry
     * @param problems told a sentence for each contribution that cannot be read or made
     */
    public FormatRegistry(IExtensionRegistry registry, Consumer<String> problems) {
        this.problems = problems;
        contributions = new Contributions<>(registry, "org.tonewright.core.formats", FormatRegistry::read, problems);
    }

    private static Optional<Entry> read(Contribution contribution) {
        String order = contribution.text("order");
        try {
            return Optional.of(new Entry(Integer.parseInt(order), contribution.text("id"), contribution));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("The format '" + contribution.text("id") + "' of the bundle " + contribution.bundle()
                    + " has the order '" + order + "', which is not a whole number.", notANumber);
        }
    }

    /** [any] The formats that are installed now, in their order; this makes their classes. */
    public AudioFormats formats() {
        List<AudioFormat> formats = new ArrayList<>();
        contributions.all().stream().sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::id))
                .forEach(entry -> {
                    try {
                        formats.add(entry.contribution().create(AudioFormat.class));
                    } catch (Refusal unusable) {
                        problems.accept(unusable.getMessage());
                    }
                });
        return AudioFormats.of(formats);
    }
}
