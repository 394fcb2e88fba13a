package org.tonewright.ui.internal.shell;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Texts;

import jakarta.inject.Inject;

/** The last sentence that was said to the person; a click shows the ones before. */
public final class MessageBar implements DeskListener {

    private static final int KEPT = 20;
    private static final int LEAST = 300;
    private static final int HEIGHT = 24;

    private final Canvas canvas;
    private final Deque<String> said = new ArrayDeque<>();
    private boolean urgent;

    /** The bar in a trim of the window. */
    @Inject
    public MessageBar(Composite parent, Desk desk) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(LEAST, HEIGHT);
            }
        };
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Dispose, _ -> desk.removeListener(this));
        desk.addListener(this);
    }

    @Override
    public void said(String sentence, boolean isUrgent) {
        said.addFirst(sentence);
        while (said.size() > KEPT) {
            said.removeLast();
        }
        urgent = isUrgent;
        canvas.setToolTipText(String.join("\n", said));
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        if (said.isEmpty()) {
            return;
        }
        int left = 4;
        gc.setFont(Fonts.text(canvas.getDisplay()));
        if (urgent) {
            gc.setBackground(Palette.WARNING);
            gc.fillRoundRectangle(left, (area.height - 12) / 2, 4, 12, 3, 3);
            left += 12;
        }
        gc.setForeground(urgent ? Palette.TEXT : Palette.TEXT_QUIET);
        String sentence = Texts.fitting(gc, said.getFirst(), area.width - left);
        int high = gc.textExtent(sentence).y;
        gc.drawText(sentence, left, (area.height - high) / 2, SWT.DRAW_TRANSPARENT);
    }
}
