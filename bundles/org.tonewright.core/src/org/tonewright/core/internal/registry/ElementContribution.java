package org.tonewright.core.internal.registry;

import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;

/**
 * One element of an extension, read with care: what is wrong with it is said in a sentence that names the bundle, and
 * costs that element alone.
 */
final class ElementContribution implements Contribution {

    private final IConfigurationElement element;

    ElementContribution(IConfigurationElement element) {
        this.element = element;
    }

    @Override
    public String kind() {
        return element.getName();
    }

    @Override
    public String bundle() {
        return element.getContributor().getName();
    }

    @Override
    public Optional<String> optional(String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<URL> find(String path) {
        return Optional.ofNullable(Platform.getBundle(bundle())).map(bundle -> bundle.getEntry(path));
    }

    @Override
    public <T> T create(Class<T> type) {
        String name = text("class");
        try {
            Object made = element.createExecutableExtension("class");
            if (type.isInstance(made)) {
                return type.cast(made);
            }
            throw new Refusal("The class " + name + " of the bundle " + bundle() + " is not a " + type.getName() + ".");
        } catch (CoreException | LinkageError failure) {
            throw new Refusal("The class " + name + " of the bundle " + bundle() + " cannot be made: " + reason(failure)
                    + ".", failure);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : " (" + root.getMessage() + ")");
    }
}
