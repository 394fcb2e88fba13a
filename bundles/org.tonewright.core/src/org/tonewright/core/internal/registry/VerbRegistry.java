package org.tonewright.core.internal.registry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbCatalog;
import org.tonewright.core.verb.VerbDescriptor;
import org.tonewright.core.verb.VerbGroup;

/** Reads {@code org.tonewright.core.verbs}. */
public final class VerbRegistry implements VerbCatalog {

    private record Entry(VerbDescriptor descriptor, Contribution contribution) {}

    private final Contributions<Entry> contributions;

    /**
     * @param registry the extension registry
     * @param problems told a sentence for each contribution that cannot be read
     */
    public VerbRegistry(IExtensionRegistry registry, Problems problems) {
        contributions = new Contributions<>(registry, "org.tonewright.core.verbs", VerbRegistry::read, problems);
    }

    private static Optional<Entry> read(Contribution contribution) {
        VerbDescriptor descriptor = new VerbDescriptor(contribution.text("name"), group(contribution),
                contribution.text("summary"), contribution.bundle());
        return Optional.of(new Entry(descriptor, contribution));
    }

    private static VerbGroup group(Contribution contribution) {
        String name = contribution.text("group");
        return Arrays.stream(VerbGroup.values()).filter(group -> group.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst().orElseThrow(() -> new Refusal("The verb '" + contribution.text("name") + "' of the bundle "
                        + contribution.bundle() + " names the group '" + name + "', which there is not."));
    }

    @Override
    public List<VerbDescriptor> verbs() {
        return contributions.all().stream().map(Entry::descriptor)
                .sorted(Comparator.comparing(VerbDescriptor::group).thenComparing(VerbDescriptor::name)).toList();
    }

    @Override
    public Verb create(String name) {
        return contributions.all().stream().filter(entry -> entry.descriptor().name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal("There is no verb '" + name + "'.")).contribution().create(Verb.class);
    }
}
