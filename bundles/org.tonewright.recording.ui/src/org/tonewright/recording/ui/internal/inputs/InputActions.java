package org.tonewright.recording.ui.internal.inputs;

import java.io.IOException;
import java.util.Optional;

import org.tonewright.core.playback.InputChannels;
import org.tonewright.engine.graph.Meter;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/** What a person does in the rows and in the row of tools; what can't be done is said at the desk. */
final class InputActions {

    private final Desk desk;
    private final OpenSession open;
    private final DeskRecorder recorder;
    private final TrackEdits edits;
    private final Runnable news;

    /** @param news runs when something was done, or could not be done: what is shown may be wrong now */
    InputActions(Desk desk, OpenSession open, DeskRecorder recorder, Runnable news) {
        this.desk = desk;
        this.news = news;
        this.open = open;
        this.recorder = recorder;
        edits = new TrackEdits(open.root(), open.editor());
    }

    private void attempt(Desk.Attempt attempt) {
        desk.attempt(attempt);
        news.run();
    }

    void add(int channels) {
        attempt(() -> desk.select(Optional.of(edits.add(channels))));
    }

    void arm(Track track, boolean armed) {
        attempt(() -> edits.arm(track, armed));
    }

    void armAll(boolean armed) {
        attempt(() -> edits.armAll(armed));
    }

    void monitor(Track track, Monitor monitor) {
        attempt(() -> edits.monitor(track, monitor));
    }

    void punch(boolean on) {
        attempt(() -> {
            if (!edits.punch(on)) {
                desk.say(Texts.of("punch.none"));
            }
        });
    }

    void punchFromLoop() {
        attempt(() -> {
            if (!edits.punchFromLoop()) {
                desk.say(Texts.of("loop.none"));
            }
        });
    }

    /** Gives a track these inputs of this machine, or the first that nobody has. */
    void route(Track track, Optional<InputChannels> channels) {
        recorder.recorder().ifPresent(current -> attempt(() -> route(current, track, channels)));
    }

    private static void route(Recorder current, Track track, Optional<InputChannels> channels) throws IOException {
        if (channels.isPresent()) {
            current.routing().route(track, channels.get());
        } else {
            current.routing().unroute(track);
        }
        current.routed();
    }

    void select(Track track) {
        desk.select(Optional.of(track));
    }

    Optional<Meter> meter(Track track) {
        return open.player().inputMeter(track);
    }

    void recover() {
        attempt(recorder::recover);
    }
}
