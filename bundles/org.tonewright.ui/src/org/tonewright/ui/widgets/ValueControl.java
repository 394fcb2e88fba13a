package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * A widget that shows one value and lets a person change it: drag, with shift a tenth as fast; turn the wheel or press
 * arrow keys, with shift in small steps; double click or press Delete for the initial value; press Enter or a digit to
 * type it. Escape during a drag puts it back. All of them are reported to each {@link Gesture}.
 */
public abstract class ValueControl extends Drawn {

    private static final double FINE = 0.1;
    private static final int PAGE = 10;

    private final Quantity quantity;
    private final List<Gesture> gestures = new ArrayList<>();
    private final Runnable pause = this::end;
    private double value;
    private boolean begun;
    private boolean held;
    private double place;
    private double before;
    private int lastX;
    private int lastY;
    private Optional<ValueEntry> entry = Optional.empty();

    /** Shows the initial value. */
    protected ValueControl(Composite parent, Quantity quantity) {
        super(parent, SWT.NONE);
        this.quantity = quantity;
        value = quantity.initial();
        takesFocus();
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, this::release);
        addListener(SWT.MouseDoubleClick, event -> doubleClick(event));
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusOut, _ -> end());
        addListener(SWT.Dispose, _ -> end());
    }

    /** The range of the value, and how it is written. */
    public final Quantity quantity() {
        return quantity;
    }

    /** The value that is shown. */
    public final double value() {
        return value;
    }

    /** Shows another value, moved into the range. Nobody is told; while a person drags, the hand wins. */
    public final void setValue(double to) {
        double within = quantity.clamp(to);
        if (!begun && within != value) {
            value = within;
            redraw();
        }
    }

    /** From now on {@code gesture} hears what a person does with the value. */
    public final void onGesture(Gesture gesture) {
        gestures.add(gesture);
    }

    /** Whether a person is changing the value now. */
    public final boolean isMoving() {
        return begun;
    }

    /** How many pixels of a drag go from the least to the greatest value. */
    protected abstract int travel();

    /** The field that is open to type a value in. */
    final Optional<Text> field() {
        return entry.filter(ValueEntry::isOpen).map(ValueEntry::text);
    }

    /** Opens the field to type a value in. */
    public final void type() {
        type("");
    }

    @Override
    protected String tip() {
        return name() + ": " + spoken() + "\nDrag or turn the wheel; finer with Shift\n" + doubleClickTip();
    }

    /** What a double click does and how to type a value, a line each. */
    String doubleClickTip() {
        return "Double click: " + quantity.text(quantity.initial()) + "\nEnter: type a value";
    }

    @Override
    protected String spoken() {
        return quantity.text(value);
    }

    @Override
    protected int role() {
        return ACC.ROLE_SLIDER;
    }

    /** The place of the value on the way, 0 to 1. */
    protected final double place() {
        return quantity.place(value);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            before = value;
            gestures.forEach(Gesture::begin);
        }
    }

    private void move(double to) {
        begin();
        double within = quantity.clamp(to);
        if (within != value) {
            value = within;
            gestures.forEach(gesture -> gesture.moved(within));
            if (!isDisposed()) {
                redraw();
            }
        }
    }

    private void end() {
        if (begun) {
            begun = false;
            held = false;
            gestures.forEach(gesture -> gesture.ended(value));
            refreshTip();
        }
    }

    /** A gesture of one move. */
    private void moveAtOnce(double to) {
        end();
        move(to);
        end();
    }

    private void moveAndWait(double to) {
        held = false;
        move(to);
        getDisplay().timerExec(Gesture.PAUSE, pause);
    }

    private void press(Event event) {
        if (event.button == 1) {
            end();
            held = true;
            place = place();
            lastX = pointerX(event);
            lastY = pointerY(event);
        }
    }

    private void drag(Event event) {
        if (!held || event.x == lastX && event.y == lastY) {
            return;
        }
        int pixels = lastY - event.y;
        if (takesSideways() && Math.abs(event.x - lastX) > Math.abs(pixels)) {
            pixels = event.x - lastX;
        }
        lastX = event.x;
        lastY = event.y;
        boolean fine = (event.stateMask & SWT.SHIFT) != 0;
        place = Math.clamp(place + pixels * (fine ? FINE : 1) / travel(), 0, 1);
        move(quantity.value(place));
    }

    /** Whether a drag to the side turns the value too. */
    protected boolean takesSideways() {
        return false;
    }

    private void release(Event event) {
        if (event.button == 1) {
            held = false;
            end();
        }
    }

    /** What a double click does; unless overridden, it gives the initial value. */
    protected void doubleClick(Event event) {
        if (event.button == 1) {
            moveAtOnce(quantity.initial());
        }
    }

    private void wheel(Event event) {
        event.doit = false;
        if (event.count != 0 && !(held && begun)) {
            moveAndWait(quantity.stepped(value, event.count > 0 ? 1 : -1, (event.stateMask & SWT.SHIFT) != 0));
        }
    }

    private void key(Event event) {
        boolean fine = (event.stateMask & SWT.SHIFT) != 0;
        if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        switch (event.keyCode) {
        case SWT.ARROW_UP, SWT.ARROW_RIGHT -> moveAndWait(quantity.stepped(value, 1, fine));
        case SWT.ARROW_DOWN, SWT.ARROW_LEFT -> moveAndWait(quantity.stepped(value, -1, fine));
        case SWT.PAGE_UP -> moveAndWait(quantity.stepped(value, PAGE, fine));
        case SWT.PAGE_DOWN -> moveAndWait(quantity.stepped(value, -PAGE, fine));
        case SWT.DEL, SWT.BS -> moveAtOnce(quantity.initial());
        case SWT.CR, SWT.KEYPAD_CR -> type("");
        case SWT.ESC -> putBack();
        default -> {
            if (Character.isDigit(event.character) || "-+.,".indexOf(event.character) >= 0 && event.character != 0) {
                type(String.valueOf(event.character));
            }
        }
        }
    }

    private void putBack() {
        if (begun) {
            move(before);
            end();
        }
    }

    private void type(String first) {
        if (entry.isPresent() && entry.get().isOpen()) {
            entry.get().append(first);
            return;
        }
        end();
        entry = Optional.of(new ValueEntry(this, first, this::moveAtOnce));
    }
}
