package org.tonewright.effects.ui.internal.eq;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.effects.ui.internal.generated.EqualColumns;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.theme.Styles;

/** The fields of all bands, a box each, side by side where there is room; a click selects a band. */
final class BandStrips extends Composite {

    private static final int GAP = 4;
    /** A box must hold the name of the longest type. */
    private static final int LEAST = 104;
    private static final String[] FIELDS = {"type", "frequency", "gain", "q", "slope"};

    private final EditorContext context;
    private final EqGraph graph;
    private final List<Composite> boxes = new ArrayList<>();

    BandStrips(Composite parent, EditorContext context, EqGraph graph) {
        super(parent, SWT.NONE);
        this.context = context;
        this.graph = graph;
        Styles.plane(this, Inks.panel());
        setLayout(new EqualColumns(LEAST, GAP));
        for (int number = 1; number <= EqBand.COUNT; number++) {
            boxes.add(box(number));
        }
        graph.onSelect(this::selected);
        context.onChange(this, this::show);
        selected();
        show();
    }

    private Composite box(int number) {
        EqBand band = new EqBand(number);
        Composite box = new Composite(this, SWT.NONE);
        Styles.plane(box, Inks.group());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 3;
        layout.marginHeight = 5;
        layout.verticalSpacing = 3;
        layout.horizontalSpacing = 0;
        box.setLayout(layout);
        Label title = Styles.label(box, "Band " + number, Inks.band(number));
        GridData left = new GridData(SWT.FILL, SWT.CENTER, true, false);
        left.horizontalIndent = GAP;
        title.setLayoutData(left);
        context.field(box, band.key("on")).setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        for (String name : FIELDS) {
            Control field = context.field(box, band.key(name));
            GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
            place.widthHint = LEAST - 2 * GAP;
            field.setLayoutData(place);
            field.setData(name);
        }
        for (Control part : box.getChildren()) {
            part.addListener(SWT.MouseDown, _ -> graph.select(number));
            part.addListener(SWT.FocusIn, _ -> graph.select(number));
        }
        box.addListener(SWT.MouseDown, _ -> graph.select(number));
        return box;
    }

    private void selected() {
        for (int i = 0; i < boxes.size(); i++) {
            Composite box = boxes.get(i);
            box.setBackground(i + 1 == graph.selected() ? Inks.selection() : Inks.group());
            for (Control child : box.getChildren()) {
                if (child instanceof Label) {
                    child.setBackground(box.getBackground());
                }
                child.redraw();
            }
        }
    }

    /** What a band of this kind has not is not offered. */
    private void show() {
        for (int i = 0; i < boxes.size(); i++) {
            EqBand band = new EqBand(i + 1);
            for (Control field : boxes.get(i).getChildren()) {
                if ("gain".equals(field.getData())) {
                    field.setEnabled(band.hasGain(context));
                } else if ("slope".equals(field.getData())) {
                    field.setEnabled(band.hasSlope(context));
                }
            }
        }
    }
}
