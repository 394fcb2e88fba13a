package org.tonewright.ui.widgets;

import org.eclipse.swt.graphics.Color;
import org.tonewright.ui.theme.Palette;

/** The paler colours of meters. */
final class MeterInks {

    private static final double DEPTH = 0.55;

    static final Color PALE = Palette.mix(Palette.METER, Palette.WELL, DEPTH);
    static final Color PALE_HIGH = Palette.mix(Palette.METER_HIGH, Palette.WELL, DEPTH);
    static final Color PALE_OVER = Palette.mix(Palette.METER_OVER, Palette.WELL, DEPTH);
    static final Color LAMP_OFF = Palette.mix(Palette.METER_OVER, Palette.WELL, 0.82);

    private MeterInks() {}
}
