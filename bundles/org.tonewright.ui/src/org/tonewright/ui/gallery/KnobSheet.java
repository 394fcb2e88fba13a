package org.tonewright.ui.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Gesture;
import org.tonewright.ui.widgets.Knob;
import org.tonewright.ui.widgets.Quantity;

/** Knobs of several quantities, with their name above and their value below. */
final class KnobSheet {

    KnobSheet(Composite sheet) {
        GridLayoutFactory.fillDefaults().numColumns(6).margins(Sheet.MARGIN, Sheet.MARGIN).spacing(0, 8).applyTo(sheet);
        knob(sheet, "Pan", Quantity.pan(), 0, true);
        knob(sheet, "Pan", Quantity.pan(), -0.3, true);
        knob(sheet, "Gain", Quantity.of("Gain", Unit.DECIBEL, -24, 24, 0), 7.5, true);
        knob(sheet, "Frequency", Quantity.of(new Param.Real("frequency", "Frequency", Unit.HERTZ, 20, 20000, 1000,
                Scale.LOGARITHMIC, false)), 2500, true);
        knob(sheet, "Attack", Quantity.of(new Param.Real("attack", "Attack", Unit.SECOND, 0.0001, 0.1, 0.01,
                Scale.LOGARITHMIC, false)), 0.01, true);
        knob(sheet, "Mix", Quantity.of("Mix", Unit.SHARE, 0, 1, 1), 0.6, false);
    }

    private static void knob(Composite sheet, String name, Quantity quantity, double value, boolean enabled) {
        Composite column = new Composite(sheet, SWT.NONE);
        column.setBackground(sheet.getBackground());
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(column);
        GridDataFactory.fillDefaults().hint(66, SWT.DEFAULT).applyTo(column);
        Sheet.caption(column, name).setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Knob knob = new Knob(column, quantity);
        knob.setName(name);
        knob.setValue(value);
        knob.setEnabled(enabled);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).applyTo(knob);
        Label text = Sheet.caption(column, quantity.text(value));
        text.setForeground(Palette.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        knob.onGesture(new Gesture() {

            @Override
            public void moved(double to) {
                text.setText(quantity.text(to));
            }

            @Override
            public void ended(double to) {
                text.setText(quantity.text(to));
            }
        });
    }
}
