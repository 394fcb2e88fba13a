package org.tonewright.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tonewright.core.Refusal;

/**
 * The key of a value, such as {@code strip/Bass/slot/1/frequency}: steps between slashes. Inside a step a slash is
 * written {@code %2F} and a percent sign {@code %25}; a percent sign before anything else stands for itself.
 *
 * @param steps the decoded steps, at least one, none empty
 */
public record ValuePath(List<String> steps) {

    private static final Pattern CODE = Pattern.compile("%(2[Ff]|25)");

    /** @throws Refusal if there is no step, or one is empty */
    public ValuePath {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.stream().anyMatch(String::isBlank)) {
            throw new Refusal("The key '" + String.join("/", steps) + "' has an empty step.");
        }
    }

    /** A key of these steps. */
    public static ValuePath of(String... steps) {
        return new ValuePath(List.of(steps));
    }

    /**
     * Reads a key.
     *
     * @throws Refusal if a step is empty
     */
    public static ValuePath parse(String key) {
        List<String> steps = new ArrayList<>();
        for (String step : key.split("/", -1)) {
            steps.add(CODE.matcher(step).replaceAll(code -> code.group(1).equals("25") ? "%" : "/"));
        }
        return new ValuePath(steps);
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> step.replace("%", "%25").replace("/", "%2F"))
                .collect(Collectors.joining("/"));
    }
}
