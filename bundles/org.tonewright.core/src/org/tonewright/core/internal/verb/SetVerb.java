package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.session.Access;
import org.tonewright.core.session.Assignment;
import org.tonewright.core.session.Control;
import org.tonewright.core.session.Controls;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code set}: changes values of a session or release, all or none. */
@Command(description = "Changes values of a session or release; all of them, or none if one is wrong. Keys such as "
        + "strip/Bass/level=-6, strip/Bass/mute=on, strip/Bass/slot/1/frequency=80, strip/Bass/send/Hall/level=-12, "
        + "title/1/isrc=QZAB12400001. A slash in a name is written %%2F.")
public final class SetVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION-or-RELEASE", description = "The folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "KEY=VALUE", description = "What to set.")
    private List<String> words = List.of();

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        List<Assignment> assignments = words.stream().map(Assignment::parse).toList();
        Controls controls = new Controls(context.studio().processors());
        try (OpenDocument<? extends Document> document = context.studio().sessions().open(folder, Access.WRITE)) {
            String label = assignments.size() == 1 ? "Set " + assignments.getFirst().key()
                    : "Set " + assignments.size() + " Values";
            List<Control> set = new ArrayList<>();
            document.editor().edit(label, () -> assignments.forEach(assignment -> {
                Control control = controls.find(document.root(), assignment.key());
                control.set(assignment.text());
                set.add(control);
            }));
            document.save();
            for (int index = 0; index < set.size(); index++) {
                context.output().line(assignments.get(index).key() + "=" + set.get(index).text());
            }
        }
        return ExitCode.DONE;
    }
}
