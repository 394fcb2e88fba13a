package org.tonewright.effects.ui.internal.eq;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.Gesture;

/**
 * What a hand does at the graph of the equaliser. Dragging a handle moves frequency and gain, with shift a fifth as
 * far;
 * with ctrl only the gain, with alt only the frequency. The wheel turns the quality. A double click puts a band back to
 * where it began, one with ctrl switches it. Keys: 1 to 8 select a band; arrows move it, with shift less; page up and
 * down turn its quality; delete puts it back; enter switches it. Each is one gesture.
 */
final class EqHand {

    private static final double FINE = 0.2;
    /** A step of the wheel turns the quality by so much, as a factor. */
    private static final double WHEEL = Math.pow(2, 1.0 / 4);
    /** A press of an arrow key moves the frequency by a twelfth of an octave. */
    private static final double STEP = Math.pow(2, 1.0 / 12);
    /** How long after its last step a turn of the wheel is over, in milliseconds. */
    private static final int WHEEL_REST = 400;

    private final EqGraph graph;
    private final EditorContext context;
    private final Runnable rest = this::end;
    private Optional<Gesture> gesture = Optional.empty();
    private boolean dragging;
    private double x;
    private double y;
    private int lastX;
    private int lastY;

    EqHand(EqGraph graph, EditorContext context) {
        this.graph = graph;
        this.context = context;
        graph.addListener(SWT.MouseDown, this::down);
        graph.addListener(SWT.MouseMove, this::move);
        graph.addListener(SWT.MouseUp, _ -> release());
        graph.addListener(SWT.MouseExit, _ -> graph.hover(0));
        graph.addListener(SWT.MouseDoubleClick, this::doubleClick);
        graph.addListener(SWT.MouseVerticalWheel, this::wheel);
        graph.addListener(SWT.KeyDown, this::key);
        graph.addListener(SWT.FocusOut, _ -> release());
        graph.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        graph.addDisposeListener(_ -> end());
    }

    /** Whether a gesture lasts. */
    boolean isBusy() {
        return gesture.isPresent();
    }

    private EqBand band() {
        return new EqBand(graph.selected());
    }

    private void down(Event event) {
        graph.setFocus();
        int hit = graph.bandAt(event.x, event.y);
        if (event.button == 1 && hit > 0) {
            end();
            graph.select(hit);
            dragging = true;
            x = graph.scale().x(band().frequency(context));
            y = graph.scale().y(band().gain(context));
            lastX = event.x;
            lastY = event.y;
        }
    }

    private void move(Event event) {
        if (!dragging) {
            graph.hover(graph.bandAt(event.x, event.y));
            return;
        }
        if (event.x == lastX && event.y == lastY) {
            return;
        }
        double share = (event.stateMask & SWT.SHIFT) != 0 ? FINE : 1;
        x += share * (event.x - lastX);
        y += share * (event.y - lastY);
        lastX = event.x;
        lastY = event.y;
        Gesture drag = begun("Move Band " + graph.selected());
        if ((event.stateMask & SWT.CTRL) == 0) {
            drag.turn(band().key("frequency"), graph.scale().frequency(x));
        }
        if ((event.stateMask & SWT.ALT) == 0 && band().hasGain(context)) {
            drag.turn(band().key("gain"), graph.scale().gain(y));
        }
    }

    private Gesture begun(String label) {
        Gesture now = gesture.orElseGet(() -> context.begin(label));
        gesture = Optional.of(now);
        return now;
    }

    private void release() {
        dragging = false;
        end();
    }

    private void end() {
        if (gesture.isPresent()) {
            Gesture over = gesture.get();
            gesture = Optional.empty();
            over.end();
            if (!graph.isDisposed()) {
                graph.measure();
            }
        }
    }

    private void doubleClick(Event event) {
        int hit = graph.bandAt(event.x, event.y);
        if (hit > 0) {
            graph.select(hit);
            if ((event.stateMask & SWT.CTRL) != 0) {
                toggle();
            } else {
                putBack();
            }
        }
    }

    private void toggle() {
        release();
        context.set(band().key("on"), band().isOn(context) ? 0 : 1);
    }

    private void putBack() {
        release();
        Gesture all = context.begin("Reset Band " + graph.selected());
        for (String name : new String[] {"on", "type", "frequency", "gain", "q", "slope"}) {
            all.turn(band().key(name), context.param(band().key(name)).initial());
        }
        all.end();
        graph.measure();
    }

    private void wheel(Event event) {
        int hit = graph.bandAt(event.x, event.y);
        if (hit > 0 && !dragging && hit != graph.selected()) {
            end();
            graph.select(hit);
        }
        double steps = Math.signum(event.count) * ((event.stateMask & SWT.SHIFT) != 0 ? FINE : 1);
        turnQ(steps);
        event.doit = false;
        if (!dragging) {
            graph.getDisplay().timerExec(WHEEL_REST, rest);
        }
    }

    private void turnQ(double steps) {
        begun("Turn Q of Band " + graph.selected()).turn(band().key("q"),
                band().q(context) * Math.pow(WHEEL, steps));
    }

    private void key(Event event) {
        double share = (event.stateMask & SWT.SHIFT) != 0 ? FINE : 1;
        switch (event.keyCode) {
        case SWT.ARROW_LEFT -> nudge(-share, 0);
        case SWT.ARROW_RIGHT -> nudge(share, 0);
        case SWT.ARROW_UP -> nudge(0, 0.5 * share);
        case SWT.ARROW_DOWN -> nudge(0, -0.5 * share);
        case SWT.PAGE_UP -> once(() -> turnQ(share));
        case SWT.PAGE_DOWN -> once(() -> turnQ(-share));
        case SWT.DEL, SWT.BS -> putBack();
        case SWT.CR, SWT.KEYPAD_CR -> toggle();
        default -> {
            if (event.character >= '1' && event.character <= '0' + EqBand.COUNT) {
                graph.select(event.character - '0');
            }
        }
        }
    }

    private void once(Runnable turns) {
        release();
        turns.run();
        end();
    }

    private void nudge(double frequencySteps, double decibels) {
        once(() -> {
            Gesture move = begun("Move Band " + graph.selected());
            move.turn(band().key("frequency"), band().frequency(context) * Math.pow(STEP, frequencySteps));
            if (band().hasGain(context)) {
                move.turn(band().key("gain"), band().gain(context) + decibels);
            }
        });
    }
}
