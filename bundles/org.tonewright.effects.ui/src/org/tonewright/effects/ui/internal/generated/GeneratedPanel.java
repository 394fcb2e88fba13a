package org.tonewright.effects.ui.internal.generated;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.effects.ui.internal.view.Texts;
import org.tonewright.ui.slot.BoundControls;
import org.tonewright.ui.slot.SlotContext;
import org.tonewright.ui.theme.Styles;

/** The panel of any processor: its parameters in groups that flow into the width there is. */
public final class GeneratedPanel extends Composite {

    private static final int MARGIN = 10;
    private static final int GAP = 10;

    /** Fills its parent. */
    public GeneratedPanel(Composite parent, SlotContext context) {
        super(parent, SWT.NONE);
        Styles.plane(this, Inks.panel());
        setLayout(new FlowLayout(MARGIN, GAP));
        List<ParameterGroup> groups = ParameterGroup.of(context.info().params());
        for (ParameterGroup group : groups) {
            add(group, context);
        }
    }

    private void add(ParameterGroup group, SlotContext context) {
        Composite box = new Composite(this, SWT.NONE);
        Styles.plane(box, Inks.group());
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 8;
        layout.marginHeight = 6;
        layout.verticalSpacing = 4;
        box.setLayout(layout);
        if (!group.title().isEmpty()) {
            Styles.label(box, group.title(), Inks.faint());
        }
        Composite controls = new Composite(box, SWT.NONE);
        Styles.plane(controls, Inks.group());
        controls.setLayout(new FlowLayout(0, GAP));
        controls.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (ParameterGroup.Member member : group.members()) {
            boolean structural = member.param().structural();
            Control control = BoundControls.control(controls, context, member.param(),
                    structural ? member.caption() + " *" : member.caption());
            if (structural) {
                control.setToolTipText(Texts.text("structural.hint"));
            }
        }
    }
}
