package org.tonewright.ui.slot;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Knob;

/**
 * A cell of a panel: a caption, and below it what belongs to the parameter. Cells are of one height, whatever stands in
 * them, so that rows of them are even.
 */
public final class Captioned extends Composite {

    private static final int LEAST_WIDTH = 78;
    private static final int GAP = 4;
    private static final int KNOB = 46;
    private static final int FIELD = 24;

    private final Label caption;

    Captioned(Composite parent, String text) {
        super(parent, SWT.NONE);
        Styles.plane(this, parent.getBackground());
        caption = Styles.label(this, text, Palette.TEXT_QUIET);
        caption.setAlignment(SWT.CENTER);
        caption.setFont(Fonts.small(getDisplay()));
        setLayout(new Cell());
    }

    /** The hint of the caption. */
    @Override
    public void setToolTipText(@Nullable String text) {
        super.setToolTipText(text);
        caption.setToolTipText(text);
    }

    /** The caption above, then one below the other, each in the middle; what stands alone in the middle of the rest. */
    private final class Cell extends Layout {

        @Override
        @NonNullByDefault({})
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
            int width = LEAST_WIDTH;
            for (Control child : getChildren()) {
                width = Math.max(width, child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * GAP);
            }
            int height = caption.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + KNOB + FIELD + 2 * GAP;
            return new Point(width, height);
        }

        @Override
        @NonNullByDefault({})
        protected void layout(Composite composite, boolean flushCache) {
            Rectangle area = getClientArea();
            int y = caption.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
            caption.setBounds(0, 0, area.width, y);
            Control[] children = getChildren();
            boolean alone = children.length == 2;
            for (int i = 1; i < children.length; i++) {
                Point size = children[i].computeSize(SWT.DEFAULT, SWT.DEFAULT);
                int height = children[i] instanceof Knob ? KNOB : size.y;
                int width = Math.min(area.width, children[i] instanceof Knob ? KNOB : size.x);
                y += alone ? Math.max(GAP, (area.height - y - height) / 2) : GAP;
                children[i].setBounds((area.width - width) / 2, y, width, height);
                y += height;
            }
        }
    }
}
