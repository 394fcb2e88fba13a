package org.tonewright.example.tremolo.ui;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.Gesture;
import org.tonewright.ui.panel.SelectedProcessor;
import org.tonewright.ui.theme.Palette;

import jakarta.inject.Inject;

/** A view of the vendor's own: tap, and the tremolo that is selected swings as fast. */
public final class TapTempoView {

    private static final String TREMOLO = "org.tonewright.example.tremolo";

    private final SelectedProcessor selected;
    private final Taps taps = new Taps();
    private final Label words;
    private final Button tap;

    /** Fills a view. */
    @Inject
    public TapTempoView(Composite parent, SelectedProcessor selected) {
        this.selected = selected;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 16;
        layout.verticalSpacing = 12;
        parent.setLayout(layout);
        parent.setBackground(Palette.PANEL);
        words = new Label(parent, SWT.WRAP | SWT.CENTER);
        words.setBackground(Palette.PANEL);
        words.setForeground(Palette.TEXT);
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        tap = new Button(parent, SWT.PUSH);
        tap.setText("Tap");
        tap.setToolTipText("Tap in time: the tremolo swings once a tap.");
        tap.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tap.addListener(SWT.MouseDown, _ -> tapped());
        Runnable show = this::show;
        selected.addListener(show);
        parent.addDisposeListener(_ -> selected.removeListener(show));
        show();
    }

    private Optional<EditorContext> tremolo() {
        return selected.context().filter(context -> context.info().id().equals(TREMOLO));
    }

    private void show() {
        Optional<EditorContext> tremolo = tremolo();
        tap.setEnabled(tremolo.isPresent());
        words.setText(tremolo.map(context -> "Tremolo on " + context.strip())
                .orElse("Click an insert with a tremolo in the console, then tap its rate here."));
        words.requestLayout();
    }

    private void tapped() {
        double rate = taps.tap(System.nanoTime());
        tremolo().filter(_ -> rate > 0).ifPresent(context -> {
            Gesture gesture = context.begin("Tap Rate");
            gesture.turn("sync", 0);
            gesture.turn("rate", rate);
            gesture.end();
            words.setText(String.format(Locale.ROOT, "%.2f Hz, %.0f a minute", rate, 60 * rate));
        });
    }
}
