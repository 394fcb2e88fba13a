package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;
import org.tonewright.model.session.StripRole;

/** Which strip a strip feeds. */
public final class OutputSection implements StripSection {

    private static final int HEIGHT = 22;

    @Override
    public SectionHeight height(StripContext context) {
        return SectionHeight.fixed(context.strip().getRole() == StripRole.MAIN ? 0 : HEIGHT);
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        return context.strip().getRole() == StripRole.MAIN ? new Composite(parent, SWT.NONE)
                : new OutputButton(parent, context);
    }
}
