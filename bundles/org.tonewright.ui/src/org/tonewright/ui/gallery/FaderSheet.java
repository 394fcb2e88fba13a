package org.tonewright.ui.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.processor.Param.Unit;
import org.tonewright.ui.widgets.Fader;
import org.tonewright.ui.widgets.FaderScale;
import org.tonewright.ui.widgets.Gesture;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.ValueControl;
import org.tonewright.ui.widgets.ValueField;

/** Faders at several levels, each with a field that says the same. */
final class FaderSheet {

    private static final double[] LEVELS = {0, -8.5, FaderScale.SILENCE};

    FaderSheet(Composite sheet) {
        GridLayoutFactory.fillDefaults().numColumns(LEVELS.length + 2).margins(Sheet.MARGIN, Sheet.MARGIN).spacing(8, 8)
                .applyTo(sheet);
        for (double level : LEVELS) {
            column(sheet, Quantity.fader(), level, "Level");
        }
        column(sheet, Quantity.of("Mix", Unit.SHARE, 0, 1, 0.5), 0.5, "Mix");
        ValueControl off = column(sheet, Quantity.fader(), -5, "Not in use");
        off.setEnabled(false);
    }

    private static ValueControl column(Composite sheet, Quantity quantity, double value, String name) {
        Composite column = new Composite(sheet, SWT.NONE);
        column.setBackground(sheet.getBackground());
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(column);
        Fader fader = new Fader(column, quantity);
        fader.setName(name);
        fader.setValue(value);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.FILL).grab(false, true).applyTo(fader);
        ValueField field = new ValueField(column, quantity);
        field.setName(name);
        field.setValue(value);
        link(fader, field);
        link(field, fader);
        Sheet.caption(column, name).setLayoutData(GridDataFactory.fillDefaults().create());
        return fader;
    }

    private static void link(ValueControl from, ValueControl to) {
        from.onGesture(new Gesture() {

            @Override
            public void moved(double value) {
                to.setValue(value);
            }

            @Override
            public void ended(double value) {
                to.setValue(value);
            }
        });
    }
}
