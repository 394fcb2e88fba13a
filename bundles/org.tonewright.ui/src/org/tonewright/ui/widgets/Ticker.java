package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * The pulse of live widgets: thirty times a second, for those that can be seen. One timer serves a whole display; it
 * rests while there is nobody to serve.
 */
public final class Ticker {

    /** The time between two ticks, in milliseconds. */
    public static final int PERIOD = 33;

    private record Member(Control control, Runnable action) {}

    private final Display display;
    private final List<Member> members = new ArrayList<>();
    private final Runnable pulse = this::tick;
    private boolean running;

    private Ticker(Display display) {
        this.display = display;
    }

    /** The one of a display. */
    public static Ticker of(Display display) {
        if (display.getData(Ticker.class.getName()) instanceof Ticker known) {
            return known;
        }
        Ticker made = new Ticker(display);
        display.setData(Ticker.class.getName(), made);
        return made;
    }

    /**
     * From now on the action runs at every tick while the control can be seen, until the control is disposed. It draws
     * only what has changed, and allocates nothing if it can be helped.
     */
    public void add(Control control, Runnable action) {
        Member member = new Member(control, action);
        members.add(member);
        control.addListener(SWT.Dispose, _ -> members.remove(member));
        if (!running) {
            running = true;
            display.timerExec(PERIOD, pulse);
        }
    }

    private void tick() {
        running = !members.isEmpty();
        if (running) {
            // Again first: an action that fails must not stop the others for good.
            display.timerExec(PERIOD, pulse);
        }
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!member.control().isDisposed() && member.control().isVisible()) {
                member.action().run();
            }
        }
    }
}
