package org.tonewright.recording.ui.internal.inputs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ScrollBar;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.Routing;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/** A row for each track. A row is made when it comes into sight for the first time, and stays. */
final class RowList {

    private static final int LOOK_AGAIN = 10;

    private final ScrolledComposite frame;
    private final Composite content;
    private final Desk desk;
    private final OpenSession open;
    private final DeskRecorder recorder;
    private final InputActions actions;
    private final Map<Track, InputRow> rows = new HashMap<>();
    private List<Track> tracks = List.of();
    private int ticks;

    RowList(Composite parent, Desk desk, OpenSession open, DeskRecorder recorder, InputActions actions) {
        this.desk = desk;
        this.open = open;
        this.recorder = recorder;
        this.actions = actions;
        frame = new ScrolledComposite(parent, SWT.V_SCROLL);
        frame.setExpandHorizontal(true);
        frame.setExpandVertical(true);
        frame.setAlwaysShowScrollBars(true);
        Styles.plane(frame, Palette.BACKGROUND);
        content = new Composite(frame, SWT.DOUBLE_BUFFERED);
        Styles.plane(content, Palette.BACKGROUND);
        frame.setContent(content);
        frame.addListener(SWT.Resize, _ -> place());
        ScrollBar bar = frame.getVerticalBar();
        bar.setIncrement(Columns.ROW);
        bar.addListener(SWT.Selection, _ -> place());
        content.addListener(SWT.Move, _ -> place());
        content.addListener(SWT.Resize, _ -> place());
        content.addListener(SWT.Paint, event -> paintNone(event.gc));
        refresh();
    }

    Control control() {
        return frame;
    }

    /** The width that rows have. */
    int width() {
        return frame.getClientArea().width;
    }

    /** Shows the tracks as they are now. */
    void refresh() {
        if (frame.isDisposed()) {
            return;
        }
        List<Track> now = List.copyOf(open.root().getTimeline().getTracks());
        if (!now.equals(tracks)) {
            tracks = now;
            rows.entrySet().removeIf(entry -> {
                boolean gone = !now.contains(entry.getKey());
                if (gone) {
                    entry.getValue().dispose();
                }
                return gone;
            });
            frame.setMinHeight(tracks.size() * Columns.ROW);
            content.redraw();
        }
        place();
        Map<Track, InputChannels> given = given();
        rows.values().forEach(row -> show(row, given));
    }

    private Map<Track, InputChannels> given() {
        return recorder.recorder().map(current -> current.routing().inputs(open.root())).orElse(Map.of());
    }

    private void show(InputRow row, Map<Track, InputChannels> given) {
        Track track = row.track();
        Optional<InputChannels> chosen = recorder.recorder().map(Recorder::routing)
                .flatMap((Routing routing) -> routing.chosen(track));
        row.show(colour(track), open.player().device().map(OpenDevice::inputs).orElse(0), chosen,
                Optional.ofNullable(given.get(track)), isSelected(track));
        row.listen();
    }

    /** Whether the track, its strip, or something that lies in one of them is selected. */
    private boolean isSelected(Track track) {
        return desk.selected().filter(element -> EcoreUtil.isAncestor(track, element)
                || track.getStrip() != null && EcoreUtil.isAncestor(track.getStrip(), element)).isPresent();
    }

    private Color colour(Track track) {
        Strip strip = track.getStrip();
        return Palette.parse(track.getColour())
                .or(() -> strip == null ? Optional.empty() : Palette.parse(strip.getColour()))
                .orElseGet(() -> Palette.track(tracks.indexOf(track)));
    }

    /** Puts the rows in their places, and makes those that have come into sight. */
    private void place() {
        int top = frame.getOrigin().y;
        int bottom = top + frame.getClientArea().height;
        int width = frame.getClientArea().width;
        Map<Track, InputRow> made = new LinkedHashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            int y = i * Columns.ROW;
            if (!rows.containsKey(track) && y < bottom && y + Columns.ROW > top) {
                InputRow row = new InputRow(content, track, actions);
                rows.put(track, row);
                made.put(track, row);
            }
            Optional.ofNullable(rows.get(track)).ifPresent(row -> row.setBounds(0, y, width, Columns.ROW));
        }
        if (!made.isEmpty()) {
            Map<Track, InputChannels> given = given();
            made.values().forEach(row -> show(row, given));
        }
    }

    /** Thirty times a second. */
    void tick() {
        boolean look = ++ticks % LOOK_AGAIN == 0;
        for (InputRow row : rows.values()) {
            if (look) {
                row.listen();
            }
            row.tick();
        }
    }

    /** Forgets the highest levels. */
    void reset() {
        rows.values().forEach(InputRow::reset);
    }

    private void paintNone(GC gc) {
        if (tracks.isEmpty()) {
            Rectangle area = content.getClientArea();
            gc.setFont(Fonts.text(content.getDisplay()));
            gc.setForeground(Palette.TEXT_QUIET);
            String text = Texts.of("tracks.none");
            Point size = gc.textExtent(text);
            gc.drawText(text, Math.max(14, (area.width - size.x) / 2), Math.max(8, (area.height - size.y) / 2), true);
        }
    }
}
