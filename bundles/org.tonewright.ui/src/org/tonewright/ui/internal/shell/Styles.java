package org.tonewright.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;

/** The classes of the theme's style sheet, {@code css/dark.css}, for plain widgets. */
final class Styles {

    static final String HEADLINE = "Headline";
    static final String LEAD = "Lead";
    static final String HEADING = "Heading";
    static final String QUIET = "Quiet";

    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {}

    /** Gives a widget a class. */
    static void apply(Widget widget, String style) {
        widget.setData(CLASS, style);
    }

    /** A label of a class. */
    static Label label(Composite parent, String text, String style) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        apply(label, style);
        return label;
    }
}
