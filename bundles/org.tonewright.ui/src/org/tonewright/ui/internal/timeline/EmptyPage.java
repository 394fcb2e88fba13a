package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;

/** What the timeline says while there is no session. */
public final class EmptyPage extends Canvas {

    private static final int LINE = 26;

    /** A page in an area. */
    public EmptyPage(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible()
                .addAccessibleListener(Spoken.as(() -> Texts.of("empty.first") + " " + Texts.of("empty.second")));
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        line(gc, Texts.of("empty.first"), area, -LINE / 2, true);
        line(gc, Texts.of("empty.second"), area, LINE / 2, false);
    }

    private static void line(GC gc, String text, Rectangle area, int below, boolean first) {
        Point size = gc.textExtent(text);
        gc.setForeground(first ? Palette.TEXT : Palette.TEXT_QUIET);
        gc.drawText(text, (area.width - size.x) / 2, area.height / 2 + below - size.y / 2, true);
    }
}
