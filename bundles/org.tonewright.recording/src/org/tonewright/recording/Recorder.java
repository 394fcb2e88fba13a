package org.tonewright.recording;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.tonewright.core.Refusal;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.core.playback.Player;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.capture.Capture;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.internal.pass.OpenPass;
import org.tonewright.recording.internal.pass.PassFiles;
import org.tonewright.recording.internal.pass.PassNote;
import org.tonewright.recording.internal.pass.TakeFile;

/**
 * Records on an open session. A pass begins with {@link #record} and ends with {@link #stop}, or when the transport
 * stops for any other reason, or when no file can be written any more. Until then the session's file is untouched; then
 * what was recorded is one edit, entered in the journal, and the session is saved. There is one recorder for an open
 * session.
 */
public final class Recorder implements AutoCloseable {

    /** How far a pass is. */
    private enum State {
        IDLE, BEGINNING, RUNNING, KEEPING
    }

    private final OpenDocument<Session> document;
    private final Player player;
    private final Executor main;
    private final Executor disk = work -> Thread.ofPlatform().name("tonewright-takes").start(work);
    private final Routing routing;
    private final Audience audience = new Audience();
    private final PlayerListener playing = new Follower(this::follow);
    private final OpenPass open;
    private State state = State.IDLE;

    /**
     * Reads the routing of the session, and lets the player use it.
     *
     * @param document the session
     * @param player plays it
     * @param main runs something on the thread that owns the model, soon
     * @throws IOException if the routing cannot be read
     */
    public Recorder(OpenDocument<Session> document, Player player, Executor main) throws IOException {
        this.document = document;
        this.player = player;
        this.main = main;
        open = new OpenPass(document);
        routing = Routing.of(document);
        player.addListener(playing);
        player.route(routing);
    }

    /** Which inputs feed which tracks. Who changes it calls {@link #routed}. */
    public Routing routing() {
        return routing;
    }

    /** The routing was changed: it is kept and heard. */
    public void routed() throws IOException {
        routing.save(document);
        player.route(routing);
    }

    /** Whether a pass is under way, from the count-in until its takes are kept. */
    public boolean busy() {
        return state != State.IDLE;
    }

    /** Whether frames are taken at this moment. */
    public boolean recording() {
        return state == State.RUNNING && player.pass().map(CapturePass::recording).orElse(false);
    }

    /** Records on the armed tracks; see {@link PassRequest#of}. */
    public void record() {
        record(PassRequest.of(document.root(), player));
    }

    /**
     * Begins a pass.
     *
     * @throws Refusal if nothing is armed, no device is open, a pass is under way, or the session is open for reading;
     *         what goes wrong later is told to the listeners
     */
    public void record(PassRequest request) {
        OpenDevice device = request.requireDevice(document, player);
        if (busy()) {
            throw new Refusal("A pass of recording is under way already.");
        }
        PassRequest.Beginning beginning = request.beginning(document.root(), player);
        begin(request, device, beginning);
    }

    private void begin(PassRequest request, OpenDevice device, PassRequest.Beginning beginning) {
        try {
            Session session = document.root();
            Map<Track, InputChannels> inputs = routing.inputs(session, new HashSet<>(request.tracks()));
            PassFiles files = PassFiles.make(document, request.tracks(), inputs);
            long length = request.loop().map(Range::length).orElse(0L);
            PassNote begun = new PassNote(files.pass(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    device.id(), beginning.begin(), request.loop().map(Range::start).orElse(0L), length, files.noted());
            open.begin(begun);
            state = State.BEGINNING;
            player.record(request.plan(files.captures(), beginning, routing.correction()))
                    .whenComplete((_, failure) -> main.execute(() -> begun(Optional.ofNullable(failure))));
            audience.recordingChanged();
        } catch (IOException | RuntimeException failure) {
            // Whatever it is: somebody waits for the pass to begin or to end.
            fail(failure);
        }
    }

    private void begun(Optional<Throwable> failure) {
        if (failure.isPresent()) {
            fail(failure.get());
        } else if (state == State.BEGINNING) {
            state = State.RUNNING;
            follow();
            audience.recordingChanged();
        }
    }

    /** The pass came to nothing. */
    private void fail(Throwable failure) {
        enter(List.of());
        giveUp(failure);
    }

    /** Something went wrong; what was recorded, if anything, can be recovered. */
    private void giveUp(Throwable failure) {
        state = State.IDLE;
        audience.fail(failure);
        audience.recordingChanged();
    }

    /** Looks what became of the transport. */
    private void follow() {
        if (state != State.RUNNING) {
            return;
        }
        Optional<CapturePass> pass = player.pass();
        if (!player.rolling() && !player.playing() || pass.map(CapturePass::finished).orElse(true)
                || pass.filter(GrowingTake::spoiled).isPresent()) {
            end(true);
        } else {
            pass.ifPresent(this::correct);
            audience.recordingChanged();
        }
    }

    /** Where a pass that began while the transport rolled lies exactly, is known when its first frames are there. */
    private void correct(CapturePass pass) {
        Capture first = pass.captures().getFirst();
        try {
            if (first.frames() > 0) {
                open.startsAt(first.start());
            }
        } catch (IOException failure) {
            audience.fail(failure);
        }
    }

    /** What is recorded at this moment, track by track. */
    public List<GrowingTake> growing() {
        return GrowingTake.of(document.root(), player);
    }

    /** Stops the transport; the pass ends and is kept, soon. */
    public void stop() {
        if (state == State.BEGINNING || state == State.RUNNING) {
            end(true);
        } else {
            player.stop();
        }
    }

    /** Ends the pass while the transport rolls on; what was recorded is kept, soon. */
    public void punchOut() {
        if (state == State.RUNNING) {
            end(false);
        }
    }

    private void end(boolean stop) {
        state = State.KEEPING;
        audience.recordingChanged();
        List<PassNote.Noted> noted = open.tracks();
        player.finish(stop).thenApplyAsync(files -> TakeFile.of(noted, files), disk)
                .whenComplete((files, failure) -> main.execute(() -> {
                    if (failure == null) {
                        keep(files);
                    } else {
                        giveUp(failure);
                    }
                }));
    }

    private void keep(List<TakeFile> files) {
        if (state != State.KEEPING) {
            return;
        }
        List<Take> kept = enter(files);
        state = State.IDLE;
        audience.judge(files);
        audience.kept(kept);
        audience.recordingChanged();
    }

    private List<Take> enter(List<TakeFile> files) {
        try {
            return open.keep(files);
        } catch (IOException | Refusal failure) {
            audience.fail(failure);
            if (!files.isEmpty()) {
                audience.trouble("What was recorded is kept, but it is not in the session yet; 'recover' brings it "
                        + "there when it can be written.");
            }
            return List.of();
        }
    }

    /** From now on this listener is told. */
    public void addListener(RecorderListener listener) {
        audience.add(listener);
    }

    /** From now on this listener is told nothing. */
    public void removeListener(RecorderListener listener) {
        audience.remove(listener);
    }

    /** Ends and keeps a pass that is under way, and waits for that. The player is still open. */
    @Override
    public void close() {
        player.removeListener(playing);
        if (state == State.BEGINNING || state == State.RUNNING || state == State.KEEPING) {
            state = State.KEEPING;
            try {
                keep(TakeFile.of(open.tracks(), player.finish(true).join()));
            } catch (CompletionException failure) {
                giveUp(failure);
            }
        }
    }
}
