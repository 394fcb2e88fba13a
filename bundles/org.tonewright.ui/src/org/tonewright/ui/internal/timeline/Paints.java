package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.Color;

/** The colours that only the timeline has. */
final class Paints {

    static final Color LANE = new Color(0x22, 0x25, 0x2a);
    static final Color LANE_SELECTED = new Color(0x2a, 0x2f, 0x36);
    static final Color LANE_UNHEARD = new Color(0x1d, 0x1f, 0x23);
    static final Color PANEL = new Color(0x2b, 0x2e, 0x34);
    static final Color PANEL_SELECTED = new Color(0x3a, 0x40, 0x49);
    static final Color BAR_LINE = new Color(0x3c, 0x41, 0x49);
    static final Color BEAT_LINE = new Color(0x2c, 0x30, 0x36);
    static final Color MARKER = new Color(0xf2, 0xc1, 0x4e);
    static final Color SECTION = new Color(0x4c, 0x6f, 0x8f);
    static final Color LOOP = new Color(0x4f, 0xb3, 0x6b);
    static final Color PUNCH = new Color(0xd0, 0x4a, 0x4a);

    private Paints() {}
}
