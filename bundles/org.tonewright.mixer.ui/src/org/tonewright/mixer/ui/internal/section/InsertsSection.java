package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;

/** The processors of a strip, and a place to add one. */
public final class InsertsSection implements StripSection {

    private static final int MOST = 10;

    @Override
    public SectionHeight height(StripContext context) {
        int rows = Math.min(MOST, context.strip().getSlots().size() + 1);
        return new SectionHeight(SlotList.ROW * Math.min(rows, 2), SlotList.ROW * rows, false);
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        return new SlotList(parent, context);
    }
}
