package org.tonewright.processor.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;

/** Checks of what a factory says about its processor. */
final class DescriptionChecks {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    static final List<Check> ALL = List.of(
            new Check("description", "The factory describes the processor, and every time by an equal value.",
                    DescriptionChecks::description),
            new Check("keys", "The id and all keys are plain words (a letter, then letters, digits, dots, dashes and "
                    + "underscores), and every parameter and choice has a name of its own.", DescriptionChecks::keys),
            new Check("ranges", "Every parameter has a finite range that holds its initial value.",
                    DescriptionChecks::ranges));

    private DescriptionChecks() {}

    private static Verdict description(ProcessorFactory factory) {
        ProcessorInfo first = factory.info();
        for (int again = 0; again < 3; again++) {
            ProcessorInfo next = factory.info();
            if (!next.equals(first)) {
                return Verdict.failed("Asked twice it answers " + first + " and " + next + ".");
            }
        }
        return Verdict.passed(first.id() + " has " + first.ports().size() + " ports and " + first.params().size()
                + " parameters.");
    }

    private static Verdict keys(ProcessorFactory factory) {
        ProcessorInfo info = factory.info();
        Optional<String> wrong = Stream.of(Stream.of(info.id()), info.ports().stream().map(Port::key),
                info.params().stream().map(Param::key)).flatMap(words -> words)
                .filter(word -> !KEY.matcher(word).matches()).findFirst();
        if (wrong.isPresent()) {
            return Verdict.failed("'" + wrong.get() + "' is no plain word.");
        }
        HashSet<String> names = new HashSet<>();
        for (Param param : info.params()) {
            if (param.name().isBlank() || !names.add(param.name())) {
                return Verdict.failed("The name '" + param.name() + "' of parameter '" + param.key()
                        + "' is blank or taken by another parameter.");
            }
            if (param instanceof Param.Choice choice && (choice.labels().stream().anyMatch(String::isBlank)
                    || new HashSet<>(choice.labels()).size() < choice.labels().size())) {
                return Verdict.failed("The labels " + choice.labels() + " of parameter '" + param.key()
                        + "' are blank or not different.");
            }
        }
        return Verdict.passed("All of them are.");
    }

    private static Verdict ranges(ProcessorFactory factory) {
        for (Param param : factory.info().params()) {
            boolean finite = Double.isFinite(param.min()) && Double.isFinite(param.max());
            if (!finite || !param.accepts(param.initial())) {
                return Verdict.failed("Parameter '" + param.key() + "' runs from " + param.min() + " to " + param.max()
                        + " and begins at " + param.initial() + ".");
            }
        }
        return Verdict.passed("All of them have.");
    }
}
