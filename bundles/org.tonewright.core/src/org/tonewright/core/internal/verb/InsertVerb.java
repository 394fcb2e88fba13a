package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code insert}: a processor into a strip, or into the chain of a release or a title. */
@Command(description = "Puts a processor into a slot of a strip, or into the chain of a release or a title.")
public final class InsertVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION-or-RELEASE", description = "The folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "STRIP", description = "The name of a strip; in a release: 'release', or "
            + "'title/1'.")
    private String place = "";

    @Parameters(index = "2", paramLabel = "PROCESSOR", description = "Its id, the last part of its id, or its name; "
            + "'tonewright processors' lists them.")
    private String processor = "";

    @Option(names = "--at", paramLabel = "N", description = "The slot it becomes, from 1; the last one if not given.")
    private Optional<Integer> at = Optional.empty();

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        ProcessorDescriptor descriptor = context.studio().processors().named(processor);
        context.studio().processors().load(descriptor.id());
        try (OpenDocument<? extends Document> document = context.studio().sessions().open(folder, Access.WRITE)) {
            Strip strip = StripPath.find(document.root(), place);
            int last = strip.getSlots().size() + 1;
            int number = at.orElse(last);
            if (number < 1 || number > last) {
                throw new Refusal(
                        "'" + strip.getName() + "' has " + (last - 1) + (last == 2 ? " slot" : " slots")
                                + ", so that a processor can become slot 1 to " + last + ", not " + number + ".");
            }
            document.editor().edit("Insert " + descriptor.name(), () -> {
                Slot slot = Elements.slot(descriptor.id(), descriptor.version());
                strip.getSlots().add(number - 1, slot);
            });
            document.save();
            context.output().line(descriptor.name() + " is slot " + number + " of '" + strip.getName() + "'.");
        }
        return ExitCode.DONE;
    }
}
