package org.tonewright.example.tremolo.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.ProcessorEditor;
import org.tonewright.ui.theme.Palette;

/** The tremolo's panel: how the level swings, drawn, and a control for each parameter. */
public final class TremoloEditor implements ProcessorEditor {

    private static final String[] KEYS = {"rate", "depth", "phase", "shape", "sync", "note"};

    @Override
    public Control create(Composite parent, EditorContext context) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setBackground(Palette.PANEL);
        GridLayout layout = new GridLayout(KEYS.length, false);
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        layout.horizontalSpacing = 12;
        panel.setLayout(layout);
        SwingGraph graph = new SwingGraph(panel, context);
        graph.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, KEYS.length, 1));
        for (String key : KEYS) {
            context.control(panel, key).setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, false, false));
        }
        return panel;
    }
}
