package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.binding.Target;
import org.tonewright.ui.widgets.Knob;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.ValueControl;
import org.tonewright.ui.widgets.ValueField;

/** The position of a strip between left and right: a knob, and a field to write it. */
public final class PanSection implements StripSection {

    private static final int HEIGHT = 34;
    private static final int FIELD = 22;
    private static final int GAP = 4;

    @Override
    public SectionHeight height(StripContext context) {
        return SectionHeight.fixed(HEIGHT);
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        Composite pane = new Composite(parent, SWT.NONE);
        Knob knob = new Knob(pane, Quantity.pan());
        bind(knob, context);
        if (context.isNarrow()) {
            pane.addListener(SWT.Resize, _ -> knob.setBounds(0, 0, pane.getSize().x, pane.getSize().y));
        } else {
            ValueField field = new ValueField(pane, Quantity.pan());
            bind(field, context);
            pane.addListener(SWT.Resize, _ -> {
                Point size = pane.getSize();
                knob.setBounds(GAP, 0, HEIGHT, size.y);
                int left = HEIGHT + 2 * GAP;
                field.setBounds(left, (size.y - FIELD) / 2, Math.max(0, size.x - left), FIELD);
            });
        }
        return pane;
    }

    private static void bind(ValueControl control, StripContext context) {
        Strip strip = context.strip();
        context.binding().bind(control, () -> Target.of(context.open().player(), strip.getPan(),
                Texts.of("edit.pan", strip.getName())));
        Runnable name = () -> control.setName(Texts.of("pan.of", strip.getName()));
        context.binding().follow(control, name);
        name.run();
    }
}
