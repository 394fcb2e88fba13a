package org.tonewright.ui.internal.shell;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.session.EditListener;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Ticker;

/** Where the song stands, in bars and beats and in time. */
final class Clock {

    private static final int WIDE = 300;
    private static final int HIGH = 34;
    private static final long NOWHERE = Long.MIN_VALUE;
    private static final long FORGOTTEN = Long.MAX_VALUE;
    private static final String NOTHING = "-";

    private final Canvas canvas;
    private final Desk desk;
    private final EditListener edits = _ -> forget();
    private Optional<OpenSession> followed = Optional.empty();
    private Optional<Bars> grid = Optional.empty();
    private long shown = FORGOTTEN;
    private String bars = NOTHING;
    private String time = NOTHING;

    Clock(Composite parent, Desk desk) {
        this.desk = desk;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(WIDE, HIGH);
            }
        };
        canvas.setToolTipText("Bar, beat and hundredths of a beat; hours, minutes, seconds and thousandths");
        canvas.setData("clock", Boolean.TRUE);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Dispose, _ -> followed.ifPresent(old -> old.editor().removeListener(edits)));
        Ticker.of(canvas.getDisplay()).add(canvas, this::tick);
    }

    Control control() {
        return canvas;
    }

    private void tick() {
        Optional<OpenSession> open = desk.session();
        if (!open.equals(followed)) {
            followed.ifPresent(old -> old.editor().removeListener(edits));
            open.ifPresent(now -> now.editor().addListener(edits));
            followed = open;
            forget();
        }
        long position = open.isPresent() ? open.get().player().position() : NOWHERE;
        if (position != shown) {
            shown = position;
            grid = grid.or(() -> open.map(session -> Bars.of(session.root())));
            bars = grid.map(bar -> text(bar.place(position))).orElse(NOTHING);
            time = open.map(session -> time(session, position)).orElse(NOTHING);
            canvas.redraw();
        }
    }

    private static String time(OpenSession open, long position) {
        long rate = open.root().getSampleRate();
        long frames = Math.abs(position);
        long seconds = frames / rate;
        return String.format(Locale.ROOT, "%s%d:%02d:%02d.%03d", position < 0 ? "-" : "", seconds / 3600,
                seconds / 60 % 60, seconds % 60, frames % rate * 1000 / rate);
    }

    private void forget() {
        grid = Optional.empty();
        shown = FORGOTTEN;
    }

    private static String text(Bars.Place place) {
        return String.format(Locale.ROOT, "%d | %d | %02d", place.bar(), place.beat(),
                Math.min(99, (int) (place.fraction() * 100)));
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        gc.setBackground(Palette.WELL);
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 6, 6);
        gc.setFont(Fonts.clock(canvas.getDisplay()));
        gc.setForeground(Palette.TEXT);
        right(gc, bars, 122, area.height);
        gc.setForeground(Palette.TEXT_QUIET);
        right(gc, time, WIDE - 12, area.height);
    }

    private static void right(GC gc, String text, int edge, int height) {
        Point size = gc.textExtent(text);
        gc.drawText(text, edge - size.x, (height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
