package org.tonewright.effects.ui.internal.dynamics;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.ProcessorEditor;
import org.tonewright.ui.widgets.ReductionMeter;

/** The panel of the compressor: its curve, what it does to the sound, and its controls. */
public final class CompressorEditor implements ProcessorEditor {

    private static final int GRAPH = 150;

    @Override
    public Control create(Composite parent, EditorContext context) {
        DynamicsPanel panel = new DynamicsPanel(parent, context, 3);
        panel.heading("compressor.curve");
        panel.legend();
        panel.heading("dynamics.reduction.short");
        CompressorGraph graph = new CompressorGraph(panel.pictures(), context);
        GridData square = new GridData(SWT.FILL, SWT.FILL, true, true);
        square.widthHint = GRAPH;
        graph.setLayoutData(square);
        History history = panel.history();
        ReductionMeter meter = panel.meter();
        panel.controls(List.of("threshold", "ratio", "knee", "attack", "release", "makeup", "mix", "link", "lookahead",
                "detector", "sidechain.filter", "sidechain.highpass"));
        // What came in is what went out, without make-up, and with what was taken away.
        panel.live(history, meter, () -> graph.input(panel.watch().level() <= SoundWatch.SILENCE ? SoundWatch.SILENCE
                : panel.watch().level() - context.value("makeup") + panel.watch().reduction()));
        return panel;
    }
}
