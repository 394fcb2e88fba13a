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

/** The fields of one band: one below the other in a narrow box, side by side in a wide one. */
final class BandBox extends Composite {

    /** How narrow a box may be: it must hold the name of the longest type. */
    static final int LEAST = 104;
    private static final int MARGIN = 3;
    private static final String[] FIELDS = {"type", "frequency", "gain", "q", "slope"};

    private final EditorContext context;
    private final EqBand band;
    private final Composite fields;
    private final List<Label> names = new ArrayList<>();
    private final List<Control> parts = new ArrayList<>();

    BandBox(Composite parent, EditorContext context, EqBand band) {
        super(parent, SWT.NONE);
        this.context = context;
        this.band = band;
        Styles.plane(this, Inks.group());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN + 1;
        layout.verticalSpacing = MARGIN;
        setLayout(layout);
        Label title = Styles.label(this, "Band " + band.number(), Inks.band(band.number()));
        GridData left = new GridData(SWT.FILL, SWT.CENTER, true, false);
        left.horizontalIndent = MARGIN;
        title.setLayoutData(left);
        names.add(title);
        parts.add(title);
        Control on = context.field(this, band.key("on"));
        on.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        parts.add(on);
        fields = new Composite(this, SWT.NONE);
        Styles.plane(fields, Inks.group());
        fields.setLayout(new EqualColumns(LEAST - 2 * MARGIN, MARGIN));
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wide.widthHint = 1;
        fields.setLayoutData(wide);
        for (String name : FIELDS) {
            Control field = name.equals("q") ? quality() : context.field(fields, band.key(name));
            field.setData(name);
            parts.add(field);
        }
        show();
    }

    /** A number without a unit: it needs its name. */
    private Control quality() {
        Composite line = new Composite(fields, SWT.NONE);
        Styles.plane(line, Inks.group());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 2 * MARGIN;
        line.setLayout(layout);
        names.add(Styles.label(line, "Q", Inks.faint()));
        Control field = context.field(line, band.key("q"));
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = 1;
        field.setLayoutData(wide);
        parts.add(field);
        return line;
    }

    /** From now on this is run when a person turns to this band. */
    void onTouch(Runnable touched) {
        addListener(SWT.MouseDown, _ -> touched.run());
        for (Control part : parts) {
            part.addListener(SWT.MouseDown, _ -> touched.run());
            part.addListener(SWT.FocusIn, _ -> touched.run());
        }
    }

    void setSelected(boolean selected) {
        setBackground(selected ? Inks.selection() : Inks.group());
        fields.setBackground(getBackground());
        names.forEach(name -> name.setBackground(getBackground()));
        for (Control field : fields.getChildren()) {
            if (field instanceof Composite line && "q".equals(line.getData())) {
                line.setBackground(getBackground());
            }
        }
        parts.forEach(Control::redraw);
    }

    /** What a band of this kind has not is not offered. */
    void show() {
        for (Control field : fields.getChildren()) {
            if ("gain".equals(field.getData())) {
                field.setEnabled(band.hasGain(context));
            } else if ("slope".equals(field.getData())) {
                field.setEnabled(band.hasSlope(context));
            }
        }
    }

    /** The height in a width. */
    int height(int width) {
        int inner = width - 2 * MARGIN;
        return 2 * (MARGIN + 1) + parts.get(1).computeSize(SWT.DEFAULT, SWT.DEFAULT).y + MARGIN
                + fields.computeSize(inner, SWT.DEFAULT).y;
    }
}
