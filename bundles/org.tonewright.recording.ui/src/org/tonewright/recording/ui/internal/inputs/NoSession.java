package org.tonewright.recording.ui.internal.inputs;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.theme.Styles;

/** What to do when there is no session on the desk. */
final class NoSession {

    private final Composite page;

    NoSession(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(28, 22).spacing(0, 8).applyTo(page);
        Styles.label(page, Texts.of("empty.first"), Styles.HEADLINE);
        Styles.label(page, Texts.of("empty.second"), Styles.LEAD);
        Styles.label(page, Texts.of("empty.third"), Styles.QUIET);
    }

    Control control() {
        return page;
    }
}
