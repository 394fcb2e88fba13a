package org.tonewright.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;

/** The classes of the theme's style sheet, {@code css/dark.css}, for plain widgets. */
public final class Styles {

    /** The name of a page. */
    public static final String HEADLINE = "Headline";
    /** A sentence under a name. */
    public static final String LEAD = "Lead";
    /** The name of a part of a page. */
    public static final String HEADING = "Heading";
    /** What explains, in a quieter colour. */
    public static final String QUIET = "Quiet";

    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {}

    /** Gives a widget a class. */
    public static void apply(Widget widget, String style) {
        widget.setData(CLASS, style);
    }

    /** A label of a class. */
    public static Label label(Composite parent, String text, String style) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        apply(label, style);
        return label;
    }
}
