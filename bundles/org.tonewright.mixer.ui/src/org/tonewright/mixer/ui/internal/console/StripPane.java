package org.tonewright.mixer.ui.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.tonewright.mixer.ui.internal.section.FaderPane;
import org.tonewright.mixer.ui.internal.section.NameTag;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Drawn;

/** One strip: its pieces, one below another. */
final class StripPane extends Composite {

    /** The width of a strip, in pixels. */
    static final int NORMAL = 104;
    /** The width of a narrow strip, in pixels. */
    static final int NARROW = 66;
    /** The space around the pieces, in pixels. */
    static final int MARGIN = 4;

    private static final int GUTTER = 2;
    private static final Color TOGETHER = Palette.mix(Palette.ACCENT, Palette.PANEL, 0.5);

    private final Console console;
    private final Strip strip;
    private final List<Optional<Control>> pieces = new ArrayList<>();
    private int[] heights = new int[0];
    private boolean selected;
    private boolean chosen;

    /** @param neighbour moves on from a strip to one that lies so many places to the right */
    StripPane(Composite parent, Console console, Sections sections, Strip strip, ObjIntConsumer<Strip> neighbour) {
        super(parent, SWT.NONE);
        this.console = console;
        this.strip = strip;
        Styles.plane(this, Palette.PANEL);
        for (int i = 0; i < sections.size(); i++) {
            pieces.add(sections.create(i, this, console.context(strip)));
        }
        colour(this, Palette.PANEL);
        new StripKeys(console, strip, neighbour).attach(name(), fader());
        name().ifPresent(tag -> new StripMenu(console, strip, tag).attach());
        addListener(SWT.Paint, event -> {
            Point size = getSize();
            event.gc.setBackground(Palette.BACKGROUND);
            event.gc.fillRectangle(size.x - GUTTER, 0, GUTTER, size.y);
            if (selected || chosen) {
                event.gc.setForeground(selected ? Palette.ACCENT : TOGETHER);
                event.gc.drawRectangle(0, 0, size.x - GUTTER - 1, size.y - 1);
            }
        });
        addListener(SWT.Resize, _ -> place(heights));
    }

    Strip strip() {
        return strip;
    }

    boolean isOf(Console one) {
        return console == one;
    }

    private <T> Optional<T> piece(Class<T> type) {
        return pieces.stream().flatMap(Optional::stream).filter(type::isInstance).map(type::cast).findFirst();
    }

    Optional<NameTag> name() {
        return piece(NameTag.class);
    }

    private Optional<FaderPane> fader() {
        return piece(FaderPane.class);
    }

    /** Hands it the keys. */
    void focusName() {
        name().ifPresentOrElse(Control::forceFocus, this::setFocus);
    }

    /** A mouse button goes down on the strip. */
    void pressed(Event event) {
        boolean more = (event.stateMask & SWT.MOD1) != 0;
        if (event.widget instanceof NameTag && event.button == 1) {
            if (more) {
                console.chosen().toggle(strip);
            } else {
                console.chosen().only(strip);
            }
        }
        if (!more) {
            console.choose(strip);
        }
        if (console.selected().filter(one -> one == strip).isEmpty()) {
            console.desk().select(Optional.of(strip));
        } else {
            console.refresh();
        }
    }

    /** Shows whether it is selected at the desk, and whether it was chosen with others. */
    void setSelected(boolean now, boolean together) {
        if (now != selected || together != chosen) {
            selected = now;
            chosen = together;
            colour(this, now ? Palette.GROUP
                    : together ? Palette.mix(Palette.PANEL, Palette.GROUP, 0.5)
                            : Palette.PANEL);
            redraw(0, 0, getSize().x, getSize().y, true);
        }
    }

    private static void colour(Control control, Color colour) {
        if (!(control instanceof Drawn)) {
            Styles.plane(control, colour);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                colour(child, colour);
            }
        }
    }

    /** Gives each piece its height; 0 hides it. */
    void place(int[] now) {
        heights = now;
        int y = MARGIN;
        int width = Math.max(0, getSize().x - GUTTER - 2 * MARGIN);
        for (int i = 0; i < now.length && i < pieces.size(); i++) {
            int height = now[i];
            pieces.get(i).ifPresent(piece -> piece.setVisible(height > 0));
            if (height > 0) {
                int top = y;
                pieces.get(i).ifPresent(piece -> piece.setBounds(MARGIN, top, width, height));
                y += height + Rows.GAP;
            }
        }
    }
}
