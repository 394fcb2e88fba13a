package org.tonewright.mixer.ui.internal.section;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.tonewright.mixer.strips.Inserts;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.model.session.Slot;

/** Drags a slot to another place of its list or of another strip's; with Ctrl a copy of it. */
final class SlotDrag {

    private static final int SLACK = 5;

    private final SlotList list;
    private final StripContext context;
    private final Inserts inserts;
    private Optional<Slot> held = Optional.empty();
    private Optional<SlotList> over = Optional.empty();
    private int from;
    private boolean moving;

    SlotDrag(SlotList list, StripContext context, Inserts inserts) {
        this.list = list;
        this.context = context;
        this.inserts = inserts;
        list.addListener(SWT.MouseDown, event -> {
            held = event.button == 1 ? list.slot(list.row(event.y)) : Optional.empty();
            from = event.y;
            moving = false;
        });
        list.addListener(SWT.MouseMove, this::moved);
        list.addListener(SWT.MouseUp, this::released);
    }

    private void moved(Event event) {
        if (held.isEmpty()
                || !moving && Math.abs(event.y - from) < SLACK && list.getClientArea().contains(event.x, event.y)) {
            return;
        }
        moving = true;
        Optional<SlotList> now = under(event);
        over.filter(old -> !now.equals(Optional.of(old))).ifPresent(old -> old.showDrop(-1));
        over = now;
        over.ifPresent(target -> target.showDrop(place(target, event)));
    }

    private Optional<SlotList> under(Event event) {
        if (list.getClientArea().contains(event.x, event.y)) {
            return Optional.of(list);
        }
        return list.getDisplay().getCursorControl() instanceof SlotList other ? Optional.of(other) : Optional.empty();
    }

    private int place(SlotList target, Event event) {
        Point at = target.toControl(list.toDisplay(event.x, event.y));
        int row = target.row(at.y + SlotList.ROW / 2);
        return Math.clamp(row, 0, target.strip().getSlots().size());
    }

    private void released(Event event) {
        Optional<Slot> slot = held;
        held = Optional.empty();
        if (moving && slot.isPresent() && over.isPresent()) {
            SlotList target = over.get();
            target.showDrop(-1);
            int index = place(target, event);
            if ((event.stateMask & SWT.MOD1) != 0) {
                context.desk().attempt(() -> inserts.copy(slot.get(), target.strip(), index));
            } else {
                int own = target.strip().getSlots().indexOf(slot.get());
                context.desk().attempt(() -> inserts.move(slot.get(), target.strip(),
                        own >= 0 && own < index ? index - 1 : index));
            }
        }
        over = Optional.empty();
        moving = false;
    }
}
