package org.tonewright.ui.widgets;

import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/**
 * The field over a widget in which its value is typed. Enter or a click elsewhere takes it, Escape does not; what is no
 * value stays to be mended.
 */
final class ValueEntry {

    private static final int WIDTH = 84;
    private static final int EDGE = 1;
    private static final int MARGIN = 4;

    private final ValueControl control;
    private final DoubleConsumer taken;
    private final Shell shell;
    private final Text text;

    /** @param first what is typed already; empty to begin with the value as it is */
    ValueEntry(ValueControl control, String first, DoubleConsumer taken) {
        this.control = control;
        this.taken = taken;
        shell = new Shell(control.getShell(), SWT.NO_TRIM);
        shell.setBackground(Palette.ACCENT);
        text = new Text(shell, SWT.SINGLE | SWT.CENTER);
        text.setFont(Fonts.text(control.getDisplay()));
        text.setBackground(Palette.WELL);
        text.setForeground(Palette.TEXT);
        text.setText(first.isEmpty() ? control.quantity().text(control.value()) : first);
        place();
        text.addListener(SWT.DefaultSelection, _ -> accept());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
        control.addListener(SWT.Dispose, _ -> close());
        shell.open();
        text.setFocus();
        if (first.isEmpty()) {
            text.selectAll();
        } else {
            text.setSelection(first.length());
        }
        shell.addListener(SWT.Deactivate, _ -> control.getDisplay().asyncExec(this::leave));
    }

    private void place() {
        Point size = control.getSize();
        int height = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        int width = Math.max(WIDTH, Math.min(size.x, 2 * WIDTH));
        Point corner = control.toDisplay((size.x - width) / 2 - EDGE, (size.y - height) / 2 - EDGE);
        Rectangle screen = control.getMonitor().getBounds();
        int x = Math.clamp(corner.x, screen.x + MARGIN, screen.x + screen.width - width - MARGIN);
        int y = Math.clamp(corner.y, screen.y + MARGIN, screen.y + screen.height - height - MARGIN);
        shell.setBounds(x, y, width + 2 * EDGE, height + 2 * EDGE);
        text.setBounds(EDGE, EDGE, width, height);
    }

    boolean isOpen() {
        return !shell.isDisposed();
    }

    /** A key that reached the widget before the field had the keyboard; empty is Enter. */
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
            shell.setBackground(Palette.METER_OVER);
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
        if (isOpen()) {
            if (control.quantity().parse(text.getText()).isPresent()) {
                accept();
            } else {
                close();
            }
        }
    }

    private void close() {
        if (isOpen()) {
            shell.dispose();
            if (!control.isDisposed()) {
                control.setFocus();
            }
        }
    }
}
