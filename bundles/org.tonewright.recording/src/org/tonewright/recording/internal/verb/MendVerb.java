package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.recording.ControlRoom;
import org.tonewright.recording.mend.Findings;
import org.tonewright.recording.mend.Mended;
import org.tonewright.recording.mend.Mending;
import org.tonewright.recording.take.BarRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mend}: records the bars of findings again. */
@Command(description = "Records the bars of findings again and nothing else, lets the inspectors look again, and says "
        + "whether each is fixed. Exit status 1 if one stays open.")
public final class MendVerb implements Verb {

    private static final int LONGEST = 64;

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FINDING", description = "The numbers of the findings; "
            + "'inspect' lists them. Bars that lie together are recorded in one pass.")
    private List<String> words = List.of();

    @Option(names = "--device", paramLabel = "ID", required = true, description = "The sound device, as BACKEND:NAME; "
            + "'devices' lists them.")
    private String device = "";

    @Option(names = "--route", paramLabel = "INPUT=TRACK", description = "Which input feeds which track: 1=Voice, or "
            + "2+3=Keys in stereo; what 'record' was told last holds without it.")
    private List<String> routes = List.of();

    @Option(names = "--pre-roll", paramLabel = "BARS", description = "How many bars are played before "
            + "(${DEFAULT-VALUE}).")
    private int preRoll = 1;

    @Option(names = "--bars", paramLabel = "N-M", description = "Records these bars instead of those that the findings "
            + "touch.")
    private Optional<String> bars = Optional.empty();

    @Option(names = "--buffer", paramLabel = "FRAMES", description = "Frames of a block, where the device leaves the "
            + "choice (${DEFAULT-VALUE}).")
    private int buffer = 256;

    @Option(names = "--real-time", description = "In real time also where the device could go faster, as the "
            + "rehearsal room can.")
    private boolean realTime;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    /**
     * What became of a finding, as it is printed.
     *
     * @param closed whether it is fixed
     * @param recorded the bars that were recorded again
     * @param start where on the timeline that begins, in frames
     * @param frames how long it is, in frames
     * @param take the number of the new take
     * @param before the files that were heard there before
     * @param after the new file
     * @param arisen what is open there that was not before
     */
    record Info(FindingInfo finding, boolean closed, String recorded, long start, long frames,
            Optional<Integer> take, List<String> before, Optional<String> after, List<FindingInfo> arisen) {}

    record Document(List<Info> mended, List<String> troubles) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        if (preRoll < 0 || preRoll > LONGEST) {
            throw new Refusal("The pre-roll is 0 to " + LONGEST + " bars.");
        }
        if (buffer < 1 || buffer > 1 << 14) {
            throw new Refusal("A block has 1 to 16384 frames, not " + buffer + ".");
        }
        Mending.Wish wish = new Mending.Wish(preRoll, bars.map(BarRange::parse));
        List<Route> wanted = routes.stream().map(Route::of).toList();
        context.studio().devices().named(device);
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            Findings named = new Findings(document);
            List<Finding> findings = words.stream().map(named::named).distinct().toList();
            try (ControlRoom room = new ControlRoom(context.studio(), document, context.output()::message)) {
                if (!wanted.isEmpty()) {
                    Route.keep(room.recorder(), wanted, Route.known(document, wanted));
                }
                room.open(new DeviceChoice(device, buffer, !realTime));
                List<Mended> mended = new Mending(context.studio(), room).mend(findings, wish,
                        context.cancellation());
                print(document.root(), mended, room, context);
                boolean closed = mended.size() == findings.size()
                        && mended.stream().allMatch(one -> one.closed() && one.arisen().isEmpty());
                return closed && room.troubles().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
            }
        }
    }

    private void print(Session session, List<Mended> mended, ControlRoom room, VerbContext context) {
        if (json) {
            Bars known = Bars.of(session);
            context.output().document(new Document(
                    mended.stream().map(one -> info(one, known, session.getSampleRate())).toList(), room.troubles()));
        } else {
            mended.forEach(one -> context.output().line(line(one)));
        }
    }

    private static Info info(Mended one, Bars bars, int rate) {
        return new Info(FindingInfo.of(one.finding(), bars, rate), one.closed(), one.bars().toString(),
                one.range().start(), one.range().length(), one.take().map(Take::getPass),
                one.before().stream().map(MediaFile::getPath).toList(), one.after().map(MediaFile::getPath),
                one.arisen().stream().map(finding -> FindingInfo.of(finding, bars, rate)).toList());
    }

    private static String line(Mended one) {
        String name = "Finding " + Findings.name(one.finding());
        if (one.take().isEmpty()) {
            return name + " stays open: nothing was recorded.";
        }
        String again = one.bars().named() + " of '" + one.finding().getTrack().getName() + "' recorded again, take "
                + one.take().get().getPass();
        String arisen = one.arisen().isEmpty() ? ""
                : " New there: " + one.arisen().stream().map(finding -> "finding " + Findings.name(finding) + ", "
                        + finding.getMessage()).collect(Collectors.joining(" "));
        return one.closed() ? name + " is fixed: " + again + "." + arisen
                : name + " stays open after " + again + ": " + one.finding().getMessage() + arisen;
    }
}
