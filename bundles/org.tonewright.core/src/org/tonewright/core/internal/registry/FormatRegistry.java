package org.tonewright.core.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.InstalledFormats;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioFormats;

/** Reads {@code org.tonewright.core.formats}. */
public final class FormatRegistry implements InstalledFormats {

    private record Entry(int order, String id, Contribution contribution) {}

    private final Contributions<Entry> contributions;
    private final Problems problems;

    /**
     * @param registry the extension registry
     * @param problems told a sentence for each contribution that cannot be read or made
     */
    public FormatRegistry(IExtensionRegistry registry, Problems problems) {
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

    @Override
    public AudioFormats all() {
        List<AudioFormat> formats = new ArrayList<>();
        contributions.all().stream().sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::id))
                .forEach(entry -> {
                    try {
                        formats.add(make(entry.contribution()));
                    } catch (Refusal unusable) {
                        problems.report(unusable.getMessage());
                    }
                });
        return AudioFormats.of(formats);
    }

    /** What stands in the registry and what the class says must agree, for lists are made without the class. */
    private static AudioFormat make(Contribution contribution) {
        AudioFormat format = contribution.create(AudioFormat.class);
        if (!format.id().equals(contribution.text("id")) || format.writes() != contribution.flag("writes")
                || !format.extensions().equals(contribution.words("extensions"))) {
            throw new Refusal("The format '" + contribution.text("id") + "' of the bundle " + contribution.bundle()
                    + " is declared otherwise than its class says: " + format.id() + ", "
                    + String.join(",", format.extensions()) + ", writes: " + format.writes() + ".");
        }
        return format;
    }
}
