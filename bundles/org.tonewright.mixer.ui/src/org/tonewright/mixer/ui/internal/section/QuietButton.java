package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Drawn;

/** A button that stays in the background until the pointer is over it. */
final class QuietButton extends Drawn {

    private final String text;

    QuietButton(Composite parent, String text, Runnable action) {
        super(parent, SWT.NONE);
        this.text = text;
        takesFocus();
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                action.run();
            }
        });
    }

    @Override
    protected Point likedSize() {
        return new Point(96, SlotList.ROW);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        Draw.plate(gc, Palette.WELL, Palette.LINE, 0, 0, width, height);
        gc.setFont(Fonts.small(getDisplay()));
        gc.setForeground(isHovered() ? Palette.TEXT : Palette.TEXT_FAINT);
        Draw.left(gc, text, 6, 0, width - 8, height);
    }

    @Override
    protected String spoken() {
        return text;
    }

    @Override
    protected int role() {
        return ACC.ROLE_PUSHBUTTON;
    }
}
