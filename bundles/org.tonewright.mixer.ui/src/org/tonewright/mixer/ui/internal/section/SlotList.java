package org.tonewright.mixer.ui.internal.section;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.mixer.strips.Inserts;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Drawn;

/**
 * The slots of a strip, one below another, and a row to add one. A click selects a slot, so that its panel opens; on
 * its
 * lamp, or with Alt, it lets the processor work or not. Slots are dragged to other places, in other strips too.
 */
final class SlotList extends Drawn {

    /** The height of a slot, in pixels. */
    static final int ROW = 20;

    private static final int LAMP = 8;
    private static final int LEFT = 16;

    private final StripContext context;
    private final Strip strip;
    private final Inserts inserts;
    private final SlotMenus menus;
    private int top;
    private int hovered = -1;
    private int drop = -1;

    SlotList(Composite parent, StripContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        strip = context.strip();
        inserts = new Inserts(context.desk().studio().processors(), context.open().editor());
        menus = new SlotMenus(this, context, inserts);
        takesFocus();
        new SlotDrag(this, context, inserts);
        addListener(SWT.MouseUp, this::released);
        addListener(SWT.MouseMove, event -> hover(row(event.y)));
        addListener(SWT.MouseExit, _ -> hover(-1));
        addListener(SWT.MouseVerticalWheel, event -> {
            event.doit = false;
            scroll(top - event.count);
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MenuDetect, event -> {
            Point at = toControl(event.x, event.y);
            slot(row(at.y)).ifPresentOrElse(slot -> menus.ofSlot(slot, event.x, event.y),
                    () -> menus.toAdd(strip.getSlots().size(), event.x, event.y));
        });
        context.binding().follow(this, this::refresh);
        DeskListener selection = new DeskListener() {

            @Override
            public void selectionChanged() {
                redraw();
            }
        };
        context.desk().addListener(selection);
        addListener(SWT.Dispose, _ -> context.desk().removeListener(selection));
        refresh();
    }

    private void refresh() {
        setName(Texts.of("inserts.of", strip.getName()));
        scroll(top);
        redraw();
    }

    Strip strip() {
        return strip;
    }

    /** The row at a height, counted over all slots. */
    int row(int y) {
        return Math.floorDiv(y, ROW) + top;
    }

    /** The slot of a row. */
    Optional<Slot> slot(int row) {
        return row >= 0 && row < strip.getSlots().size() ? Optional.of(strip.getSlots().get(row)) : Optional.empty();
    }

    private int rows() {
        return strip.getSlots().size() + 1;
    }

    private void scroll(int to) {
        int seen = Math.max(1, getSize().y / ROW);
        int now = Math.clamp(to, 0, Math.max(0, rows() - seen));
        if (now != top) {
            top = now;
            redraw();
        }
    }

    private void hover(int row) {
        if (row != hovered) {
            hovered = row;
            String tip = slot(row).map(slot -> Texts.of(inserts.isInstalled(slot) ? "insert.tip" : "insert.tip.missing",
                    inserts.name(slot), slot.getProcessorId())).orElseGet(() -> Texts.of("insert.add.tip"));
            setToolTipText(row < 0 ? null : tip);
            redraw();
        }
    }

    /** Shows where a slot that is dragged would go; -1 for nowhere. */
    void showDrop(int index) {
        if (index != drop) {
            drop = index;
            redraw();
        }
    }

    private void released(Event event) {
        int row = row(event.y);
        if (event.button != 1 || !getClientArea().contains(event.x, event.y)) {
            return;
        }
        Optional<Slot> slot = slot(row);
        if (slot.isPresent()) {
            if (event.x < LEFT || (event.stateMask & SWT.ALT) != 0) {
                toggle(slot.get());
            } else {
                context.desk().select(slot);
            }
        } else if (row == strip.getSlots().size()) {
            Point at = toDisplay(0, (row - top + 1) * ROW);
            menus.toAdd(row, at.x, at.y);
        }
    }

    void toggle(Slot slot) {
        context.desk().attempt(() -> inserts.enable(slot, !slot.isEnabled()));
    }

    private void key(Event event) {
        Optional<Slot> selected = context.desk().selected(Slot.class).filter(slot -> slot.eContainer() == strip);
        int at = selected.map(strip.getSlots()::indexOf).orElse(-1);
        switch (event.keyCode) {
        case SWT.ARROW_DOWN -> select(Math.min(at + 1, strip.getSlots().size() - 1));
        case SWT.ARROW_UP -> select(Math.max(at - 1, 0));
        case SWT.DEL, SWT.BS -> selected.ifPresent(slot -> context.desk().attempt(() -> inserts.remove(slot)));
        case SWT.CR, SWT.KEYPAD_CR, SWT.INSERT -> {
            Point below = toDisplay(0, Math.min(getSize().y, (at + 2 - top) * ROW));
            menus.toAdd(at + 1, below.x, below.y);
        }
        case 'e' -> selected.ifPresent(this::toggle);
        default -> {
            // Other keys are not for slots.
        }
        }
    }

    private void select(int row) {
        slot(row).ifPresent(slot -> {
            context.desk().select(Optional.of(slot));
            int seen = Math.max(1, getSize().y / ROW);
            scroll(Math.clamp(top, row - seen + 1, Math.max(row - seen + 1, row)));
        });
    }

    @Override
    protected Point likedSize() {
        return new Point(96, ROW * rows());
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        Draw.plate(gc, Palette.WELL, Palette.LINE, 0, 0, width, height);
        Optional<Slot> selected = context.desk().selected(Slot.class);
        gc.setFont(Fonts.small(getDisplay()));
        for (int row = top; row < rows() && (row - top) * ROW < height; row++) {
            int y = (row - top) * ROW;
            Optional<Slot> slot = slot(row);
            if (slot.isPresent()) {
                paint(gc, slot.get(), y, width, selected.equals(slot), row == hovered);
            } else if (y + ROW <= height) {
                gc.setForeground(row == hovered ? Palette.TEXT : Palette.TEXT_FAINT);
                Draw.left(gc, Texts.of("insert.add"), 6, y, width - 8, ROW);
            }
        }
        if (drop >= 0) {
            gc.setBackground(Palette.ACCENT);
            gc.fillRectangle(1, Math.clamp((drop - top) * ROW - 1, 0, height - 2), width - 2, 2);
        }
        if (height < (rows() - 1 - top) * ROW) {
            gc.setForeground(Palette.TEXT_QUIET);
            gc.setBackground(Palette.TEXT_QUIET);
            gc.fillPolygon(new int[] {width - 9, height - 6, width - 3, height - 6, width - 6, height - 3});
        }
    }

    private void paint(GC gc, Slot slot, int y, int width, boolean selected, boolean over) {
        boolean there = inserts.isInstalled(slot);
        Draw.plate(gc, selected ? Palette.SELECTED : over ? Palette.HOVER : Palette.RAISED,
                selected ? Palette.ACCENT : Palette.LINE, 1, y + 1, width - 2, ROW - 2);
        Draw.lamp(gc, slot.isEnabled(), there ? Palette.PLAY : Palette.WARNING, Palette.WELL, 5,
                y + (ROW - LAMP) / 2, LAMP);
        gc.setForeground(there && slot.isEnabled() ? Palette.TEXT : Palette.TEXT_QUIET);
        Draw.left(gc, inserts.name(slot), LEFT + 1, y, width - LEFT - 4, ROW);
    }

    @Override
    protected String spoken() {
        StringBuilder all = new StringBuilder();
        for (Slot slot : strip.getSlots()) {
            all.append(Texts.of(slot.isEnabled() ? "insert.spoken" : "insert.spoken.off", inserts.name(slot)));
        }
        return all.toString().strip();
    }

    @Override
    protected int role() {
        return ACC.ROLE_LIST;
    }
}
