package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;

/** Mute, solo, polarity and arm: in two rows with words where there is room, else in one with letters. */
public final class ButtonsSection implements StripSection {

    @Override
    public SectionHeight height(StripContext context) {
        return new SectionHeight(ButtonGrid.LOW, ButtonGrid.HIGH, false);
    }

    @Override
    public int rank() {
        return 90;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        return new ButtonGrid(parent, context);
    }
}
