package org.tonewright.effects.ui.internal.view;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Value;
import org.tonewright.ui.theme.Styles;

/** A processor that is not installed: what is missing, and the settings that are kept for it, to be read. */
final class MissingPage extends Composite {

    private static final int MARGIN = 16;
    private final Composite content;

    MissingPage(Composite parent, Slot slot) {
        super(parent, SWT.NONE);
        Styles.plane(this, Inks.panel());
        setLayout(new FillLayout());
        Scrolling body = new Scrolling(this);
        content = new Composite(body.content(), SWT.NONE);
        Styles.plane(content, Inks.panel());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.horizontalSpacing = 2 * MARGIN;
        content.setLayout(layout);
        String id = slot.getProcessorId();
        line(Texts.text("missing.title", id), Inks.warning(), true);
        line(Texts.text("missing.text", strip(slot)), Inks.text(), false);
        if (!slot.getProcessorVersion().isEmpty()) {
            line(Texts.text("missing.version", slot.getProcessorVersion()), Inks.text(), false);
        }
        if (slot.getValues().isEmpty()) {
            line(Texts.text("missing.none"), Inks.faint(), false);
        } else {
            line(Texts.text("missing.values"), Inks.faint(), true);
            for (Value value : slot.getValues()) {
                cell(value.getKey(), Inks.faint());
                cell(plain(value.getValue()), Inks.text());
            }
        }
        body.fit();
    }

    private void line(String text, Color colour, boolean apart) {
        Label label = new Label(content, SWT.WRAP);
        label.setText(text);
        Styles.plane(label, Inks.panel());
        label.setForeground(colour);
        GridData place = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        place.widthHint = 1;
        place.verticalIndent = apart ? MARGIN / 2 : 0;
        label.setLayoutData(place);
    }

    private void cell(String text, Color colour) {
        Label label = new Label(content, SWT.NONE);
        label.setText(text);
        Styles.plane(label, Inks.panel());
        label.setForeground(colour);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String strip(Slot slot) {
        for (EObject owner = slot.eContainer(); owner != null; owner = owner.eContainer()) {
            if (owner instanceof Strip strip) {
                return strip.getName();
            }
        }
        return "";
    }
}
