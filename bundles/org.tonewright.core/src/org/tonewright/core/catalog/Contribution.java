package org.tonewright.core.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;

/**
 * One element of an extension, read with care: what is wrong with it is said in a sentence that names the bundle, and
 * costs that element alone. Its class is made when it is first asked for. [any]
 */
public interface Contribution {

    /** The name of the XML element. */
    String kind();

    /** The symbolic name of the contributing bundle. */
    String bundle();

    /**
     * An attribute that must be there.
     *
     * @throws Refusal if it is missing or blank
     */
    default String text(String attribute) {
        return optional(attribute).orElseThrow(
                () -> new Refusal(
                        "An element '" + kind() + "' of the bundle " + bundle() + " lacks the attribute '" + attribute
                                + "'."));
    }

    /** An attribute that may be missing; one that is blank counts as missing. */
    Optional<String> optional(String attribute);

    /** An attribute that holds words separated by commas; empty if it is missing. */
    default List<String> words(String attribute) {
        return optional(attribute).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(word -> !word.isEmpty()).toList();
    }

    /** An attribute that is {@code true} or {@code false}; false if it is missing. */
    default boolean flag(String attribute) {
        return optional(attribute).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * Where a file of the contributing bundle lies.
     *
     * @param path in the bundle, such as {@code genres/pop.curve}
     * @return empty if the bundle has no such file
     */
    default Optional<URL> find(String path) {
        return Optional.empty();
    }

    /**
     * The text of the file that an attribute names by its path in the bundle, in UTF-8.
     *
     * @throws Refusal if the attribute or the file is missing, or the file can't be read
     */
    default String file(String attribute) {
        String path = text(attribute);
        try (InputStream content = find(path).orElseThrow(() -> new FileNotFoundException("it is not there"))
                .openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new Refusal("The file '" + path + "' of the bundle " + bundle() + " cannot be read: "
                    + unreadable.getMessage() + ".", unreadable);
        }
    }

    /**
     * Makes an instance of the class in the attribute {@code class}.
     *
     * @throws Refusal if the class cannot be loaded or made, or is not of this type: the sentence names
     *         class and bundle
     */
    <T> T create(Class<T> type);
}
