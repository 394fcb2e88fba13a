package org.tonewright.ui.theme;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** The fonts of drawn widgets, shared by all of a display and never disposed by those who use them. */
public final class Fonts {

    private static final String PREFIX = "org.tonewright.ui.";

    private Fonts() {}

    /** Text of controls. */
    public static Font text(Display display) {
        return font(display, "text", 0, SWT.NORMAL);
    }

    /** Names of what is looked at. */
    public static Font heading(Display display) {
        return font(display, "heading", 0, SWT.BOLD);
    }

    /** Scales and captions. */
    public static Font small(Display display) {
        return font(display, "small", -2, SWT.NORMAL);
    }

    /** Where the song stands, to be read from afar. */
    public static Font clock(Display display) {
        return font(display, "clock", 6, SWT.BOLD);
    }

    private static Font font(Display display, String name, int larger, int style) {
        FontRegistry fonts = JFaceResources.getFontRegistry();
        String key = PREFIX + name;
        if (!fonts.hasValueFor(key)) {
            FontData system = display.getSystemFont().getFontData()[0];
            fonts.put(key, new FontData[] {
                    new FontData(system.getName(), Math.max(6, system.getHeight() + larger), style)});
        }
        return fonts.get(key);
    }
}
