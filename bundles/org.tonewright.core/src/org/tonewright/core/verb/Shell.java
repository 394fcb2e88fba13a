package org.tonewright.core.verb;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;

/**
 * The program as it is seen from a command line: the first word chooses a verb, the rest is the verb's. It answers
 * {@code --help} and {@code --version} itself, without loading any verb.
 */
public final class Shell {

    private static final int SUGGESTION_DISTANCE = 3;

    private final VerbCatalog verbs;
    private final Supplier<Studio> studio;
    private final VerbRunner runner;
    private final String version;

    /**
     * @param verbs the verbs that are installed
     * @param studio gives the running studio; asked only when a verb runs
     * @param runner runs the verb
     * @param version what {@code --version} shows
     */
    public Shell(VerbCatalog verbs, Supplier<Studio> studio, VerbRunner runner, String version) {
        this.verbs = verbs;
        this.studio = studio;
        this.runner = runner;
        this.version = version;
    }

    /**
     * Does what the words say.
     *
     * @param words the words after the program's name
     * @param output where results and messages go
     * @param cancellation set when the person wants to stop
     */
    public ExitCode run(List<String> words, Output output, Cancellation cancellation) {
        String first = words.isEmpty() ? "--help" : words.getFirst();
        switch (first) {
        case "--help", "-h", "help" -> {
            return words.size() > 1 ? verb(words.get(1), List.of("--help"), output, cancellation) : overview(output);
        }
        case "--version", "-V" -> {
            output.line("Tonewright " + version);
            return ExitCode.DONE;
        }
        default -> {
            return verb(first, words.subList(1, words.size()), output, cancellation);
        }
        }
    }

    private ExitCode verb(String name, List<String> arguments, Output output, Cancellation cancellation) {
        if (verbs.verbs().stream().noneMatch(known -> known.name().equals(name))) {
            output.message("There is no verb '" + name + "'" + suggestion(name) + " See 'tonewright --help'.");
            return ExitCode.WRONG_USE;
        }
        Verb verb;
        try {
            verb = verbs.create(name);
        } catch (Refusal unusable) {
            output.message(String.valueOf(unusable.getMessage()));
            return ExitCode.FAULT;
        }
        return runner.run(name, verb, arguments, new VerbContext(studio.get(), output, cancellation));
    }

    private String suggestion(String name) {
        return Suggestion.nearest(name, verbs.verbs().stream().map(VerbDescriptor::name).toList(), SUGGESTION_DISTANCE)
                .map(near -> "; did you mean '" + near + "'?").orElse(".");
    }

    private ExitCode overview(Output output) {
        output.line("Usage: tonewright VERB [ARGUMENT...]");
        output.line("");
        output.line("Tonewright records, mixes and masters. 'tonewright VERB --help' explains a verb.");
        Map<VerbGroup, List<VerbDescriptor>> groups = new TreeMap<>();
        for (VerbDescriptor verb : verbs.verbs()) {
            groups.merge(verb.group(), List.of(verb), Shell::joined);
        }
        int width = verbs.verbs().stream().mapToInt(verb -> verb.name().length()).max().orElse(0);
        groups.forEach((group, members) -> {
            output.line("");
            output.line(group.title());
            for (VerbDescriptor verb : members) {
                output.line("  " + verb.name() + " ".repeat(width - verb.name().length() + 2) + verb.summary());
            }
        });
        output.line("");
        output.line("Exit status: 0 done, 1 the work failed a check, 2 wrong use, 3 a fault.");
        return ExitCode.DONE;
    }

    private static List<VerbDescriptor> joined(List<VerbDescriptor> first, List<VerbDescriptor> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
