package org.tonewright.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;

/**
 * What is contributed to one extension point, as descriptors. The point is read when first asked for, and again after
 * extensions came or went. An element that cannot be read is reported and left out; it harms no other.
 *
 * @param <D> the descriptor
 */
final class Contributions<D> implements IRegistryEventListener {

    private final IExtensionRegistry registry;
    private final String point;
    private final Function<Contribution, Optional<D>> reader;
    private final Problems problems;
    private volatile @Nullable List<D> descriptors;

    /**
     * @param point the id of the extension point
     * @param reader makes a descriptor of an element; empty for elements that are not of its kind
     * @param problems told a sentence for each element that cannot be read
     */
    Contributions(IExtensionRegistry registry, String point, Function<Contribution, Optional<D>> reader,
            Problems problems) {
        this.registry = registry;
        this.point = point;
        this.reader = reader;
        this.problems = problems;
        registry.addListener(this, point);
    }

    /** [any] The descriptors, in the registry's order. */
    List<D> all() {
        List<D> known = descriptors;
        if (known == null) {
            known = read();
            descriptors = known;
        }
        return known;
    }

    private List<D> read() {
        List<D> found = new ArrayList<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
            try {
                reader.apply(new ElementContribution(element)).ifPresent(found::add);
            } catch (Refusal unreadable) {
                problems.report(unreadable.getMessage());
            }
        }
        return List.copyOf(found);
    }

    @Override
    public void added(IExtension @Nullable [] extensions) {
        descriptors = null;
    }

    @Override
    public void removed(IExtension @Nullable [] extensions) {
        descriptors = null;
    }

    @Override
    public void added(IExtensionPoint @Nullable [] points) {
        descriptors = null;
    }

    @Override
    public void removed(IExtensionPoint @Nullable [] points) {
        descriptors = null;
    }
}
