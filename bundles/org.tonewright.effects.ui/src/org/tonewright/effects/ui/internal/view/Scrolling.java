package org.tonewright.effects.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Styles;

/** Room for a panel: as wide as there is, as high as it needs, with a scroll bar if that is more than there is. */
final class Scrolling extends ScrolledComposite {

    private final Composite content;

    Scrolling(Composite parent) {
        super(parent, SWT.V_SCROLL);
        Styles.plane(this, Inks.panel());
        setExpandHorizontal(true);
        setExpandVertical(true);
        content = new Composite(this, SWT.NONE);
        Styles.plane(content, Inks.panel());
        content.setLayout(new FillLayout());
        setContent(content);
        addListener(SWT.Resize, _ -> fit());
        setShowFocusedControl(true);
        getVerticalBar().setIncrement(24);
    }

    Composite content() {
        return content;
    }

    /** Measures the panel anew. */
    void fit() {
        int width = getClientArea().width;
        if (width > 0) {
            Point wanted = content.computeSize(width, SWT.DEFAULT, true);
            setMinSize(0, wanted.y);
        }
    }
}
