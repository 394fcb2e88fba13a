package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Palette;

/** Draws the buttons of a track's header. */
final class HeaderButtons {

    private HeaderButtons() {}

    static void paint(GC gc, HeaderRow.Placed placed, HeaderRow header, Board board) {
        Track track = header.row().track();
        boolean on = header.isOn(placed.button());
        switch (placed.button()) {
        case ARM -> {
            frame(gc, placed.bounds(), on, Palette.RECORD);
            dot(gc, placed.bounds(), on);
        }
        case MUTE -> labelled(gc, placed.bounds(), on, Palette.MUTE, Texts.of("header.mute"));
        case SOLO -> labelled(gc, placed.bounds(), on, Palette.SOLO, Texts.of("header.solo"));
        case MONITOR -> labelled(gc, placed.bounds(), on, Palette.MONITOR,
                Texts.of("header.monitor." + track.getMonitor().getName()));
        case FOLD -> labelled(gc, placed.bounds(), false, Palette.RAISED,
                Texts.of(board.isUnfolded(track) ? "header.unfolded" : "header.folded", track.getLanes().size()));
        case USE -> labelled(gc, placed.bounds(), false, Palette.RAISED, Texts.of("header.use"));
        case COLOUR -> gc.fillRectangle(placed.bounds());
        }
    }

    private static void frame(GC gc, Rectangle bounds, boolean on, Color lit) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(on ? lit : Palette.RAISED);
        gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width, bounds.height, 5, 5);
        gc.setForeground(on ? lit : Palette.EDGE);
        gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 5, 5);
        gc.setAntialias(SWT.OFF);
    }

    private static void dot(GC gc, Rectangle bounds, boolean on) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(on ? Palette.TEXT : Palette.RECORD);
        gc.fillOval(bounds.x + bounds.width / 2 - 5, bounds.y + bounds.height / 2 - 5, 10, 10);
        gc.setAntialias(SWT.OFF);
    }

    private static void labelled(GC gc, Rectangle bounds, boolean on, Color lit, String text) {
        frame(gc, bounds, on, lit);
        Point size = gc.textExtent(text);
        gc.setForeground(on ? Palette.WELL : Palette.TEXT);
        gc.drawText(text, bounds.x + (bounds.width - size.x) / 2, bounds.y + (bounds.height - size.y) / 2, true);
    }
}
