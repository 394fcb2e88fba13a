package org.tonewright.ui.internal.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.engine.graph.Meter;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TrackRow;

/** The headers of the tracks: colour, name, buttons and level. */
final class HeaderCanvas extends Canvas {

    private static final double LOWEST_LEVEL = -54;
    private static final double HIGH_LEVEL = -9;

    private final Board board;
    private final TimelineActions actions;
    private final Map<Track, int[]> levels = new HashMap<>();

    HeaderCanvas(Composite parent, Board board, TimelineActions actions) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.board = board;
        this.actions = actions;
        Pointer.watch(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseDoubleClick, this::rename);
        addListener(SWT.MouseMove, this::move);
        board.sight().listen(this::redraw);
    }

    private Optional<HeaderRow> rowAt(int y) {
        return board.sight().rowAt(y).map(HeaderRow::new);
    }

    private void down(Event event) {
        setFocus();
        Optional<HeaderRow> at = rowAt(event.y);
        board.desk().select(at.map(header -> header.row().track()));
        if (event.button == 1) {
            at.ifPresent(header -> header.at(event.x, event.y)
                    .ifPresent(button -> actions.press(button, header.row(), toDisplay(event.x, event.y))));
        }
    }

    private void rename(Event event) {
        rowAt(event.y).filter(header -> header.at(event.x, event.y).isEmpty())
                .ifPresent(header -> rename(header.row()));
    }

    /** Lets the name of a track or lane be written anew. */
    void rename(TrackRow row) {
        Rectangle bounds = new HeaderRow(row).name();
        if (row.heard()) {
            NameField.open(this, bounds, row.track().getName(), Texts.of("name.track"),
                    name -> actions.renameTrack(row.track(), name));
        } else {
            row.lane().ifPresent(lane -> NameField.open(this, bounds, lane.getName(), Texts.of("name.lane"),
                    name -> board.edit(Texts.of("edit.lane.rename"), () -> lane.setName(name))));
        }
    }

    private void move(Event event) {
        String tip = rowAt(event.y).flatMap(header -> header.at(event.x, event.y))
                .map(button -> Texts.of("header.tip." + button.name())).orElse("");
        if (!tip.equals(String.valueOf(getToolTipText()))) {
            setToolTipText(tip);
        }
    }

    private void paint(Event event) {
        GC gc = event.gc;
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(event.x, event.y, event.width, event.height);
        Optional<Track> selected = board.selectedTrack();
        for (TrackRow row : board.sight().visible()) {
            if (row.bottom() > event.y && row.top() < event.y + event.height) {
                paint(gc, new HeaderRow(row), selected.filter(track -> track == row.track()).isPresent());
            }
        }
        gc.setForeground(Palette.WELL);
        gc.drawLine(HeaderRow.WIDTH - 1, event.y, HeaderRow.WIDTH - 1, event.y + event.height);
    }

    private void paint(GC gc, HeaderRow header, boolean selected) {
        TrackRow row = header.row();
        gc.setBackground(!row.heard() ? Paints.LANE : selected ? Paints.PANEL_SELECTED : Paints.PANEL);
        gc.fillRectangle(0, row.top(), HeaderRow.WIDTH, row.height());
        Color colour = board.colour(row.track());
        Rectangle name = header.name();
        gc.setForeground(row.heard() ? Palette.TEXT : Palette.TEXT_QUIET);
        Rectangle old = gc.getClipping();
        gc.setClipping(name.intersection(old));
        String text = row.heard() ? row.track().getName()
                : Texts.of("lane", row.lane().map(lane -> lane.getName()).orElse(""));
        gc.drawText(text, name.x, name.y + (name.height - gc.getFontMetrics().getHeight()) / 2, true);
        gc.setClipping(old);
        for (HeaderRow.Placed placed : header.buttons()) {
            if (placed.button() == HeaderRow.Button.COLOUR) {
                gc.setBackground(row.heard() ? colour : Palette.mix(colour, Palette.BACKGROUND, 0.5));
                gc.fillRectangle(placed.bounds());
            } else {
                HeaderButtons.paint(gc, placed, header, board);
            }
        }
        if (row.heard()) {
            meter(gc, header);
        }
        gc.setForeground(Palette.WELL);
        gc.drawLine(0, row.bottom() - 1, HeaderRow.WIDTH, row.bottom() - 1);
    }

    private void meter(GC gc, HeaderRow header) {
        Rectangle bounds = header.meter();
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(bounds);
        int[] shown = levels.getOrDefault(header.row().track(), new int[0]);
        int width = shown.length == 0 ? bounds.width : (bounds.width - shown.length + 1) / shown.length;
        for (int channel = 0; channel < shown.length; channel++) {
            int height = Math.min(shown[channel], bounds.height);
            int x = bounds.x + channel * (width + 1);
            int green = Math.min(height, (int) (bounds.height * (1 - HIGH_LEVEL / LOWEST_LEVEL)));
            gc.setBackground(Palette.METER);
            gc.fillRectangle(x, bounds.y + bounds.height - green, width, green);
            if (height > green) {
                gc.setBackground(Palette.METER_HIGH);
                gc.fillRectangle(x, bounds.y + bounds.height - height, width, height - green);
            }
        }
    }

    /** Thirty times a second: the levels that have changed. */
    void tick() {
        for (TrackRow row : board.sight().visible()) {
            Strip strip = row.track().getStrip();
            if (row.heard() && strip != null) {
                Rectangle bounds = new HeaderRow(row).meter();
                int[] now = board.open().player().meter(strip).map(meter -> heights(meter, bounds.height))
                        .orElseGet(() -> new int[0]);
                int[] before = levels.put(row.track(), now);
                if (before == null ? now.length > 0 : !Arrays.equals(before, now)) {
                    redraw(bounds.x, bounds.y, bounds.width, bounds.height, false);
                }
            }
        }
    }

    /** Levels as heights: the level over a third of a second, as it may be read by many. */
    private static int[] heights(Meter meter, int height) {
        int[] heights = new int[meter.channels()];
        for (int channel = 0; channel < heights.length; channel++) {
            double decibels = 20 * StrictMath.log10(Math.max(1e-6, meter.rms(channel)));
            heights[channel] = (int) Math.round(Math.clamp(1 - decibels / LOWEST_LEVEL, 0, 1) * height);
        }
        return heights;
    }
}
