package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.core.edit.Bars;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimelineLayer;

/** Lines at bars, and at beats where there is room, beneath the clips. */
public final class GridLayer implements TimelineLayer {

    @Override
    public void paint(GC gc, LayerContext context) {
        Rectangle area = context.area();
        int bottom = context.rows().isEmpty() ? area.y : context.rows().getLast().bottom();
        if (bottom <= area.y) {
            return;
        }
        new GridLines(Bars.of(context.open().root()), context.scale()).each(area.x, area.x + area.width,
                (frame, _, strong) -> {
                    int x = context.scale().pixel(frame);
                    gc.setForeground(strong ? Paints.BAR_LINE : Paints.BEAT_LINE);
                    gc.drawLine(x, area.y, x, Math.min(bottom, area.y + area.height));
                });
    }
}
