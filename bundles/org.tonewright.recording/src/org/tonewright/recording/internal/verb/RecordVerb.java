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
import org.tonewright.core.playback.LivePlayer;
import org.tonewright.core.playback.MainLoop;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.PassRequest;
import org.tonewright.recording.Range;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.RecorderListener;
import org.tonewright.recording.internal.pass.TakeEdit;

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

    @Option(names = "--count-in", paramLabel = "BARS", description = "How many bars go by before that.")
    private int countIn;

    @Option(names = "--buffer", paramLabel = "FRAMES", description = "Frames of a block, where the device leaves the "
            + "choice (${DEFAULT-VALUE}).")
    private int buffer = 256;

    @Option(names = "--real-time", description = "In real time also where the device could go faster, as the "
            + "rehearsal room can.")
    private boolean realTime;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    private final MainLoop main = new MainLoop();
    private final List<String> troubles = new ArrayList<>();
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
        context.studio().devices().named(device);
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE);
                LivePlayer player = new LivePlayer(context.studio(), document, main::later)) {
            player.addListener(new PlayerListener() {

                @Override
                public void trouble(String sentence) {
                    troubles.add(sentence);
                    context.output().message(sentence);
                }
            });
            open(player);
            if (wanted.isEmpty()) {
                play(player, context);
            } else {
                record(document, player, wanted, context);
            }
            print(document, context);
        }
        return troubles.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private void open(LivePlayer player) {
        boolean[] answered = {false};
        PlayerListener answer = new PlayerListener() {

            @Override
            public void deviceChanged() {
                answered[0] = true;
            }
        };
        player.addListener(answer);
        player.open(new DeviceChoice(device, buffer, !realTime));
        main.until(() -> answered[0]);
        player.removeListener(answer);
        if (player.device().isEmpty()) {
            throw new Refusal(troubles.isEmpty() ? "The device '" + device + "' can't be opened." : troubles.getLast());
        }
    }

    private long frames(double seconds, LivePlayer player) {
        return Math.round(seconds * player.device().map(OpenDevice::sampleRate).orElse(48000.0));
    }

    private Optional<Range> range(Optional<String> text, LivePlayer player) {
        return text.map(written -> {
            Matcher parts = RANGE.matcher(written);
            if (!parts.matches()) {
                throw new Refusal("A range is written START:END in seconds, such as 12.5:40, not '" + written + "'.");
            }
            long start = frames(Double.parseDouble(parts.group(1)), player);
            long end = frames(Double.parseDouble(parts.group(2)), player);
            if (end <= start) {
                throw new Refusal("The range " + written + " is empty.");
            }
            return new Range(start, end);
        });
    }

    private void play(LivePlayer player, VerbContext context) {
        long start = frames(at.orElse(0.0), player);
        long end = start + frames(length, player);
        player.locate(start);
        player.play();
        main.until(() -> player.rolling() || player.device().isEmpty() || context.cancellation().isCancelled());
        main.until(() -> !player.rolling() || player.position() >= end || context.cancellation().isCancelled());
        player.stop();
        main.until(() -> !player.rolling());
    }

    private void record(OpenDocument<Session> document, LivePlayer player, List<Route> wanted, VerbContext context)
            throws IOException {
        List<Track> tracks = tracks(document, wanted);
        try (Recorder recorder = new Recorder(document, player, main::later)) {
            for (int i = 0; i < wanted.size(); i++) {
                recorder.routing().route(tracks.get(i), wanted.get(i).inputs());
            }
            recorder.routed();
            recorder.addListener(new RecorderListener() {

                @Override
                public void kept(List<Take> kept) {
                    takes.addAll(kept);
                }

                @Override
                public void trouble(String sentence) {
                    troubles.add(sentence);
                    context.output().message(sentence);
                }
            });
            Optional<Range> marks = range(punch, player);
            Optional<Range> repeated = range(loop, player);
            long begin = at.map(seconds -> frames(seconds, player)).filter(frame -> marks.isEmpty()
                    || frame > marks.get().start()).or(() -> marks.or(() -> repeated).map(Range::start)).orElse(0L);
            if (marks.filter(range -> begin >= range.end()).isPresent()) {
                throw new Refusal("The pass begins after the punch range; nothing would be recorded.");
            }
            if (marks.isPresent() && repeated.filter(range -> range.end() <= marks.get().start()
                    || range.start() >= marks.get().end()).isPresent()) {
                throw new Refusal("The punch range lies outside of the loop; nothing would be recorded.");
            }
            long most = Math.max(1, frames(length, player));
            Optional<Range> recorded = repeated.isPresent() ? marks
                    : Optional
                            .of(new Range(begin, Math.min(begin + most, marks.map(Range::end).orElse(Long.MAX_VALUE))));
            long goal = repeated.isPresent() ? most : recorded.map(Range::length).orElse(most);
            recorder.record(new PassRequest(tracks, OptionalLong.of(begin), recorded, repeated, frames(preRoll, player),
                    countIn));
            main.until(() -> !recorder.busy() || context.cancellation().isCancelled() || recorder.growing().stream()
                    .anyMatch(take -> take.capture().frames() >= goal));
            recorder.stop();
            main.until(() -> !recorder.busy());
        }
    }

    /** The tracks that are asked for; what is missing is made, and saved before anything is recorded. */
    private static List<Track> tracks(OpenDocument<Session> document, List<Route> wanted) throws IOException {
        Session session = document.root();
        List<Route> missing = wanted.stream().filter(route -> session.getTimeline().getTracks().stream()
                .noneMatch(track -> track.getName().equals(route.track()))).toList();
        if (!missing.isEmpty()) {
            document.editor().edit(missing.size() == 1 ? "Add Track" : "Add Tracks",
                    () -> missing.forEach(route -> TakeEdit.make(session, route.track(), route.inputs().channels())));
            document.save();
        }
        return wanted.stream().map(route -> session.getTimeline().getTracks().stream()
                .filter(track -> track.getName().equals(route.track())).findFirst()
                .orElseThrow(() -> new Refusal("There is a strip '" + route.track() + "' that is not a track.")))
                .toList();
    }

    private void print(OpenDocument<Session> document, VerbContext context) {
        List<TakeInfo> kept = TakeInfo.of(takes, document.root().getSampleRate());
        if (json) {
            context.output().document(new Document(kept, troubles));
        } else {
            kept.forEach(take -> context.output().line(take.line()));
        }
    }
}
