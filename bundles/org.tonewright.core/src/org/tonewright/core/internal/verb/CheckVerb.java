package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Contract;
import org.tonewright.processor.testkit.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: runs the contract of processors, a line a promise. */
@Command(description = "Checks whether a processor keeps the contract of processors: one that is installed, or all "
        + "in a bundle's jar. Exit status 1 if a promise is broken.")
public final class CheckVerb implements Verb {

    @Parameters(paramLabel = "PROCESSOR|BUNDLE.jar", description = "Its id, the last part of its id, or its name; "
            + "or the path of a bundle's jar.")
    private String subject = "";

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Line(String processor, String check, String outcome, String promise, String measured) {}

    record Report(boolean kept, List<Line> checks) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        List<Line> lines = subject.toLowerCase(Locale.ROOT).endsWith(".jar")
                ? jar(Path.of(subject), context)
                : installed(context);
        boolean kept = lines.stream().noneMatch(line -> line.outcome().equals(name(Verdict.Outcome.FAILED)));
        if (json) {
            context.output().document(new Report(kept, lines));
        } else {
            print(lines, kept, context.output());
        }
        return kept ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private List<Line> installed(VerbContext context) {
        ProcessorDescriptor descriptor = context.studio().processors().named(subject);
        return contract(descriptor.id(), context.studio().processors().load(descriptor.id()));
    }

    private static List<Line> jar(Path file, VerbContext context) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BundleJar jar = BundleJar.open(file)) {
            for (BundleJar.Declared declared : jar.processors()) {
                context.cancellation().check();
                List<String> flaws = jar.flaws(declared);
                flaws.forEach(flaw -> lines.add(new Line(declared.id(), "declaration", name(Verdict.Outcome.FAILED),
                        "Its plugin.xml declares it whole, and as its class says.", flaw)));
                if (flaws.isEmpty()) {
                    lines.add(new Line(declared.id(), "declaration", name(Verdict.Outcome.PASSED),
                            "Its plugin.xml declares it whole, and as its class says.", "All attributes are there."));
                    lines.addAll(contract(declared.id(), jar.load(declared)));
                }
            }
        }
        return lines;
    }

    private static List<Line> contract(String id, ProcessorFactory factory) {
        return Contract.run(factory).stream().map(finding -> new Line(id, finding.check().id(),
                name(finding.verdict().outcome()), finding.check().promise(), finding.verdict().measured())).toList();
    }

    private static String name(Verdict.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static void print(List<Line> lines, boolean kept, Output output) {
        Table table = new Table();
        String processor = "";
        for (Line line : lines) {
            if (!line.processor().equals(processor)) {
                processor = line.processor();
                table.heading(processor);
            }
            table.row("  " + line.outcome(), line.check(), line.promise() + " " + line.measured());
        }
        table.print(output);
        output.line(kept ? "The contract is kept." : "The contract is broken.");
    }
}
