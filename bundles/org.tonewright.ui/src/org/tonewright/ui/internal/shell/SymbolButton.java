package org.tonewright.ui.internal.shell;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;

/** A button of the transport with its symbol, lit while what it stands for lasts. It takes no focus. */
final class SymbolButton extends Canvas {

    /** What is drawn on a button. */
    enum Symbol {
        /** To the beginning. */
        START,
        /** Stop. */
        STOP,
        /** Play. */
        PLAY,
        /** Record. */
        RECORD,
        /** Loop. */
        LOOP,
        /** Metronome. */
        METRONOME
    }

    private static final int WIDE = 40;
    private static final int HIGH = 34;

    private final Symbol symbol;
    private final Color lit;
    private boolean on;
    private boolean hot;

    SymbolButton(Composite parent, Symbol symbol, Color lit, String name, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS);
        this.symbol = symbol;
        this.lit = lit;
        setToolTipText(name);
        setData("symbol", symbol.name());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseEnter, _ -> hot(true));
        addListener(SWT.MouseExit, _ -> hot(false));
        addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                action.run();
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            @NonNullByDefault({})
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

            @Override
            @NonNullByDefault({})
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(WIDE, HIGH);
    }

    private void hot(boolean over) {
        hot = over;
        redraw();
    }

    /** Lights it or not. */
    void setOn(boolean lights) {
        if (on != lights) {
            on = lights;
            redraw();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        gc.setBackground(on ? lit : hot ? Palette.RAISED : Palette.PANEL);
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 6, 6);
        Color ink = on ? Palette.ON_ACCENT : symbol == Symbol.RECORD ? Palette.RECORD : Palette.TEXT;
        gc.setBackground(ink);
        gc.setForeground(ink);
        draw(gc, area.width / 2, area.height / 2);
    }

    private void draw(GC gc, int x, int y) {
        switch (symbol) {
        case START -> {
            gc.fillRectangle(x - 8, y - 7, 3, 14);
            gc.fillPolygon(new int[] {x + 7, y - 7, x + 7, y + 7, x - 4, y});
        }
        case STOP -> gc.fillRectangle(x - 6, y - 6, 12, 12);
        case PLAY -> gc.fillPolygon(new int[] {x - 5, y - 8, x - 5, y + 8, x + 9, y});
        case RECORD -> gc.fillOval(x - 7, y - 7, 14, 14);
        case LOOP -> {
            gc.setLineWidth(2);
            gc.drawArc(x - 8, y - 6, 16, 12, 60, 290);
            gc.fillPolygon(new int[] {x + 1, y - 10, x + 1, y - 1, x + 7, y - 6});
        }
        case METRONOME -> {
            gc.setLineWidth(2);
            gc.drawPolygon(new int[] {x - 3, y - 9, x + 3, y - 9, x + 8, y + 8, x - 8, y + 8});
            gc.drawLine(x - 6, y + 3, x + 6, y + 3);
            gc.drawLine(x, y + 3, x + 9, y - 7);
        }
        }
    }
}
