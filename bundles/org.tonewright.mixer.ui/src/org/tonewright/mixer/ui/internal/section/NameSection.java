package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;

/** The name of a strip in its colour, and the groups it belongs to. */
public final class NameSection implements StripSection {

    private static final int NAME = 28;
    private static final int GROUPS = 14;

    @Override
    public SectionHeight height(StripContext context) {
        return SectionHeight.fixed(context.open().root().getMixer().getGroups().isEmpty() ? NAME : NAME + GROUPS);
    }

    @Override
    public int rank() {
        return 100;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        return new NameTag(parent, context);
    }
}
