package org.tonewright.example.tremolo.ui;

import org.eclipse.swt.graphics.Color;

/** The panel's colours. */
final class Palette {

    static final Color PANEL = new Color(40, 42, 46);
    static final Color WELL = new Color(22, 24, 27);
    static final Color TEXT = new Color(220, 222, 226);
    static final Color FAINT = new Color(140, 144, 150);
    static final Color ACCENT = new Color(90, 180, 250);

    private Palette() {}
}
