package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.recording.take.Acceptance;
import org.tonewright.recording.take.BarRange;
import org.tonewright.recording.take.Parts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accept}: which take stands for a part. */
@Command(description = "Says which take stands for a part, and lets it be heard where it lies, with the bars that were "
        + "mended in it. Every other take is kept.")
public final class AcceptVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "PART", description = "The name of the part.")
    private String name = "";

    @Parameters(index = "2", paramLabel = "TAKE", description = "The number of the take; 'part' lists them.")
    private int pass;

    @Option(names = "--bars", paramLabel = "N-M", description = "Lets these bars of it be heard, with cross-fades, and "
            + "leaves everything else as it is; the take that stands for the part already still does.")
    private Optional<String> bars = Optional.empty();

    @Option(names = "--whole", description = "Lets all of it be heard as it was played, without what was mended in it "
            + "or chosen from other takes.")
    private boolean whole;

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        Optional<BarRange> range = bars.map(BarRange::parse);
        if (whole && range.isPresent()) {
            throw new Refusal("--whole and --bars exclude one another.");
        }
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            Part part = new Parts(document).named(name);
            Acceptance acceptance = new Acceptance(document);
            Take take = acceptance.take(pass);
            if (range.isPresent()) {
                acceptance.accept(part, take, range.get());
            } else {
                acceptance.accept(part, take, whole ? Acceptance.Hearing.WHOLE : Acceptance.Hearing.MENDED);
            }
            document.save();
            String stands = "take " + part.getAcceptedTake().getPass() + " stands for the part '" + name + "'";
            String track = part.getTrack().getName();
            context.output().line(range.map(one -> "On '" + track + "', " + one.named() + " of take " + pass
                    + (one.first() == one.last() ? " is" : " are") + " heard; " + stands + ".")
                    .orElseGet(() -> "On '" + track + "', " + stands + "; '" + part.getTrack().getActiveLane().getName()
                            + "' is heard."));
        }
        return ExitCode.DONE;
    }
}
