package org.tonewright.effects.ui.internal.dynamics;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.effects.ui.internal.generated.FlowLayout;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.effects.ui.internal.view.Texts;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.ReductionMeter;
import org.tonewright.ui.widgets.Ticker;

/** What panels of dynamics share: pictures side by side above, controls in groups below, and one look at the sound. */
final class DynamicsPanel extends Composite {

    private static final int GAP = 10;
    /** As wide as the legend above it. */
    private static final int LEAST_HISTORY = 200;

    private final EditorContext context;
    private final SoundWatch watch;
    private final Composite pictures;
    private final Composite controls;

    DynamicsPanel(Composite parent, EditorContext context, int columns) {
        super(parent, SWT.NONE);
        this.context = context;
        watch = new SoundWatch(context);
        Styles.plane(this, Inks.panel());
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = GAP;
        layout.marginHeight = GAP;
        layout.verticalSpacing = GAP;
        setLayout(layout);
        pictures = new Composite(this, SWT.NONE);
        Styles.plane(pictures, Inks.panel());
        GridLayout row = new GridLayout(columns, false);
        row.marginWidth = 0;
        row.marginHeight = 0;
        row.horizontalSpacing = GAP;
        row.verticalSpacing = 3;
        pictures.setLayout(row);
        pictures.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        controls = new Composite(this, SWT.NONE);
        Styles.plane(controls, Inks.group());
        controls.setLayout(new FlowLayout(6, GAP / 2));
        controls.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    }

    /** Where pictures lie. */
    Composite pictures() {
        return pictures;
    }

    /** A heading above the next picture. */
    void heading(String key) {
        Label label = Styles.label(pictures, Texts.text(key), Inks.faint());
        label.setFont(Fonts.small(getDisplay()));
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    }

    /** What the colours of the history mean. */
    void legend() {
        Composite line = new Composite(pictures, SWT.NONE);
        Styles.plane(line, Inks.panel());
        line.setLayout(new FlowLayout(0, GAP));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
        wide.widthHint = LEAST_HISTORY;
        line.setLayoutData(wide);
        for (Label label : List.of(Styles.label(line, Texts.text("history.level"), Inks.spectrum()),
                Styles.label(line, Texts.text("history.reduction"), Inks.reduction()),
                Styles.label(line, Texts.text("history.scale"), Inks.faint()))) {
            label.setFont(Fonts.small(getDisplay()));
        }
    }

    History history() {
        History history = new History(pictures);
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = LEAST_HISTORY;
        history.setLayoutData(wide);
        return history;
    }

    ReductionMeter meter() {
        ReductionMeter meter = new ReductionMeter(pictures, SWT.VERTICAL);
        meter.setScaled(true);
        meter.setName(Texts.text("dynamics.reduction"));
        meter.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        return meter;
    }

    /** Controls of all parameters, in an order that suits the hand. */
    void controls(List<String> keys) {
        for (String key : keys) {
            context.control(controls, key);
        }
    }

    /** From now on the sound is looked at with every tick, and shown. */
    void live(History history, ReductionMeter meter, Runnable more) {
        Ticker.of(getDisplay()).add(this, () -> {
            boolean fresh = watch.look();
            meter.update(watch.reduction());
            if (fresh) {
                history.add(watch.level(), watch.reduction());
            }
            more.run();
        });
    }

    SoundWatch watch() {
        return watch;
    }
}
