package org.tonewright.effects.ui.internal.generated;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Lets the children of a composite flow as {@link FlowGrid} says, within its width. */
public final class FlowLayout extends Layout {

    private final int margin;
    private final int gap;

    /**
     * @param margin around the children, in pixels
     * @param gap between them
     */
    public FlowLayout(int margin, int gap) {
        this.margin = margin;
        this.gap = gap;
    }

    @Override
    @NonNullByDefault({})
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        int width = wHint == SWT.DEFAULT ? Integer.MAX_VALUE / 2 : wHint - 2 * margin;
        FlowGrid.Size size = FlowGrid.bounds(boxes(composite, width));
        return new Point(wHint == SWT.DEFAULT ? size.width() + 2 * margin : wHint,
                hHint == SWT.DEFAULT ? size.height() + 2 * margin : hHint);
    }

    @Override
    @NonNullByDefault({})
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle area = composite.getClientArea();
        List<FlowGrid.Box> boxes = boxes(composite, area.width - 2 * margin);
        Control[] children = composite.getChildren();
        for (int i = 0; i < children.length; i++) {
            FlowGrid.Box box = boxes.get(i);
            children[i].setBounds(area.x + margin + box.x(), area.y + margin + box.y(), box.width(), box.height());
        }
    }

    private List<FlowGrid.Box> boxes(Composite composite, int width) {
        List<FlowGrid.Size> sizes = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            Point wanted = child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            if (wanted.x > width) {
                wanted = child.computeSize(width, SWT.DEFAULT);
            }
            sizes.add(new FlowGrid.Size(wanted.x, wanted.y));
        }
        return FlowGrid.place(sizes, Math.max(1, width), gap);
    }
}
