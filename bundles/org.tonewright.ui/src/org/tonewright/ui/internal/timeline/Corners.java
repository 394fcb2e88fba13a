package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.ui.theme.Palette;

/** What stands beside the ruler and beside the overview. */
final class Corners {

    private Corners() {}

    /** The names of the ruler's rows. */
    static void ruler(GC gc, Rectangle area) {
        fill(gc, area);
        name(gc, "ruler.row.ranges", area, 0, RulerCanvas.RANGES);
        name(gc, "ruler.row.bars", area, RulerCanvas.RANGES, RulerCanvas.CLOCK);
        name(gc, "ruler.row.clock", area, RulerCanvas.CLOCK, RulerCanvas.MARKERS);
        name(gc, "ruler.row.markers", area, RulerCanvas.MARKERS, RulerCanvas.HEIGHT);
        gc.setForeground(Palette.WELL);
        gc.drawLine(0, area.height - 1, area.width, area.height - 1);
    }

    /** The name of the overview. */
    static void foot(GC gc, Rectangle area) {
        fill(gc, area);
        name(gc, "overview.row", area, 0, area.height);
    }

    private static void fill(GC gc, Rectangle area) {
        gc.setBackground(Paints.PANEL);
        gc.fillRectangle(area);
        gc.setForeground(Palette.WELL);
        gc.drawLine(area.width - 1, 0, area.width - 1, area.height);
    }

    private static void name(GC gc, String key, Rectangle area, int top, int bottom) {
        String text = Texts.of(key);
        Point size = gc.textExtent(text);
        gc.setForeground(Palette.TEXT_QUIET);
        gc.drawText(text, area.width - size.x - 10, top + (bottom - top - size.y) / 2, true);
    }
}
