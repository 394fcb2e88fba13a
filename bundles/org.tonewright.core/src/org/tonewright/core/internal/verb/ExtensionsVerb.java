package org.tonewright.core.internal.verb;

import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Suggestion;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extensions}: what is contributed to which extension point, and by which bundle. */
@Command(description = "Lists what is contributed to the studio's extension points, and by which bundle.")
public final class ExtensionsVerb implements Verb {

    private static final String OURS = "org.tonewright.";

    @Parameters(paramLabel = "POINT", arity = "0..1", description = "Shows this point alone, such as core.verbs.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Points(List<ExtensionCatalog.Point> points) {}

    @Override
    public ExitCode run(VerbContext context) {
        List<ExtensionCatalog.Point> points = chosen(context.studio().extensions().points());
        if (json) {
            context.output().document(new Points(points));
            return ExitCode.DONE;
        }
        Table table = new Table();
        for (ExtensionCatalog.Point point : points) {
            table.heading(point.id() + " (" + point.name() + ", of " + point.bundle() + ")");
            for (ExtensionCatalog.Element element : point.contributions()) {
                table.row("  " + element.kind(), element.id(), element.bundle() + " " + element.version(),
                        element.name());
            }
        }
        table.print(context.output());
        return ExitCode.DONE;
    }

    private List<ExtensionCatalog.Point> chosen(List<ExtensionCatalog.Point> all) {
        if (wanted.isEmpty()) {
            return all;
        }
        String word = wanted.get();
        List<ExtensionCatalog.Point> chosen = all.stream().filter(
                point -> point.id().equals(word) || point.id().equals(OURS + word) || point.id().endsWith("." + word))
                .toList();
        if (chosen.isEmpty()) {
            List<String> names = all.stream().map(point -> point.id().substring(OURS.length())).toList();
            throw new Refusal("There is no extension point '" + word + "'" + Suggestion.nearest(word, names, 4)
                    .map(near -> "; did you mean '" + near + "'?").orElse("."));
        }
        return chosen;
    }
}
