package org.tonewright.effects.ui.internal.eq;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.effects.ui.internal.view.Texts;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.ProcessorEditor;
import org.tonewright.ui.theme.Styles;

/** The panel of the equaliser: the graph, and below it a strip of fields for each band. */
public final class EqEditor implements ProcessorEditor {

    @Override
    public Control create(Composite parent, EditorContext context) {
        Composite panel = new Composite(parent, SWT.NONE);
        Styles.plane(panel, Inks.panel());
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 8;
        layout.marginHeight = 8;
        layout.verticalSpacing = 6;
        panel.setLayout(layout);
        EqGraph graph = new EqGraph(panel, context);
        graph.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        line(panel, context);
        BandStrips strips = new BandStrips(panel, context, graph);
        strips.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        return panel;
    }

    /** What can be done, and the level of what leaves. */
    private static void line(Composite panel, EditorContext context) {
        Composite line = new Composite(panel, SWT.NONE);
        Styles.plane(line, Inks.panel());
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 1;
        Label hint = Styles.label(line, Texts.text("eq.graph.hint"), Inks.faint());
        hint.setLayoutData(wide);
        // Rather none than half a sentence.
        line.addListener(SWT.Resize, _ -> line.getDisplay().asyncExec(() -> fit(hint)));
        Styles.label(line, Texts.text("eq.level"), Inks.faint());
        context.field(line, "level");
    }

    private static void fit(Label hint) {
        if (!hint.isDisposed()) {
            hint.setVisible(hint.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= hint.getSize().x);
        }
    }
}
