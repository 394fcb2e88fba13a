package org.tonewright.ui.internal.timeline;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Timeline;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimelineLayer;

/** Markers, and the ends of loop and punch range while they are on, as lines over the clips. */
public final class MarkerLayer implements TimelineLayer {

    @Override
    public void paint(GC gc, LayerContext context) {
        Timeline timeline = context.open().root().getTimeline();
        gc.setAlpha(150);
        for (Marker marker : timeline.getMarkers()) {
            line(gc, context, marker.getAt(), Paints.MARKER);
        }
        range(gc, context, timeline.getLoop(), Paints.LOOP);
        range(gc, context, timeline.getPunch(), Paints.PUNCH);
    }

    private static void range(GC gc, LayerContext context, @Nullable Span span, Color colour) {
        if (span != null && span.isOn() && span.getLength() > 0) {
            line(gc, context, span.getStart(), colour);
            line(gc, context, span.getStart() + span.getLength(), colour);
        }
    }

    private static void line(GC gc, LayerContext context, long frame, Color colour) {
        Rectangle area = context.area();
        int x = context.scale().pixel(frame);
        if (x >= area.x && x < area.x + area.width) {
            gc.setForeground(colour);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawLine(x, area.y, x, area.y + area.height);
        }
    }
}
