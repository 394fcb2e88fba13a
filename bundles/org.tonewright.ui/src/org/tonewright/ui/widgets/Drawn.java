package org.tonewright.ui.widgets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.ui.theme.Palette;

/**
 * A widget that draws itself on the plane of its parent: it has a size it likes, a name that is also its tooltip, a
 * state that is read aloud, and a ring while it has the keyboard.
 */
public abstract class Drawn extends Canvas {

    /** The corner of rings and plates, in pixels. */
    protected static final int CORNER = 6;

    /** How much of what is out of use the plane covers, of 255. */
    private static final int VEIL = 165;

    private String name = "";
    private boolean hovered;
    private boolean pointed;
    private int pointerX;
    private int pointerY;
    private int width;
    private int height;

    /** @param style of SWT, without scroll bars: {@link SWT#VERTICAL} is the same number as one of them */
    protected Drawn(Composite parent, int style) {
        super(parent, style & ~(SWT.H_SCROLL | SWT.V_SCROLL) | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, event -> paintAll(event.gc));
        addListener(SWT.Resize, _ -> {
            Point size = getSize();
            width = size.x;
            height = size.y;
        });
        addListener(SWT.MouseMove, this::point);
        addListener(SWT.MouseEnter, event -> {
            point(event);
            hover(true);
            refreshTip();
        });
        addListener(SWT.MouseExit, _ -> hover(false));
        describe();
    }

    /** Makes the widget one that takes the keyboard: by a click, by the tab key, and with a ring around it. */
    protected final void takesFocus() {
        addListener(SWT.MouseDown, _ -> forceFocus());
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, Drawn::traverse);
        addListener(SWT.KeyDown, _ -> {
            // A canvas takes part in tabbing only if it listens to keys.
        });
    }

    /** What the widget is for, such as {@code Level of Bass}: its tooltip, and its name when read aloud. */
    public final void setName(String name) {
        this.name = name;
        setToolTipText(name);
    }

    /** Asks for the tooltip anew, because what it says has changed. */
    protected final void refreshTip() {
        if (!isDisposed() && !name.isEmpty()) {
            setToolTipText(tip());
        }
    }

    /** The tooltip, asked for whenever the pointer comes; unless overridden the name. */
    protected String tip() {
        return name;
    }

    /** What the widget is for. */
    public final String name() {
        return name;
    }

    @Override
    public final Point computeSize(int wide, int high, boolean changed) {
        Point liked = likedSize();
        return new Point(wide == SWT.DEFAULT ? liked.x : wide, high == SWT.DEFAULT ? liked.y : high);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        redraw();
    }

    /** The width in pixels; unlike {@link #getSize} it makes no garbage. */
    protected final int width() {
        return width;
    }

    /** The height in pixels; unlike {@link #getSize} it makes no garbage. */
    protected final int height() {
        return height;
    }

    /** The size the widget likes to have. */
    protected abstract Point likedSize();

    /** Draws the whole widget; the parent's plane is drawn already, antialiasing is on. */
    protected abstract void paint(GC gc, int width, int height);

    /** The state as it is read aloud. */
    protected abstract String spoken();

    /** The role of the widget as it is read aloud, of {@link ACC}. */
    protected int role() {
        return ACC.ROLE_SLIDER;
    }

    /** Whether the mouse is over the widget. */
    protected final boolean isHovered() {
        return hovered && isEnabled();
    }

    private void point(Event event) {
        pointed = true;
        pointerX = event.x;
        pointerY = event.y;
    }

    /** Where the pointer was seen last; a button says so itself only if the pointer never was. */
    protected final int pointerX(Event button) {
        return pointed ? pointerX : button.x;
    }

    /** Where the pointer was seen last; a button says so itself only if the pointer never was. */
    protected final int pointerY(Event button) {
        return pointed ? pointerY : button.y;
    }

    private void hover(boolean over) {
        if (hovered != over) {
            hovered = over;
            redraw();
        }
    }

    private static void traverse(Event event) {
        event.doit = switch (event.detail) {
        case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> true;
        default -> false;
        };
    }

    private void paintAll(GC gc) {
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(0, 0, width, height);
        gc.setAntialias(SWT.ON);
        paint(gc, width, height);
        if (!isEnabled()) {
            gc.setBackground(getParent().getBackground());
            gc.setAlpha(VEIL);
            gc.fillRectangle(0, 0, width, height);
            gc.setAlpha(255);
        }
        if (isFocusControl()) {
            gc.setForeground(Palette.FOCUS);
            gc.setLineWidth(1);
            gc.drawRoundRectangle(0, 0, width - 1, height - 1, CORNER, CORNER);
        }
    }

    private void describe() {
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
                event.detail = role();
            }

            @Override
            @NonNullByDefault({})
            public void getValue(AccessibleControlEvent event) {
                event.result = spoken();
            }

            @Override
            @NonNullByDefault({})
            public void getState(AccessibleControlEvent event) {
                event.detail = (isEnabled() ? ACC.STATE_FOCUSABLE : ACC.STATE_DISABLED)
                        | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }
}
