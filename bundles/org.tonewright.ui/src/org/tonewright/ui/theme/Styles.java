package org.tonewright.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

    private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {}

    /** Gives a widget a class. */
    public static void apply(Widget widget, String style) {
        widget.setData(CLASS, style);
    }

    /** Lays a widget on a plane of its own colour, which the style sheet leaves alone. */
    public static void plane(Control control, Color background) {
        control.setData(UNSTYLED, Boolean.TRUE);
        control.setBackground(background);
    }

    /** A label on the plane of its parent, in a colour of its own. */
    public static Label label(Composite parent, String text, Color colour) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        plane(label, parent.getBackground());
        label.setForeground(colour);
        return label;
    }

    /** A label of a class. */
    public static Label label(Composite parent, String text, String style) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        apply(label, style);
        return label;
    }
}
