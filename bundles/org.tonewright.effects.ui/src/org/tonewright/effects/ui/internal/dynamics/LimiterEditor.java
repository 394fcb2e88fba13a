package org.tonewright.effects.ui.internal.dynamics;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.ProcessorEditor;
import org.tonewright.ui.widgets.ReductionMeter;

/** The panel of the limiter: the ceiling, what is taken away to stay under it, and the controls. */
public final class LimiterEditor implements ProcessorEditor {

    @Override
    public Control create(Composite parent, EditorContext context) {
        DynamicsPanel panel = new DynamicsPanel(parent, context, 2);
        panel.legend();
        panel.heading("dynamics.reduction.short");
        History history = panel.history();
        ReductionMeter meter = panel.meter();
        Runnable mark = () -> history.ceiling(context.value("ceiling"));
        mark.run();
        context.onChange(history, mark);
        panel.controls(List.of("gain", "ceiling", "release", "lookahead"));
        panel.live(history, meter, () -> {});
        return panel;
    }
}
