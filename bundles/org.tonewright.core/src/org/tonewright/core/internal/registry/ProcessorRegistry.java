package org.tonewright.core.internal.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Category;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.processor.ProcessorFactory;

/** Reads {@code org.tonewright.core.processors}. */
public final class ProcessorRegistry implements InstalledProcessors {

    private static final String POINT = "org.tonewright.core.processors";

    private record Entry(ProcessorDescriptor descriptor, Contribution contribution) {}

    private final Contributions<Entry> processors;
    private final Contributions<Category> categories;
    private final ConcurrentMap<Contribution, ProcessorFactory> made = new ConcurrentHashMap<>();
    private final Problems problems;

    /**
     * @param registry the extension registry
     * @param problems told a sentence for each contribution that cannot be read or made
     */
    public ProcessorRegistry(IExtensionRegistry registry, Problems problems) {
        this.problems = problems;
        processors = new Contributions<>(registry, POINT, ProcessorRegistry::processor, problems);
        categories = new Contributions<>(registry, POINT, ProcessorRegistry::category, _ -> {});
    }

    private static Optional<Entry> processor(Contribution contribution) {
        if (!contribution.kind().equals("processor")) {
            return Optional.empty();
        }
        ProcessorDescriptor descriptor = new ProcessorDescriptor(contribution.text("id"), contribution.text("name"),
                contribution.text("vendor"), contribution.text("version"), contribution.text("category"),
                contribution.text("description"), contribution.bundle());
        return Optional.of(new Entry(descriptor, contribution));
    }

    private static Optional<Category> category(Contribution contribution) {
        if (!contribution.kind().equals("category")) {
            return Optional.empty();
        }
        return Optional.of(new Category(contribution.text("id"), contribution.text("name"),
                contribution.optional("parent")));
    }

    @Override
    public List<ProcessorDescriptor> descriptors() {
        return processors.all().stream().map(Entry::descriptor).sorted(
                Comparator.comparing(ProcessorDescriptor::category).thenComparing(ProcessorDescriptor::name)).toList();
    }

    @Override
    public List<Category> categories() {
        return categories.all().stream().sorted(Comparator.comparing(Category::name)).toList();
    }

    @Override
    public ProcessorFactory load(String id) {
        Contribution contribution = entry(id)
                .orElseThrow(() -> new Refusal("There is no processor '" + id + "'.")).contribution();
        return made.computeIfAbsent(contribution, ProcessorRegistry::make);
    }

    @Override
    public Optional<ProcessorFactory> find(String id) {
        try {
            return entry(id).isEmpty() ? Optional.empty() : Optional.of(load(id));
        } catch (Refusal unusable) {
            problems.report(unusable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Entry> entry(String id) {
        return processors.all().stream().filter(entry -> entry.descriptor().id().equals(id)).findFirst();
    }

    private static ProcessorFactory make(Contribution contribution) {
        ProcessorFactory factory = contribution.create(ProcessorFactory.class);
        String promised = contribution.text("id");
        String id = idOf(contribution, factory);
        if (!id.equals(promised)) {
            throw new Refusal("The processor '" + promised + "' of the bundle " + contribution.bundle()
                    + " calls itself '" + id + "'.");
        }
        return factory;
    }

    /** The vendor's own word; whatever it throws costs this processor alone. */
    private static String idOf(Contribution contribution, ProcessorFactory factory) {
        try {
            return factory.info().id();
        } catch (RuntimeException | LinkageError failure) {
            throw new Refusal("The processor '" + contribution.text("id") + "' of the bundle " + contribution.bundle()
                    + " cannot describe itself: " + failure + ".", failure);
        }
    }
}
