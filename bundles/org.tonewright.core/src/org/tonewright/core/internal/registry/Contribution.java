package org.tonewright.core.internal.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.tonewright.core.Refusal;

/**
 * One element of an extension, read with care: what is wrong with it is said in a sentence that names the bundle, and
 * costs that element alone.
 */
final class Contribution {

    private final IConfigurationElement element;

    Contribution(IConfigurationElement element) {
        this.element = element;
    }

    /** The name of the XML element. */
    String kind() {
        return element.getName();
    }

    /** The symbolic name of the contributing bundle. */
    String bundle() {
        return element.getContributor().getName();
    }

    /** An attribute that must be there. */
    String text(String attribute) {
        return optional(attribute).orElseThrow(() -> new Refusal("An element '" + kind() + "' of the bundle " + bundle()
                + " lacks the attribute '" + attribute + "'."));
    }

    /** An attribute that may be missing; one that is blank counts as missing. */
    Optional<String> optional(String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** An attribute that holds words separated by commas; empty if it is missing. */
    List<String> words(String attribute) {
        return optional(attribute).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(word -> !word.isEmpty()).toList();
    }

    /** An attribute that is {@code true} or {@code false}; false if it is missing. */
    boolean flag(String attribute) {
        return optional(attribute).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * Makes an instance of the class in the attribute {@code class}.
     *
     * @throws Refusal if the class cannot be loaded or made, or is not of this type: the sentence names class and bundle
     */
    <T> T create(Class<T> type) {
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
