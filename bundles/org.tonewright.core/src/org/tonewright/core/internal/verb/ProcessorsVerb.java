package org.tonewright.core.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.catalog.Category;
import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.processor.Param;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code processors}: what is installed, and what can be set on one. */
@Command(description = "Lists the processors that are installed, or the parameters of one.")
public final class ProcessorsVerb implements Verb {

    @Parameters(paramLabel = "PROCESSOR", arity = "0..1", description = "Shows the parameters of this one; its id, "
            + "the last part of its id, or its name.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Listed(String id, String name, String vendor, String version, String category, String description,
            String bundle) {}

    record Catalog(List<Listed> processors) {}

    record Parameter(String key, String name, String unit, Double min, Double max, Double initial, List<String> labels,
            boolean structural) {}

    record Detail(String id, String name, String version, List<Parameter> parameters) {}

    @Override
    public ExitCode run(VerbContext context) {
        InstalledProcessors processors = context.studio().processors();
        if (wanted.isPresent()) {
            detail(processors, processors.named(wanted.get()), context.output());
        } else if (json) {
            context.output()
                    .document(new Catalog(processors.descriptors().stream().map(ProcessorsVerb::listed).toList()));
        } else {
            list(processors, context.output());
        }
        return ExitCode.DONE;
    }

    private static Listed listed(ProcessorDescriptor one) {
        return new Listed(one.id(), one.name(), one.vendor(), one.version(), one.category(), one.description(),
                one.bundle());
    }

    private static void list(InstalledProcessors processors, Output output) {
        Table table = new Table();
        String category = "";
        for (ProcessorDescriptor one : processors.descriptors()) {
            if (!one.category().equals(category)) {
                category = one.category();
                table.heading(name(processors, category));
            }
            table.row("  " + one.id(), one.version(), one.bundle(), one.description());
        }
        table.print(output);
    }

    private static String name(InstalledProcessors processors, String category) {
        return processors.categories().stream().filter(one -> one.id().equals(category)).map(Category::name).findFirst()
                .orElse(category);
    }

    private void detail(InstalledProcessors processors, ProcessorDescriptor one, Output output) {
        List<Parameter> parameters = new ArrayList<>();
        for (Param param : processors.load(one.id()).info().params()) {
            parameters.add(parameter(param));
        }
        if (json) {
            output.document(new Detail(one.id(), one.name(), one.version(), parameters));
            return;
        }
        output.line(one.id() + " " + one.version() + ": " + one.description());
        Table table = new Table();
        for (Parameter parameter : parameters) {
            String range = parameter.labels().isEmpty()
                    ? Numbers.plain(parameter.min()) + " to " + Numbers.plain(parameter.max()) + " " + parameter.unit()
                    : String.join(", ", parameter.labels());
            table.row("  " + parameter.key(), parameter.name(), initial(parameter), range.strip());
        }
        table.print(output);
    }

    private static String initial(Parameter parameter) {
        return parameter.labels().isEmpty() ? Numbers.plain(parameter.initial())
                : parameter.labels().get(parameter.initial().intValue());
    }

    private static Parameter parameter(Param param) {
        return switch (param) {
        case Param.Real real ->
            new Parameter(real.key(), real.name(), unit(real), real.min(), real.max(), real.initial(),
                    List.of(), real.structural());
        case Param.Choice choice -> new Parameter(choice.key(), choice.name(), "", 0.0, choice.labels().size() - 1.0,
                (double) choice.first(), choice.labels(), choice.structural());
        case Param.Toggle toggle -> new Parameter(toggle.key(), toggle.name(), "", 0.0, 1.0, toggle.on() ? 1.0 : 0.0,
                List.of("off", "on"), toggle.structural());
        };
    }

    /** A share is given from 0 to 1, so that its symbol, the per cent sign, would mislead. */
    private static String unit(Param.Real real) {
        return real.unit() == Param.Unit.SHARE ? "" : real.unit().symbol();
    }
}
