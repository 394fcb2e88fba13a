package org.tonewright.ui.gallery;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.ui.theme.Glyph;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Chooser;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.Toggle;
import org.tonewright.ui.widgets.ValueField;

/** Lamp buttons off, on and out of use; buttons with signs; choices; fields; the colours of tracks. */
final class ButtonSheet {

    ButtonSheet(Composite sheet) {
        GridLayoutFactory.fillDefaults().margins(Sheet.MARGIN, Sheet.MARGIN).spacing(8, 12).applyTo(sheet);
        Composite lamps = row(sheet, 4);
        toggle(lamps, "Mute", Palette.MUTE, false);
        toggle(lamps, "Solo", Palette.SOLO, false);
        toggle(lamps, "Arm", Palette.RECORD, false);
        toggle(lamps, "Monitor", Palette.MONITOR, false);
        toggle(lamps, "Mute", Palette.MUTE, true);
        toggle(lamps, "Solo", Palette.SOLO, true);
        toggle(lamps, "Arm", Palette.RECORD, true);
        toggle(lamps, "Monitor", Palette.MONITOR, false).setEnabled(false);
        Composite signs = row(sheet, Glyph.values().length);
        for (Glyph glyph : Glyph.values()) {
            PushLamp lamp = new PushLamp(signs, glyph, glyph.name(),
                    glyph == Glyph.RECORD ? Palette.RECORD : Palette.PLAY);
            lamp.setLit(glyph == Glyph.PLAY);
            lamp.onPush(() -> lamp.setLit(!lamp.isLit()));
        }
        Composite values = row(sheet, 4);
        Chooser chooser = new Chooser(values);
        chooser.setName("Input");
        chooser.setChoices(List.of("No input", "Input 1", "Inputs 1 and 2", "Inputs 3 and 4"));
        chooser.select(2);
        field(values, "Frequency",
                new Param.Real("f", "Frequency", Unit.HERTZ, 20, 20000, 1200, Scale.LOGARITHMIC, false));
        field(values, "Release", new Param.Real("r", "Release", Unit.SECOND, 0.01, 3, 0.2, Scale.LOGARITHMIC, false));
        field(values, "Mix", new Param.Real("m", "Mix", Unit.SHARE, 0, 1, 0.3, Scale.LINEAR, false)).setEnabled(false);
        swatches(sheet);
    }

    private static Composite row(Composite sheet, int columns) {
        Composite row = new Composite(sheet, SWT.NONE);
        row.setBackground(sheet.getBackground());
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(4, 4).applyTo(row);
        return row;
    }

    private static Toggle toggle(Composite row, String text, Color lamp, boolean on) {
        Toggle toggle = new Toggle(row, text, lamp);
        toggle.setOn(on);
        GridDataFactory.fillDefaults().hint(72, SWT.DEFAULT).applyTo(toggle);
        return toggle;
    }

    private static Control field(Composite row, String name, Param param) {
        ValueField field = new ValueField(row, Quantity.of(param));
        field.setName(name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(field);
        return field;
    }

    private static void swatches(Composite sheet) {
        Composite row = row(sheet, Palette.tracks().size());
        for (Color colour : Palette.tracks()) {
            Composite swatch = new Composite(row, SWT.NONE);
            swatch.setBackground(colour);
            GridDataFactory.fillDefaults().hint(24, 16).applyTo(swatch);
        }
    }
}
