package org.tonewright.ui.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** A plane with a title, for widgets of one kind. */
final class Sheet extends Composite {

    static final int MARGIN = 16;
    private static final int TITLE = 28;

    Sheet(Composite parent, String title) {
        super(parent, SWT.NONE);
        setBackground(Palette.PANEL);
        addListener(SWT.Paint, event -> {
            event.gc.setFont(Fonts.heading(getDisplay()));
            event.gc.setForeground(Palette.TEXT);
            event.gc.drawText(title, MARGIN, MARGIN - 4, true);
        });
    }

    @Override
    public Rectangle getClientArea() {
        Rectangle area = super.getClientArea();
        return new Rectangle(area.x, area.y + TITLE, area.width, Math.max(0, area.height - TITLE));
    }

    @Override
    public Rectangle computeTrim(int x, int y, int width, int height) {
        Rectangle trim = super.computeTrim(x, y, width, height);
        return new Rectangle(trim.x, trim.y - TITLE, trim.width, trim.height + TITLE);
    }

    /** A caption on a plane. */
    static Label caption(Composite parent, String text) {
        Label label = new Label(parent, SWT.CENTER);
        label.setText(text);
        label.setFont(Fonts.small(parent.getDisplay()));
        label.setBackground(parent.getBackground());
        label.setForeground(Palette.TEXT_QUIET);
        return label;
    }
}
