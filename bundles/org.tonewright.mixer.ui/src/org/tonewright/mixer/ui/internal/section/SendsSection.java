package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;
import org.tonewright.model.session.StripRole;

/** The sends of a strip, and a place to add one. */
public final class SendsSection implements StripSection {

    private static final int MOST = 8;

    @Override
    public SectionHeight height(StripContext context) {
        if (context.strip().getRole() == StripRole.MAIN) {
            return SectionHeight.fixed(0);
        }
        int sends = Math.min(MOST, context.strip().getSends().size());
        int add = SendList.ADD;
        return new SectionHeight(sends == 0 ? add : SendRow.HEIGHT, sends * SendRow.HEIGHT + add, false);
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        return new SendList(parent, context);
    }
}
