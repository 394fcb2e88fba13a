package org.tonewright.effects.ui.internal.view;

import org.eclipse.swt.graphics.Color;
import org.tonewright.ui.theme.Palette;

/** The colours of panels. */
public final class Inks {

    private static final Color[] BANDS = {new Color(230, 120, 120), new Color(232, 158, 92), new Color(226, 204, 96),
            new Color(140, 204, 106), new Color(92, 204, 174), new Color(100, 176, 236), new Color(146, 146, 240),
            new Color(206, 132, 222)};

    private Inks() {}

    /** Of a band of an equaliser, from 1. */
    public static Color band(int number) {
        return BANDS[(number - 1) % BANDS.length];
    }

    /** Behind all. */
    public static Color panel() {
        return Palette.PANEL;
    }

    /** Behind a group of controls. */
    public static Color group() {
        return Palette.GROUP;
    }

    /** Behind a group that is selected. */
    public static Color selection() {
        return Palette.SELECTED;
    }

    /** Behind the line above a panel. */
    public static Color header() {
        return Palette.GROUP;
    }

    /** Behind a graph. */
    public static Color background() {
        return Palette.WELL;
    }

    /** The lines of a graph's grid. */
    public static Color grid() {
        return Palette.GRID;
    }

    /** The line of no gain. */
    public static Color axis() {
        return Palette.AXIS;
    }

    /** Of what is read. */
    public static Color text() {
        return Palette.TEXT;
    }

    /** Of what explains. */
    public static Color faint() {
        return Palette.TEXT_QUIET;
    }

    /** Of what is missing or does not work. */
    public static Color warning() {
        return Palette.WARNING;
    }

    /** Of the curve of all bands together. */
    public static Color curve() {
        return Palette.TEXT;
    }

    /** Of gain that is taken away. */
    public static Color reduction() {
        return Palette.REDUCTION;
    }

    /** Of the spectrum. */
    public static Color spectrum() {
        return Palette.ACCENT;
    }
}
