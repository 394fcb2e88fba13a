package org.tonewright.mixer.ui.internal.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Drawn;

/** Two lines in the middle of an empty area: what is not there, and what to do about it. */
public final class Notice extends Drawn {

    private static final int LINE = 26;

    private final String first;
    private final String second;

    /** A notice in an area. */
    public Notice(Composite parent, String first, String second) {
        super(parent, SWT.NONE);
        this.first = first;
        this.second = second;
        Styles.plane(this, Palette.BACKGROUND);
    }

    @Override
    protected Point likedSize() {
        return new Point(200, 3 * LINE);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        gc.setFont(Fonts.text(getDisplay()));
        line(gc, first, width, height / 2 - LINE / 2, true);
        line(gc, second, width, height / 2 + LINE / 2, false);
    }

    private static void line(GC gc, String text, int width, int middle, boolean loud) {
        Point size = gc.textExtent(text);
        gc.setForeground(loud ? Palette.TEXT : Palette.TEXT_QUIET);
        gc.drawText(text, (width - size.x) / 2, middle - size.y / 2, true);
    }

    @Override
    protected String spoken() {
        return first + " " + second;
    }

    @Override
    protected int role() {
        return ACC.ROLE_LABEL;
    }
}
