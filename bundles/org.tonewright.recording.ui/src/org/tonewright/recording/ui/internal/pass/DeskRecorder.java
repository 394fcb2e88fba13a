package org.tonewright.recording.ui.internal.pass;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.swt.widgets.Display;
import org.tonewright.core.Refusal;
import org.tonewright.core.playback.Player;
import org.tonewright.core.session.Access;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.recording.PassRequest;
import org.tonewright.recording.Range;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.RecorderListener;
import org.tonewright.recording.Recovery;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;

/**
 * The recorder of the session on the desk. A service: it makes one for each session that comes onto the desk, and ends
 * what is under way when the session leaves it. What a person should know is said at the desk.
 */
public final class DeskRecorder implements DeskListener {

    private final Desk desk;
    private final Habits habits;
    private Optional<OpenSession> open = Optional.empty();
    private Optional<Recorder> recorder = Optional.empty();
    private boolean leftBehind;
    private long begins;

    /** At a desk, with the habits of this machine. */
    public DeskRecorder(Desk desk) {
        this(desk, Habits.kept());
    }

    /** At a desk. */
    public DeskRecorder(Desk desk, Habits habits) {
        this.desk = desk;
        this.habits = habits;
        desk.addListener(this);
        sessionChanged();
    }

    /** The recorder of the session on the desk. */
    public Optional<Recorder> recorder() {
        return recorder;
    }

    /** How passes begin. */
    public Habits habits() {
        return habits;
    }

    @Override
    public void sessionChanged() {
        recorder.ifPresent(Recorder::close);
        recorder = Optional.empty();
        leftBehind = false;
        open = desk.session();
        open.ifPresent(session -> desk.attempt(() -> follow(session)));
    }

    private void follow(OpenSession session) throws IOException {
        Recorder made = new Recorder(session.document(), session.player(), Display.getDefault()::asyncExec);
        made.addListener(new RecorderListener() {

            @Override
            public void kept(List<Take> takes) {
                tell(session, takes);
            }

            @Override
            public void trouble(String sentence) {
                desk.warn(sentence);
                lookForLeftovers();
            }
        });
        recorder = Optional.of(made);
        lookForLeftovers();
        // Later: what the session itself has to say when it is opened would be said over it.
        Display.getDefault().asyncExec(() -> {
            if (leftBehind && recorder.filter(made::equals).isPresent()) {
                desk.warn(Texts.of("leftBehind"));
            }
        });
    }

    private void lookForLeftovers() {
        leftBehind = false;
        open.filter(session -> session.document().access() == Access.WRITE && recorder.filter(Recorder::busy).isEmpty())
                .ifPresent(session -> desk.attempt(() -> leftBehind = Recovery.needed(session.document())));
    }

    private void tell(OpenSession session, List<Take> takes) {
        if (takes.isEmpty()) {
            return;
        }
        Take last = takes.getLast();
        String length = Times.minutes(takes.stream().mapToLong(Take::getLength).sum(), session.root().getSampleRate());
        if (session.player().device().isEmpty()) {
            desk.warn(Texts.of("kept.deviceGone", length));
        } else if (takes.size() > 1) {
            desk.say(Texts.of("kept.rounds", takes.getFirst().getPass(), last.getPass(), length));
        } else {
            desk.say(Texts.of("kept", last.getPass(), last.getClips().size(), length));
        }
    }

    /**
     * Begins a pass on the armed tracks, or ends the one that is under way.
     *
     * @throws Refusal if it can't be begun: the sentence says what to do
     */
    public void toggle() {
        OpenSession session = open.orElseThrow(() -> new Refusal(Texts.of("refused.session")));
        Recorder current = recorder.orElseThrow(() -> new Refusal(Texts.of("refused.session")));
        if (current.busy()) {
            current.stop();
            return;
        }
        if (session.player().device().isEmpty()) {
            throw new Refusal(Texts.of("refused.device"));
        }
        PassRequest request = request(session.root(), session.player());
        if (request.tracks().isEmpty()) {
            throw new Refusal(Texts.of("refused.armed"));
        }
        long at = request.at().orElse(session.player().position());
        begins = request.punch().map(Range::start).filter(start -> start > at).orElse(at);
        current.record(request);
    }

    /** The frame at which the pass that is under way begins to record. */
    public long begins() {
        return begins;
    }

    private PassRequest request(Session session, Player player) {
        PassRequest plain = PassRequest.of(session, player);
        OptionalLong at = plain.at();
        if (at.isEmpty()) {
            return plain;
        }
        return new PassRequest(plain.tracks(), at, plain.punch(), plain.loop(),
                (long) habits.preRoll() * session.getSampleRate(), habits.countIn());
    }

    /** Whether a crash left takes behind that are not in the session yet. */
    public boolean leftBehind() {
        return leftBehind;
    }

    /** Brings the takes that a crash left behind into the session. */
    public void recover() throws IOException {
        if (open.isEmpty() || !leftBehind) {
            return;
        }
        if (recorder.filter(Recorder::busy).isPresent()) {
            throw new Refusal(Texts.of("refused.recover"));
        }
        Recovery.Result result = Recovery.run(open.get().document());
        leftBehind = false;
        result.remarks().forEach(desk::say);
        if (!result.takes().isEmpty()) {
            desk.say(Texts.of("recovered", result.takes().size(), Times.minutes(
                    result.takes().stream().mapToLong(Take::getLength).sum(), open.get().root().getSampleRate())));
        }
    }
}
