package org.tonewright.effects.ui.internal.dynamics;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.Gesture;
import org.tonewright.ui.theme.Fonts;

/**
 * What level comes out for each that goes in, with a dot where the sound is now. The handle on the bend is dragged for
 * the threshold, the one at the right edge for the ratio; the wheel turns the knee; a double click on a handle gives
 * the
 * initial value.
 */
final class CompressorGraph extends Canvas {

    /** The lowest level in the picture, in decibels. */
    private static final double LOWEST = -60;
    private static final int STEP = 12;
    private static final int HANDLE = 7;
    private static final int REACH = 12;
    private static final int DOT = 4;
    private static final int LIKED = 190;
    private static final int LEAST = 150;
    /** How many lines draw the knee. */
    private static final int BEND = 12;

    private final EditorContext context;
    private final Runnable rest = this::end;
    private final int[] points = new int[2 * (BEND + 3)];
    private Optional<Gesture> gesture = Optional.empty();
    private String held = "";
    private double input = SoundWatch.SILENCE;

    CompressorGraph(Composite parent, EditorContext context) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.context = context;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> held = event.button == 1 ? handleAt(event) : "");
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, _ -> end());
        addListener(SWT.MouseDoubleClick, this::putBack);
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addDisposeListener(_ -> end());
        context.onChange(this, this::redraw);
    }

    /** Shows where the sound is, if it has moved. */
    void input(double level) {
        if (Math.abs(level - input) > 0.2) {
            input = level;
            redraw();
        }
    }

    private StaticCurve curve() {
        return new StaticCurve(context.value("threshold"), context.value("ratio"), context.value("knee"));
    }

    private int x(double level) {
        return (int) Math.round((level - LOWEST) / -LOWEST * (getSize().x - 1));
    }

    private int y(double level) {
        return (int) Math.round(level / LOWEST * (getSize().y - 1));
    }

    private String handleAt(Event event) {
        StaticCurve curve = curve();
        if (near(event, x(0) - HANDLE, y(curve.output(0)))) {
            return "ratio";
        }
        return near(event, x(curve.threshold()), y(curve.output(curve.threshold()))) ? "threshold" : "";
    }

    private static boolean near(Event event, int x, int y) {
        return Math.abs(event.x - x) <= REACH && Math.abs(event.y - y) <= REACH;
    }

    private void drag(Event event) {
        if (held.isEmpty()) {
            setCursor(getDisplay().getSystemCursor(handleAt(event).isEmpty() ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
            return;
        }
        Gesture drag = begun("Set " + context.param(held).name());
        if (held.equals("threshold")) {
            drag.turn(held, LOWEST - LOWEST * event.x / (getSize().x - 1));
        } else {
            drag.turn(held, curve().ratioFor(LOWEST * event.y / (getSize().y - 1), context.param(held).max()));
        }
    }

    private void wheel(Event event) {
        event.doit = false;
        begun("Set " + context.param("knee").name()).turn("knee",
                context.value("knee") + Math.signum(event.count));
        getDisplay().timerExec(org.tonewright.ui.widgets.Gesture.PAUSE, rest);
    }

    private Gesture begun(String label) {
        Gesture now = gesture.orElseGet(() -> context.begin(label));
        gesture = Optional.of(now);
        return now;
    }

    private void end() {
        held = "";
        gesture.ifPresent(Gesture::end);
        gesture = Optional.empty();
    }

    private void putBack(Event event) {
        String key = handleAt(event);
        end();
        if (!key.isEmpty()) {
            context.set(key, context.param(key).initial());
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? LIKED : wHint, hHint == SWT.DEFAULT ? LEAST : hHint);
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(Inks.background());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setAntialias(SWT.ON);
        gc.setFont(Fonts.small(getDisplay()));
        for (int level = -STEP; level > LOWEST; level -= STEP) {
            gc.setForeground(Inks.grid());
            gc.drawLine(x(level), 0, x(level), size.y);
            gc.drawLine(0, y(level), size.x, y(level));
            gc.setForeground(Inks.faint());
            gc.drawText("\u2212" + -level, 4, y(level) - gc.getFontMetrics().getHeight() - 1, true);
        }
        gc.setForeground(Inks.axis());
        gc.drawLine(0, size.y - 1, size.x - 1, 0);
        StaticCurve curve = curve();
        // Two straight lines and the bend between them.
        point(0, LOWEST, curve);
        for (int i = 0; i <= BEND; i++) {
            point(1 + i, Math.clamp(curve.threshold() + curve.knee() * ((double) i / BEND - 0.5), LOWEST, 0), curve);
        }
        point(BEND + 2, 0, curve);
        gc.setForeground(Inks.curve());
        gc.setLineWidth(2);
        gc.drawPolyline(points);
        handle(gc, x(curve.threshold()), y(curve.output(curve.threshold())));
        handle(gc, x(0) - HANDLE, y(curve.output(0)));
        if (input > LOWEST) {
            double within = Math.min(0, input);
            gc.setBackground(Inks.reduction());
            gc.fillOval(x(within) - DOT, y(curve.output(within)) - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private void point(int index, double level, StaticCurve curve) {
        points[2 * index] = x(level);
        points[2 * index + 1] = y(curve.output(level));
    }

    private static void handle(GC gc, int x, int y) {
        gc.setLineWidth(2);
        gc.setBackground(Inks.background());
        gc.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
        gc.setForeground(Inks.spectrum());
        gc.drawOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
        gc.setLineWidth(1);
    }
}
