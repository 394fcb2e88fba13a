package org.tonewright.ui.internal.timeline;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Section;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Timeline;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;

/** The ruler: loop and punch range, bars, clock, sections and markers, from top to bottom. */
final class RulerCanvas extends Canvas {

    /** The height of the row of ranges. */
    static final int RANGES = 18;
    /** Where the clock begins. */
    static final int CLOCK = RANGES + 21;
    /** Where sections and markers begin. */
    static final int MARKERS = CLOCK + 20;
    /** The height of it all. */
    static final int HEIGHT = MARKERS + 20;

    private static final int FLAG = 8;

    private final Board board;
    private final Backdrop backdrop;
    private Optional<Gesture> gesture = Optional.empty();
    private int playhead = Integer.MIN_VALUE;

    RulerCanvas(Composite parent, Board board) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.board = board;
        backdrop = new Backdrop(this, this::paintStill);
        Pointer.watch(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, _ -> looked());
        addListener(SWT.Dispose, _ -> backdrop.dispose());
        board.sight().listen(this::looked);
    }

    private void looked() {
        backdrop.look(board.sight().scale(), 0, getClientArea().width, HEIGHT, 0);
        spoil();
    }

    /** All is painted anew. */
    void spoil() {
        backdrop.spoil();
        playhead = playheadPixel();
        redraw();
    }

    private int playheadPixel() {
        return board.sight().scale().pixel(board.open().player().position());
    }

    /** Thirty times a second: the playhead. */
    void tick() {
        int x = playheadPixel();
        if (x != playhead) {
            redraw(playhead - FLAG, CLOCK - FLAG, 2 * FLAG + 1, HEIGHT, false);
            playhead = x;
            redraw(playhead - FLAG, CLOCK - FLAG, 2 * FLAG + 1, HEIGHT, false);
        }
    }

    /** Draws a gesture over the ruler, or no more. */
    void show(Optional<Gesture> moving) {
        gesture = moving;
        redraw();
    }

    private void paint(Event event) {
        backdrop.draw(event.gc, 0, 0, getClientArea().width, HEIGHT);
        gesture.ifPresent(moving -> {
            if (moving instanceof RulerGesture ruler) {
                ruler.paint(event.gc);
            }
        });
        event.gc.setAntialias(SWT.ON);
        event.gc.setBackground(Palette.PLAYHEAD);
        event.gc.fillPolygon(new int[] {playhead - 6, CLOCK - 7, playhead + 7, CLOCK - 7, playhead, CLOCK + 2});
        event.gc.setAntialias(SWT.OFF);
        event.gc.setForeground(Palette.PLAYHEAD);
        event.gc.drawLine(playhead, CLOCK, playhead, HEIGHT);
    }

    private void paintStill(GC gc, Rectangle area) {
        gc.setBackground(Paints.PANEL);
        gc.fillRectangle(area);
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(area.x, 0, area.width, RANGES);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area.x, MARKERS, area.width, HEIGHT - MARKERS);
        Timeline timeline = board.session().getTimeline();
        TimeScale scale = board.sight().scale();
        range(gc, scale, timeline.getLoop(), Paints.LOOP, Texts.of("ruler.loop"));
        range(gc, scale, timeline.getPunch(), Paints.PUNCH, Texts.of("ruler.punch"));
        int width = getClientArea().width;
        RulerMarks.bars(gc, board.bars(), scale, width, RANGES, CLOCK);
        RulerMarks.clock(gc, board.session().getSampleRate(), scale, width, CLOCK, MARKERS);
        sections(gc, timeline, scale);
        for (Marker marker : timeline.getMarkers()) {
            flag(gc, scale.pixel(marker.getAt()), marker.getName());
        }
        gc.setForeground(Palette.WELL);
        gc.drawLine(area.x, HEIGHT - 1, area.x + area.width, HEIGHT - 1);
    }

    private static void range(GC gc, TimeScale scale, @Nullable Span span, Color colour, String name) {
        if (span != null && span.getLength() > 0) {
            paintRange(gc, scale, span.getStart(), span.getStart() + span.getLength(),
                    span.isOn() ? colour : Palette.mix(colour, Palette.WELL, 0.6), name);
        }
    }

    /** Draws a range in its row. */
    static void paintRange(GC gc, TimeScale scale, long from, long to, Color colour, String name) {
        int left = scale.pixel(from);
        int width = Math.max(2, scale.pixel(to) - left);
        gc.setBackground(colour);
        gc.fillRectangle(left, 2, width, RANGES - 4);
        int text = Math.max(left, 0) + 4;
        if (left + width - text > 40) {
            gc.setForeground(Palette.WELL);
            gc.drawText(name, text, (RANGES - gc.getFontMetrics().getHeight()) / 2, true);
        }
    }

    private void sections(GC gc, Timeline timeline, TimeScale scale) {
        Bars bars = board.bars();
        boolean even = false;
        for (Section section : timeline.getSections()) {
            int left = scale.pixel(bars.frame(section.getBar()));
            int right = scale.pixel(bars.frame((long) section.getBar() + section.getBars()));
            even = !even;
            gc.setBackground(Palette.mix(Paints.SECTION, Palette.BACKGROUND, even ? 0.25 : 0.45));
            gc.fillRectangle(left, MARKERS + 1, right - left - 1, HEIGHT - MARKERS - 2);
            int text = Math.max(left, 0) + 6;
            if (right - text > 30) {
                Rectangle old = gc.getClipping();
                gc.setClipping(new Rectangle(text, MARKERS, right - text - 4, HEIGHT - MARKERS).intersection(old));
                gc.setForeground(Palette.TEXT);
                gc.drawText(section.getName(), text, MARKERS + (20 - gc.getFontMetrics().getHeight()) / 2, true);
                gc.setClipping(old);
            }
        }
    }

    /** Draws a marker's flag. */
    static void flag(GC gc, int x, String name) {
        int width = gc.textExtent(name).x + 10;
        gc.setBackground(Paints.MARKER);
        gc.fillRectangle(x, MARKERS + 2, width, HEIGHT - MARKERS - 5);
        gc.fillRectangle(x, MARKERS, 1, HEIGHT - MARKERS);
        gc.setForeground(Palette.WELL);
        gc.drawText(name, x + 5, MARKERS + (19 - gc.getFontMetrics().getHeight()) / 2, true);
    }

    /** The marker whose flag lies at a place; the one that is drawn last lies on top. */
    Optional<Marker> markerAt(int x, int y) {
        if (y < MARKERS) {
            return Optional.empty();
        }
        GC gc = new GC(this);
        gc.setFont(getFont());
        try {
            return board.session().getTimeline().getMarkers().reversed().stream().filter(marker -> {
                int left = board.sight().scale().pixel(marker.getAt());
                return x >= left - 2 && x < left + gc.textExtent(marker.getName()).x + 10;
            }).findFirst();
        } finally {
            gc.dispose();
        }
    }
}
