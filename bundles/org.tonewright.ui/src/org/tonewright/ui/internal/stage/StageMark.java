package org.tonewright.ui.internal.stage;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.tonewright.core.stage.Standing.State;
import org.tonewright.ui.theme.Palette;

/** What became of a stage, as a small sign: a tick, a ring, a lock. */
public final class StageMark {

    /** How wide and high a mark is, in pixels. */
    public static final int SIZE = 12;

    private StageMark() {}

    /** @param lit whether it lies on the accent and not on a dark plane */
    public static void paint(GC gc, State state, int left, int top, boolean lit) {
        gc.setForeground(lit ? Palette.ON_ACCENT : StageList.ink(state));
        gc.setBackground(gc.getForeground());
        gc.setLineWidth(2);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        switch (state) {
        case REACHED, PASSED -> gc.drawPolyline(new int[] {left + 1, top + 6, left + 4, top + 10, left + 11, top + 2});
        case OPEN -> gc.drawOval(left + 2, top + 2, 8, 8);
        case SHUT -> {
            gc.setLineWidth(1);
            gc.drawArc(left + 3, top + 1, 6, 9, 0, 180);
            gc.fillRoundRectangle(left + 1, top + 5, 10, 7, 2, 2);
        }
        }
        gc.setLineWidth(1);
    }
}
