package org.tonewright.effects.ui.internal.generated;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Children in columns of one width that fill the room: all in one row, or in halves, quarters and so on of their number
 * a row, as the width allows.
 */
public final class EqualColumns extends Layout {

    private final int least;
    private final int gap;

    /**
     * @param least how narrow a column may be, in pixels
     * @param gap between columns and rows, in pixels
     */
    public EqualColumns(int least, int gap) {
        this.least = least;
        this.gap = gap;
    }

    /** How many columns so many children have in a width. */
    static int columns(int children, int width, int least, int gap) {
        int columns = Math.max(1, children);
        while (columns > 1 && columns * (least + gap) - gap > width) {
            columns = (columns + 1) / 2;
        }
        return columns;
    }

    @Override
    @NonNullByDefault({})
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        int count = composite.getChildren().length;
        int width = wHint == SWT.DEFAULT ? count * (least + gap) - gap : wHint;
        int columns = columns(count, width, least, gap);
        int rows = (count + columns - 1) / columns;
        return new Point(width, rows * (height(composite) + gap) - gap);
    }

    private static int height(Composite composite) {
        int height = 0;
        for (Control child : composite.getChildren()) {
            height = Math.max(height, child.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        }
        return height;
    }

    @Override
    @NonNullByDefault({})
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle area = composite.getClientArea();
        Control[] children = composite.getChildren();
        int columns = columns(children.length, area.width, least, gap);
        int height = height(composite);
        for (int i = 0; i < children.length; i++) {
            int column = i % columns;
            int left = column * (area.width + gap) / columns;
            int right = (column + 1) * (area.width + gap) / columns - gap;
            children[i].setBounds(left, i / columns * (height + gap), right - left, height);
        }
    }
}
