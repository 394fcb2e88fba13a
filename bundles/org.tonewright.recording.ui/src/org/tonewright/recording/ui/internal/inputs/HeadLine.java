package org.tonewright.recording.ui.internal.inputs;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.MeterScale;

/** The names of the columns, and over the meters their scale. A click forgets all peaks. */
final class HeadLine {

    private static final int HEIGHT = 24;
    private static final int[] MARKS = {0, -3, -6, -12, -18, -24, -36, -48, -60};
    /** What a meter keeps at its end for its lamp, in pixels. */
    private static final int LAMP = 9;
    private static final int CLOSEST = 6;

    private final Canvas canvas;
    private final RowList rows;

    HeadLine(Composite parent, RowList rows) {
        this.rows = rows;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? HEIGHT : wide, HEIGHT);
            }
        };
        Styles.plane(canvas, Palette.BACKGROUND);
        canvas.setToolTipText(Texts.of("head.tip"));
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, _ -> rows.reset());
    }

    Control control() {
        return canvas;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        gc.setFont(Fonts.small(canvas.getDisplay()));
        Columns columns = Columns.of(rows.width());
        title(gc, "head.track", columns.name(), false);
        title(gc, "head.arm", columns.arm(), false);
        title(gc, "head.input", columns.input(), false);
        title(gc, "head.monitor", columns.monitor(), false);
        title(gc, "head.peak", columns.peak(), true);
        title(gc, "head.hint", columns.hint(), false);
        scale(gc, columns.meter());
        gc.setForeground(Palette.WELL);
        gc.drawLine(0, HEIGHT - 1, area.width, HEIGHT - 1);
    }

    private static void title(GC gc, String key, Columns.Column column, boolean right) {
        String text = Texts.of(key);
        Point size = gc.textExtent(text);
        gc.setForeground(Palette.TEXT_QUIET);
        gc.drawText(text, right ? column.right() - size.x : column.left(), (HEIGHT - size.y) / 2, true);
    }

    private static void scale(GC gc, Columns.Column column) {
        int way = column.width() - LAMP;
        int free = Integer.MAX_VALUE;
        for (int mark : MARKS) {
            int x = column.left() + (int) Math.round(MeterScale.place(mark) * way);
            String text = mark == 0 ? "0" : "\u2212" + -mark;
            Point size = gc.textExtent(text);
            gc.setForeground(mark == 0 ? Palette.METER_OVER : Palette.TEXT_QUIET);
            gc.drawLine(x, HEIGHT - 5, x, HEIGHT - 2);
            int left = Math.max(column.left(), x - size.x / 2);
            if (left + size.x + CLOSEST <= free) {
                gc.drawText(text, left, (HEIGHT - size.y) / 2 - 2, true);
                free = left;
            }
        }
    }
}
