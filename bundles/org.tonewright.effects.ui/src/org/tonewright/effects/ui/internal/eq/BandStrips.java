package org.tonewright.effects.ui.internal.eq;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.theme.Styles;

/** The fields of all bands side by side; where there is no room for all, those of the selected one. */
final class BandStrips extends Composite {

    private static final int GAP = 4;

    private final EqGraph graph;
    private final List<BandBox> boxes = new ArrayList<>();

    BandStrips(Composite parent, EditorContext context, EqGraph graph) {
        super(parent, SWT.NONE);
        this.graph = graph;
        Styles.plane(this, Inks.panel());
        for (int number = 1; number <= EqBand.COUNT; number++) {
            BandBox box = new BandBox(this, context, new EqBand(number));
            int band = number;
            box.onTouch(() -> graph.select(band));
            boxes.add(box);
        }
        setLayout(new Row());
        graph.onSelect(this::selected);
        context.onChange(this, () -> boxes.forEach(BandBox::show));
        selected();
    }

    private void selected() {
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(i + 1 == graph.selected());
        }
        layout(true, true);
    }

    private static int all() {
        return EqBand.COUNT * (BandBox.LEAST + GAP) - GAP;
    }

    /** One row, of all boxes or of one. */
    private final class Row extends Layout {

        @Override
        @NonNullByDefault({})
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
            int width = wHint == SWT.DEFAULT ? all() : wHint;
            return new Point(width, boxes.getFirst().height(width < all() ? width : BandBox.LEAST));
        }

        @Override
        @NonNullByDefault({})
        protected void layout(Composite composite, boolean flushCache) {
            Rectangle area = getClientArea();
            boolean one = area.width < all();
            for (int i = 0; i < boxes.size(); i++) {
                BandBox box = boxes.get(i);
                box.setVisible(!one || i + 1 == graph.selected());
                int left = one ? 0 : i * (area.width + GAP) / boxes.size();
                int right = one ? area.width : (i + 1) * (area.width + GAP) / boxes.size() - GAP;
                box.setBounds(left, 0, right - left, area.height);
            }
        }
    }
}
