package org.tonewright.core.internal.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;

/** Lists all extension points of the studio and what is contributed to them. */
public final class PointRegistry implements ExtensionCatalog {

    private static final String OURS = "org.tonewright.";

    private final IExtensionRegistry registry;
    private final BundleVersions versions;

    /**
     * @param registry the extension registry
     * @param versions knows the versions of bundles
     */
    public PointRegistry(IExtensionRegistry registry, BundleVersions versions) {
        this.registry = registry;
        this.versions = versions;
    }

    @Override
    public List<Point> points() {
        return Arrays.stream(registry.getExtensionPoints())
                .filter(point -> point.getUniqueIdentifier().startsWith(OURS)).map(this::point)
                .sorted(Comparator.comparing(Point::id)).toList();
    }

    @Override
    public List<Contribution> contributions(String point) {
        return Arrays.stream(registry.getConfigurationElementsFor(point)).<Contribution>map(ElementContribution::new)
                .toList();
    }

    private Point point(IExtensionPoint point) {
        List<Element> elements = new ArrayList<>();
        for (IExtension extension : point.getExtensions()) {
            for (IConfigurationElement element : extension.getConfigurationElements()) {
                elements.add(element(element));
            }
        }
        elements.sort(Comparator.comparing(Element::bundle).thenComparing(Element::kind).thenComparing(Element::id));
        return new Point(point.getUniqueIdentifier(), point.getLabel(), point.getContributor().getName(), elements);
    }

    private Element element(IConfigurationElement element) {
        String bundle = element.getContributor().getName();
        String id = first(element, "id", "name", "class");
        return new Element(element.getName(), id, first(element, "name", "id", "class"), bundle, versions.of(bundle));
    }

    private static String first(IConfigurationElement element, String... attributes) {
        return Stream.of(attributes).map(element::getAttribute).map(Optional::ofNullable).flatMap(Optional::stream)
                .findFirst().orElse("");
    }
}
