package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Color;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.session.Edit;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Timeline;
import org.tonewright.model.session.Track;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/** What the parts of one timeline share: the session, what is in sight of it, and how it is edited. */
final class Board {

    /** The least length that the timeline offers beyond the last clip, in seconds. */
    private static final int ROOM = 10;
    private static final int MARGIN = 40;

    private final Desk desk;
    private final OpenSession open;
    private final PeakStore peaks;
    private final Sight sight = new Sight();
    private final RowLayout layout = new RowLayout();
    private final List<Runnable> settingListeners = new ArrayList<>();
    private Bars bars;
    private Snap snap = Snap.to(Grid.BEAT);
    private boolean following = true;
    private boolean rolling;

    Board(Desk desk, OpenSession open, PeakStore peaks) {
        this.desk = desk;
        this.open = open;
        this.peaks = peaks;
        bars = Bars.of(open.root());
        sight.rows(layout.rows(open.root()));
    }

    Desk desk() {
        return desk;
    }

    OpenSession open() {
        return open;
    }

    Session session() {
        return open.root();
    }

    PeakStore peaks() {
        return peaks;
    }

    Sight sight() {
        return sight;
    }

    Bars bars() {
        return bars;
    }

    Snap snap() {
        return snap;
    }

    void snap(Snap next) {
        snap = next;
        settingListeners.forEach(Runnable::run);
    }

    /** Whether the sight goes with the playhead while it rolls. */
    boolean following() {
        return following;
    }

    void follow(boolean on) {
        following = on;
        settingListeners.forEach(Runnable::run);
    }

    /** From now on this is run after a setting of the timeline changed. */
    void listenToSettings(Runnable listener) {
        settingListeners.add(listener);
    }

    /** The end of the last clip, or the last marker, in frames. */
    long end() {
        long clips = SessionGraph.end(session());
        return session().getTimeline().getMarkers().stream().mapToLong(marker -> marker.getAt()).reduce(clips,
                Math::max);
    }

    /** How far the timeline can be scrolled, in frames. */
    long reach() {
        long end = Math.max(end(), open.player().position());
        return end + Math.max((long) ROOM * session().getSampleRate(), end / 10);
    }

    /** All of the song is seen, with a little room behind it; an empty one shows half a minute. */
    void fit() {
        long end = end() == 0 ? 30L * session().getSampleRate() : end();
        sight.scale(TimeScale.fitting(0, end, Math.max(MARGIN, sight.width() - MARGIN)));
    }

    /** Looks closer, or wider, around a place. */
    void zoom(double factor, double x) {
        sight.scale(sight.scale().zoomed(factor, x));
    }

    /** Scrolls in time. */
    void scroll(double pixels) {
        TimeScale next = sight.scale().scrolled(pixels);
        double latest = Math.max(0, reach() - next.frames(sight.width() / 2.0));
        sight.scale(next.at(Math.min(next.origin(), Math.max(latest, sight.scale().origin()))));
    }

    void resizeRows(double factor) {
        layout.resize(factor);
        refreshRows();
    }

    boolean isUnfolded(Track track) {
        return layout.isUnfolded(track);
    }

    void unfold(Track track, boolean all) {
        layout.unfold(track, all);
        refreshRows();
    }

    private void refreshRows() {
        sight.rows(layout.rows(session()));
    }

    /** Takes note of an edit that was done, undone or done again. */
    void edited(Edit edit) {
        boolean tempo = edit.changes().stream()
                .anyMatch(change -> change.getNotifier() instanceof TempoChange
                        || change.getNotifier() instanceof Timeline || change.getNotifier() instanceof Session);
        if (tempo) {
            bars = Bars.of(session());
        }
        List<TrackRow> rows = layout.rows(session());
        if (!rows.equals(sight.rows())) {
            sight.rows(rows);
        }
    }

    /** Edits the session; what can't be done is said at the desk. */
    boolean edit(String label, Runnable change) {
        return desk.attempt(() -> open.editor().edit(label, change));
    }

    /** Sends the playhead somewhere. */
    void locate(long frame) {
        open.player().locate(Math.max(0, frame));
    }

    /** Whether the playhead moved since this was asked last, or began or ended to. */
    boolean rolled() {
        boolean now = open.player().rolling();
        boolean changed = now || rolling;
        rolling = now;
        return changed;
    }

    /** The track that is selected, itself or by one of its clips. */
    Optional<Track> selectedTrack() {
        return desk.selected().flatMap(element -> {
            for (EObject object = element; object != null; object = object.eContainer()) {
                if (object instanceof Track track) {
                    return Optional.of(track);
                }
            }
            return session().getTimeline().getTracks().stream().filter(track -> track.getStrip() == element)
                    .findFirst();
        });
    }

    /** The clip that is selected, if it lies in this session. */
    Optional<Clip> selectedClip() {
        return desk.selected(Clip.class).filter(clip -> clip.eContainer() instanceof Lane);
    }

    /** The colour of a track: its own, its strip's, or one by its place. */
    Color colour(Track track) {
        String own = track.getColour().isEmpty() && track.getStrip() != null ? track.getStrip().getColour()
                : track.getColour();
        return Palette.parse(own).orElseGet(
                () -> Palette.track(session().getTimeline().getTracks().indexOf(track)));
    }
}
