package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;

/** The fader of a strip beside its meter, with both as numbers. */
public final class FaderSection implements StripSection {

    private static final int LEAST = 140;
    private static final int LIKED = 180;

    @Override
    public SectionHeight height(StripContext context) {
        return new SectionHeight(LEAST, LIKED, true);
    }

    @Override
    public int rank() {
        return 100;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        return new FaderPane(parent, context);
    }
}
