package org.tonewright.effects.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.ui.theme.Styles;

/** A page that says what to do. */
final class EmptyPage {

    private static final int WIDEST = 360;

    private EmptyPage() {}

    static void create(Composite parent, String sentence) {
        Composite page = new Composite(parent, SWT.NONE);
        Styles.plane(page, Inks.panel());
        page.setLayout(new GridLayout());
        Label label = new Label(page, SWT.WRAP | SWT.CENTER);
        label.setText(sentence);
        Styles.plane(label, Inks.panel());
        label.setForeground(Inks.faint());
        GridData place = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        place.widthHint = WIDEST;
        label.setLayoutData(place);
    }
}
