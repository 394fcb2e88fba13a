package org.tonewright.ui.internal.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.timeline.TimelineView;

/** A person works on a song of four tracks in a real window, with mouse and keys that are posted to the display. */
class TimelineWindowTest {

    private final Screen screen = new Screen();
    private final List<String> said = new ArrayList<>();
    private final Desk desk;
    private final Shell shell;
    private final TimelineView view;
    private final Session session;
    private final LaneCanvas lanes;
    private final RulerCanvas ruler;

    TimelineWindowTest(@TempDir Path temporary) throws IOException {
        Studio studio = Studio.plain(List.of(), Verifiers.NONE);
        MadeSong.make(studio, temporary.resolve("Song"), 4, 40);
        desk = new Desk(studio);
        desk.addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                said.add(sentence);
            }
        });
        shell = new Shell(screen.display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        view = new TimelineView(shell, desk);
        shell.setBounds(0, 0, 1200, 600);
        shell.open();
        desk.openSession(temporary.resolve("Song"));
        shell.forceActive();
        view.focus();
        session = desk.session().orElseThrow().root();
        lanes = find(shell, LaneCanvas.class);
        ruler = find(shell, RulerCanvas.class);
        screen.await("the window in front", () -> lanes.getSize().x > 500 && lanes.isFocusControl());
        while (screen.display.readAndDispatch()) {
            // all that was caused by opening is done
        }
    }

    @AfterEach
    void close() throws IOException {
        view.close();
        shell.dispose();
        desk.closeSession();
    }

    private static <T extends Control> T find(Composite parent, Class<T> type) {
        return search(parent, type).orElseThrow();
    }

    private static <T extends Control> Optional<T> search(Composite parent, Class<T> type) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                return Optional.of(type.cast(child));
            }
            Optional<T> below = child instanceof Composite composite ? search(composite, type) : Optional.empty();
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private Track track(int index) {
        return session.getTimeline().getTracks().get(index);
    }

    private Clip clip(int track, int index) {
        return track(track).getActiveLane().getClips().get(index);
    }

    /** The pixel of a frame in a window that shows the whole song, as it does when it opens. */
    private int x(long frame) {
        return find(shell, TimelinePanel.class).board().sight().scale().pixel(frame);
    }

    private int y(int track) {
        return track * 64 + 40;
    }

    @Test
    void aClipIsDraggedToABarAndTheDragIsOneUndo() {
        Bars bars = Bars.of(session);
        Clip clip = clip(0, 1);
        ClipPlace before = ClipPlace.of(clip);
        long from = before.start() + before.length() / 2;
        screen.drag(lanes, x(from), y(0), x(from + bars.frame(2)) + 2, y(0));
        assertEquals(before, ClipPlace.of(clip), "Nothing is edited while it is dragged.");
        screen.press(lanes, false);
        assertEquals(before.movedTo(before.start() + bars.frame(2)), ClipPlace.of(clip));
        assertSame(clip, desk.selected().orElseThrow());
        assertEquals(Optional.of("Move Clip"), desk.session().orElseThrow().editor().undoLabel());
        desk.session().orElseThrow().editor().undo();
        assertEquals(before, ClipPlace.of(clip));
    }

    @Test
    void aClipIsDraggedToAnotherTrackThatIsWideEnough() {
        Clip clip = clip(0, 0);
        int x = x(clip.getStart() + clip.getLength() / 2);
        screen.drag(lanes, x, y(0), x, y(1));
        screen.press(lanes, false);
        assertSame(track(1).getActiveLane(), clip.eContainer());
        desk.session().orElseThrow().editor().undo();
        assertSame(track(0).getActiveLane(), clip.eContainer());
    }

    @Test
    void aStereoClipStaysOffAMonoTrack() {
        Clip clip = clip(2, 0);
        int x = x(clip.getStart() + clip.getLength() / 2);
        screen.drag(lanes, x, y(2), x, y(1));
        screen.press(lanes, false);
        assertSame(track(2).getActiveLane(), clip.eContainer());
    }

    @Test
    void escapeTakesADragBack() {
        Clip clip = clip(0, 1);
        ClipPlace before = ClipPlace.of(clip);
        Optional<String> label = desk.session().orElseThrow().editor().undoLabel();
        screen.drag(lanes, x(clip.getStart() + 48000), y(0), x(clip.getStart() + 480000), y(0));
        screen.key(lanes, SWT.ESC);
        screen.press(lanes, false);
        assertEquals(before, ClipPlace.of(clip));
        assertEquals(label, desk.session().orElseThrow().editor().undoLabel());
    }

    @Test
    void anEndIsTrimmed() {
        Bars bars = Bars.of(session);
        Clip clip = clip(0, 0);
        screen.drag(lanes, x(bars.frame(5)) - 2, y(0) + 10, x(bars.frame(3)), y(0) + 10);
        screen.press(lanes, false);
        assertEquals(bars.frame(3), clip.getStart() + clip.getLength());
        assertEquals(Optional.of("Trim Clip"), desk.session().orElseThrow().editor().undoLabel());
    }

    @Test
    void splittingDeletingAndMarkingHaveKeys() {
        Bars bars = Bars.of(session);
        Clip clip = clip(0, 0);
        screen.move(ruler, x(bars.frame(3)), RulerCanvas.CLOCK + 5);
        screen.press(ruler, true);
        screen.press(ruler, false);
        screen.await("the playhead at bar 3",
                () -> desk.session().orElseThrow().player().position() == bars.frame(3));
        screen.move(lanes, x(bars.frame(2)), y(0));
        screen.press(lanes, true);
        screen.press(lanes, false);
        int clips = track(0).getActiveLane().getClips().size();
        screen.key(lanes, 's');
        assertEquals(clips + 1, track(0).getActiveLane().getClips().size());
        assertEquals(bars.frame(3), clip.getStart() + clip.getLength());
        screen.key(lanes, SWT.DEL);
        assertEquals(clips, track(0).getActiveLane().getClips().size());
        int markers = session.getTimeline().getMarkers().size();
        screen.key(lanes, 'm');
        assertEquals(markers + 1, session.getTimeline().getMarkers().size());
        assertEquals(bars.frame(3), session.getTimeline().getMarkers().getLast().getAt());
    }

    @Test
    void theUpperRowOfTheRulerSetsTheLoop() {
        Bars bars = Bars.of(session);
        screen.drag(ruler, x(bars.frame(11)), 8, x(bars.frame(14)), 8);
        screen.press(ruler, false);
        assertEquals(bars.frame(11), session.getTimeline().getLoop().getStart());
        assertEquals(bars.frame(14) - bars.frame(11), session.getTimeline().getLoop().getLength());
        assertTrue(session.getTimeline().getLoop().isOn());
    }

    /** The widest strip that is painted when the playhead moves; other things may be painted at the same time. */
    @Test
    void aPlayheadThatMovesSpoilsNoClips() {
        int[] painted = new int[1];
        lanes.addListener(SWT.Paint, event -> painted[0] = Math.max(painted[0], event.width));
        int narrowest = Integer.MAX_VALUE;
        for (long frame = 5000; frame <= 50000; frame += 5000) {
            long next = frame;
            painted[0] = 0;
            desk.session().orElseThrow().player().locate(next);
            screen.await("the playhead moved", () -> desk.session().orElseThrow().player().position() == next);
            screen.await("it was painted", () -> painted[0] > 0);
            narrowest = Math.min(narrowest, painted[0]);
        }
        assertTrue(narrowest < 40, "painted " + narrowest + " pixels for a playhead that moved by three");
        assertEquals(List.of(), said);
    }
}
