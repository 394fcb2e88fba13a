package org.tonewright.recording.ui.internal.findings;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.TimelineEdits;
import org.tonewright.core.session.Access;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Range;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.inspect.Inspection;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.TrackInspection;
import org.tonewright.recording.mend.Findings;
import org.tonewright.recording.take.BarRange;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.work.Work;

/**
 * What is done about the findings of the session on the desk. A service. What it can't do it says at the desk.
 */
public final class DeskFindings {

    /** In the order of the song; what begins together, in the order of the numbers. */
    static final Comparator<Finding> ORDER = Comparator.comparingLong(Finding::getStart)
            .thenComparingInt(Finding::getNumber);

    private final Desk desk;
    private final DeskRecorder recorder;
    private Optional<Job> job = Optional.empty();

    /** At a desk, with its recorder. */
    public DeskFindings(Desk desk, DeskRecorder recorder) {
        this.desk = desk;
        this.recorder = recorder;
    }

    /** Whether an inspection is under way. */
    boolean inspecting() {
        return job.filter(one -> one.getState() != Job.NONE).isPresent();
    }

    /** Begins to inspect every track in the background; what is found is one edit, and the session is saved. */
    public void inspect() {
        desk.session().ifPresent(open -> desk.attempt(() -> inspect(open)));
    }

    private void inspect(OpenSession open) {
        List<Track> tracks = open.root().getTimeline().getTracks();
        if (tracks.stream().allMatch(track -> track.getActiveLane() == null
                || track.getActiveLane().getClips().isEmpty())) {
            throw new Refusal(Texts.of("inspect.none"));
        }
        if (open.document().access() == Access.READ) {
            throw new Refusal(Texts.of("inspect.read"));
        }
        requireRest("inspect.recording");
        if (inspecting()) {
            throw new Refusal(Texts.of("inspect.running"));
        }
        TrackInspection begun = new Inspection(desk.studio()).begin(open.document(), tracks);
        job = Optional.of(new Work(desk).begin(Texts.of("inspect.job"), begun::look,
                seen -> desk.attempt(() -> enter(open, begun, seen))));
    }

    private void enter(OpenSession open, TrackInspection begun, List<List<Observation>> seen) throws IOException {
        if (desk.session().filter(open::equals).isEmpty()) {
            return;
        }
        Inspection.Report report = begun.enter(seen);
        save(open);
        int left = report.open().size();
        desk.say(left + report.fixed().size() == 0 ? Texts.of("inspect.clean")
                : Texts.of("inspect.found", left, report.found().size(), report.fixed().size()));
    }

    private void save(OpenSession open) throws IOException {
        if (open.document().isChanged() && recorder.recorder().filter(Recorder::busy).isEmpty()) {
            open.document().save();
        }
    }

    /** Stops the inspection that is under way; nothing is entered. */
    void stop() {
        job.ifPresent(Job::cancel);
    }

    /** Goes to the bar of a finding, and selects its track. */
    void go(Finding finding) {
        desk.session().ifPresent(open -> {
            desk.select(Optional.ofNullable(finding.getTrack()));
            long bar = FindingLine.bars(finding, open.root()).first();
            open.player().locate(Math.max(0, Bars.of(open.root()).frame(bar)));
        });
    }

    /** Goes to the next open finding behind the place where the transport stands, or to the first one. */
    public void next() {
        desk.session().ifPresent(open -> {
            List<Finding> found = open.root().getFindings().stream()
                    .filter(finding -> finding.getStatus() == FindingStatus.OPEN).sorted(ORDER).toList();
            if (found.isEmpty()) {
                desk.say(Texts.of("next.none"));
                return;
            }
            Bars bars = Bars.of(open.root());
            long here = bars.place(open.player().position()).bar();
            Finding next = found.stream().filter(finding -> bars.place(finding.getStart()).bar() > here).findFirst()
                    .orElse(found.getFirst());
            go(next);
            desk.say(next.getMessage());
        });
    }

    /**
     * Makes ready to record the bars of a finding again, as one edit: its track alone is armed, the punch range lies on
     * its bars, no loop is on; and the transport goes to the bar before.
     */
    void again(Finding finding) {
        desk.session().ifPresent(open -> desk.attempt(() -> again(open, finding)));
    }

    private void again(OpenSession open, Finding finding) {
        String name = Findings.name(finding);
        if (finding.getStatus() != FindingStatus.OPEN) {
            throw new Refusal(Texts.of("again.closed", name, Texts.of("status."
                    + (finding.getStatus() == FindingStatus.FIXED ? "fixed" : "waived"))));
        }
        Track track = Optional.ofNullable(finding.getTrack())
                .orElseThrow(() -> new Refusal(Texts.of("again.track", name)));
        requireRest("again.recording");
        Session session = open.root();
        Bars bars = Bars.of(session);
        BarRange wanted = FindingLine.bars(finding, session);
        Range range = wanted.range(bars);
        open.editor().edit(Texts.of("again.edit", name), () -> {
            session.getTimeline().getTracks().stream().filter(other -> other.isArmed() != (other == track))
                    .forEach(other -> other.setArmed(other == track));
            TimelineEdits.punch(session, Math.max(0, range.start()), range.end());
            Span loop = session.getTimeline().getLoop();
            if (loop != null && loop.isOn()) {
                loop.setOn(false);
            }
        });
        desk.select(Optional.of(track));
        open.player().stop();
        open.player().locate(Math.max(0, bars.frame(Math.max(1, wanted.first() - 1))));
        desk.say(Texts.of(open.player().device().isPresent() ? "again.ready" : "again.device", bars(wanted),
                track.getName(), wanted.last() - wanted.first() + 1));
    }

    private static String bars(BarRange bars) {
        return bars.first() == bars.last() ? Texts.of("bar", String.valueOf(bars.first()))
                : Texts.of("bars", String.valueOf(bars.first()), String.valueOf(bars.last()));
    }

    /** Lets a finding stand: one edit, an entry in the journal, and the session is saved. */
    void waive(Finding finding, String reason) {
        desk.session().ifPresent(open -> desk.attempt(() -> {
            new Findings(open.document()).waive(finding, reason);
            save(open);
            desk.say(Texts.of("waive.done", Findings.name(finding), finding.getReason()));
        }));
    }

    private void requireRest(String sentence) {
        if (recorder.recorder().filter(Recorder::busy).isPresent()) {
            throw new Refusal(Texts.of(sentence));
        }
    }
}
