package org.tonewright.ui.widgets;

import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/**
 * The field over a widget in which its value is typed. Enter or a click elsewhere takes it, Escape does not; what is no
 * value stays to be mended. It lies in the widget's own window, for a window of its own would get the keyboard only
 * after a while, and the keys typed meanwhile would be lost.
 */
final class ValueEntry {

    private static final int WIDTH = 84;
    private static final int EDGE = 2;
    private static final int MARGIN = 4;

    private final ValueControl control;
    private final DoubleConsumer taken;
    private final Composite frame;
    private final Text text;
    private boolean wrong;

    /** @param first what is typed already; empty to begin with the value as it is */
    ValueEntry(ValueControl control, String first, DoubleConsumer taken) {
        this.control = control;
        this.taken = taken;
        Shell shell = control.getShell();
        frame = new Composite(shell, SWT.NONE);
        if (shell.getLayout() instanceof GridLayout) {
            GridData none = new GridData();
            none.exclude = true;
            frame.setLayoutData(none);
        }
        frame.addListener(SWT.Paint, event -> {
            event.gc.setBackground(wrong ? Palette.METER_OVER : Palette.ACCENT);
            event.gc.fillRectangle(0, 0, event.x + event.width, event.y + event.height);
        });
        text = new Text(frame, SWT.SINGLE | SWT.CENTER);
        text.setFont(Fonts.text(control.getDisplay()));
        text.setBackground(Palette.WELL);
        text.setForeground(Palette.TEXT);
        text.setText(first.isEmpty() ? control.quantity().text(control.value()) : first);
        place(shell);
        frame.moveAbove(null);
        text.setFocus();
        if (first.isEmpty()) {
            text.selectAll();
        } else {
            text.setSelection(first.length());
        }
        listen(shell);
    }

    private void listen(Shell shell) {
        text.addListener(SWT.DefaultSelection, _ -> accept());
        text.addListener(SWT.FocusOut, _ -> control.getDisplay().asyncExec(this::leave));
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
        // A layout that does not know the field would put it elsewhere.
        Rectangle here = frame.getBounds();
        frame.addListener(SWT.Resize, _ -> closeUnless(here));
        frame.addListener(SWT.Move, _ -> closeUnless(here));
        control.addListener(SWT.Dispose, _ -> close());
        control.addListener(SWT.Hide, _ -> close());
    }

    private void place(Shell shell) {
        Point size = control.getSize();
        int height = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        int width = Math.max(WIDTH, Math.min(size.x, 2 * WIDTH));
        Point middle = shell.toControl(control.toDisplay(size.x / 2, size.y / 2));
        Rectangle room = shell.getClientArea();
        int wide = width + 2 * EDGE;
        int high = height + 2 * EDGE;
        int x = Math.clamp(middle.x - wide / 2, MARGIN, Math.max(MARGIN, room.width - wide - MARGIN));
        int y = Math.clamp(middle.y - high / 2, MARGIN, Math.max(MARGIN, room.height - high - MARGIN));
        frame.setBounds(x, y, wide, high);
        text.setBounds(EDGE, EDGE, width, height);
    }

    boolean isOpen() {
        return !frame.isDisposed();
    }

    /** What is typed. */
    Text text() {
        return text;
    }

    /** A key that reached the widget although the field is open; empty is Enter. */
    void append(String typed) {
        if (typed.isEmpty()) {
            accept();
        } else {
            text.insert(typed);
        }
    }

    private void accept() {
        Optional<Double> typed = control.quantity().parse(text.getText());
        if (typed.isEmpty()) {
            wrong = true;
            frame.redraw();
            text.setToolTipText("Such as " + control.quantity().text(control.quantity().initial()));
            text.selectAll();
            return;
        }
        close();
        if (!control.isDisposed()) {
            taken.accept(typed.get());
        }
    }

    private void leave() {
        if (isOpen() && !text.isFocusControl()) {
            if (control.quantity().parse(text.getText()).isPresent()) {
                accept();
            } else {
                close();
            }
        }
    }

    private void closeUnless(Rectangle here) {
        if (isOpen() && !frame.getBounds().equals(here)) {
            control.getDisplay().asyncExec(this::close);
        }
    }

    private void close() {
        if (isOpen()) {
            boolean focus = text.isFocusControl();
            frame.dispose();
            if (focus && !control.isDisposed()) {
                control.setFocus();
            }
        }
    }
}
