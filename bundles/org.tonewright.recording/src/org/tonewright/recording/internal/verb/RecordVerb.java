package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.engine.Quantum;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.ControlRoom;
import org.tonewright.recording.PassRequest;
import org.tonewright.recording.Range;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record}: a pass of recording, or playing alone. */
@Command(description = "Records a pass from a sound device while the session plays. Without --route it only plays.")
public final class RecordVerb implements Verb {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?):(\\d{1,6}(?:\\.\\d+)?)");
    private static final double LONGEST = 86_400;

    @Parameters(paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Option(names = "--device", paramLabel = "ID", required = true, description = "The sound device, as BACKEND:NAME; "
            + "'devices' lists them.")
    private String device = "";

    @Option(names = "--route", paramLabel = "INPUT=TRACK", description = "What is recorded where: 1=Voice, or 2+3=Keys "
            + "in stereo. A track that is missing is made.")
    private List<String> routes = List.of();

    @Option(names = "--length", paramLabel = "SECONDS", required = true, description = "How long.")
    private double length;

    @Option(names = "--at", paramLabel = "SECONDS", description = "Where it begins (the start of the punch range or "
            + "loop, else 0).")
    private Optional<Double> at = Optional.empty();

    @Option(names = "--punch", paramLabel = "START:END", description = "Records this range alone, in seconds.")
    private Optional<String> punch = Optional.empty();

    @Option(names = "--loop", paramLabel = "START:END", description = "Repeats this range, in seconds: a take for each "
            + "round.")
    private Optional<String> loop = Optional.empty();

    @Option(names = "--pre-roll", paramLabel = "SECONDS", description = "How much is played before.")
    private double preRoll;

    @Option(names = "--count-in", paramLabel = "BARS", description = "How many bars are counted before "
            + "that, with a click on each beat.")
    private int countIn;

    @Option(names = "--click", description = "A metronome is heard for as long as the session plays. It is recorded "
            + "nowhere.")
    private boolean click;

    @Option(names = "--buffer", paramLabel = "FRAMES", description = "Frames of a block, where the device leaves the "
            + "choice (${DEFAULT-VALUE}).")
    private int buffer = 256;

    @Option(names = "--real-time", description = "In real time also where the device could go faster, as the "
            + "rehearsal room can.")
    private boolean realTime;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    private final List<Take> takes = new ArrayList<>();

    record Document(List<TakeInfo> takes, List<String> troubles) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        List<Route> wanted = routes.stream().map(Route::of).toList();
        if (!(length > 0 && length <= LONGEST)) {
            throw new Refusal(
                    "A pass lasts up to " + (int) LONGEST + " seconds and longer than 0, not " + length + ".");
        }
        if (!(preRoll >= 0 && preRoll <= LONGEST) || countIn < 0 || countIn > 16) {
            throw new Refusal("The pre-roll is 0 seconds or more, the count-in 0 to 16 bars.");
        }
        if (buffer < 1 || buffer > 1 << 14) {
            throw new Refusal("A block has 1 to 16384 frames, not " + buffer + ".");
        }
        if (wanted.isEmpty() && (punch.isPresent() || loop.isPresent())) {
            throw new Refusal("--punch and --loop are for recording; give a --route too.");
        }
        if (at.filter(seconds -> !(seconds >= 0 && seconds <= LONGEST)).isPresent()) {
            throw new Refusal("A pass begins 0 to " + (int) LONGEST + " seconds from the start, not " + at.get() + ".");
        }
        context.studio().devices().named(device);
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE);
                ControlRoom room = new ControlRoom(context.studio(), document, context.output()::message)) {
            room.player().click(click);
            room.open(new DeviceChoice(device, buffer, !realTime));
            if (wanted.isEmpty()) {
                long start = frames(at.orElse(0.0), room);
                room.play(new Range(start, start + Math.max(1, frames(length, room))), context.cancellation());
            } else {
                record(room, wanted, context);
            }
            print(room, context);
            return room.troubles().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private static long frames(double seconds, ControlRoom room) {
        return Math.round(seconds * room.document().root().getSampleRate());
    }

    private static Optional<Range> range(Optional<String> text, ControlRoom room) {
        return text.map(written -> {
            Matcher parts = RANGE.matcher(written);
            if (!parts.matches()) {
                throw new Refusal("A range is written START:END in seconds, such as 12.5:40, not '" + written + "'.");
            }
            long start = frames(Double.parseDouble(parts.group(1)), room);
            long end = frames(Double.parseDouble(parts.group(2)), room);
            if (end <= start) {
                throw new Refusal("The range " + written + " is empty.");
            }
            return new Range(start, end);
        });
    }

    private void record(ControlRoom room, List<Route> wanted, VerbContext context) throws IOException {
        List<Track> tracks = Route.tracks(room.document(), wanted);
        Route.keep(room.recorder(), wanted, tracks);
        room.player().device().ifPresent(
                open -> tracks.forEach(track -> room.recorder().routing().requireInputs(track, open)));
        Optional<Range> marks = range(punch, room);
        Optional<Range> repeated = range(loop, room);
        long begin = at.map(seconds -> frames(seconds, room)).filter(frame -> marks.isEmpty()
                || frame > marks.get().start()).or(() -> marks.or(() -> repeated).map(Range::start)).orElse(0L);
        if (marks.filter(range -> begin >= range.end()).isPresent()) {
            throw new Refusal("The pass begins after the punch range; nothing would be recorded.");
        }
        if (repeated.filter(range -> begin >= range.end() || range.length() < Quantum.FRAMES).isPresent()) {
            throw new Refusal("A loop is not shorter than " + Quantum.FRAMES
                    + " frames, and the pass begins before its end.");
        }
        if (marks.isPresent() && repeated.filter(range -> range.end() <= marks.get().start()
                || range.start() >= marks.get().end()).isPresent()) {
            throw new Refusal("The punch range lies outside of the loop; nothing would be recorded.");
        }
        long most = Math.max(1, frames(length, room));
        Optional<Range> recorded = repeated.isPresent() ? marks
                : Optional
                        .of(new Range(begin, Math.min(begin + most, marks.map(Range::end).orElse(Long.MAX_VALUE))));
        long goal = repeated.isPresent() ? most : recorded.map(Range::length).orElse(most);
        takes.addAll(room.record(new PassRequest(tracks, OptionalLong.of(begin), recorded, repeated,
                frames(preRoll, room), countIn), goal, context.cancellation()));
    }

    private void print(ControlRoom room, VerbContext context) {
        List<TakeInfo> kept = TakeInfo.of(takes, room.document().root().getSampleRate());
        if (json) {
            context.output().document(new Document(kept, room.troubles()));
        } else {
            kept.forEach(take -> context.output().line(take.line()));
        }
    }
}
