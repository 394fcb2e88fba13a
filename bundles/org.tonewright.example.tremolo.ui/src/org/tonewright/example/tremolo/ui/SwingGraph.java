package org.tonewright.example.tremolo.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.example.tremolo.Shape;
import org.tonewright.example.tremolo.Swinging;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Ticker;

/** Two swings of the level, one line for each side, and dots that show where the sound is. */
final class SwingGraph extends Canvas {

    private static final int TURNS = 2;
    private static final int MARGIN = 10;
    private static final int DOT = 5;

    private final EditorContext context;
    private int[] points = {};
    private double turn;

    SwingGraph(Composite parent, EditorContext context) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.context = context;
        setBackground(Palette.WELL);
        addPaintListener(event -> paint(event.gc));
        context.onChange(this, this::redraw);
        Ticker.of(getDisplay()).add(this, this::look);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 360 : wHint, hHint == SWT.DEFAULT ? 140 : hHint);
    }

    /** Asks the running tremolo where it is; whoever else made the processor at this place does not tell. */
    private void look() {
        double now = turn;
        for (Object running : context.processors()) {
            if (running instanceof Swinging swinging) {
                now = swinging.turn();
            }
        }
        if (now != turn) {
            turn = now;
            redraw();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        double phase = context.value("phase") / 360;
        if (phase > 0) {
            curve(gc, area, phase, Palette.TEXT_QUIET);
        }
        curve(gc, area, 0, Palette.ACCENT);
    }

    private void curve(GC gc, Rectangle area, double behind, Color colour) {
        if (points.length != 2 * area.width) {
            points = new int[2 * area.width];
        }
        for (int x = 0; x < area.width; x++) {
            points[2 * x] = x;
            points[2 * x + 1] = y(area, (double) TURNS * x / area.width - behind);
        }
        gc.setForeground(colour);
        gc.setLineWidth(2);
        gc.drawPolyline(points);
        gc.setBackground(colour);
        int x = (int) Math.round(turn * area.width / TURNS);
        gc.fillOval(x - DOT, y(area, turn - behind) - DOT, 2 * DOT, 2 * DOT);
    }

    /** Where the level of a place in the turn lies: 1 at the top, 0 at the bottom. */
    private int y(Rectangle area, double turns) {
        Shape shape = Shape.values()[(int) context.value("shape")];
        double swing = context.value("depth") * shape.at(turns - Math.floor(turns));
        return MARGIN + (int) Math.round(swing * (area.height - 2 * MARGIN));
    }
}
