package org.tonewright.mixer.ui.internal.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/**
 * Strips side by side, of which some are in sight. A strip gets its widgets when it comes into sight for the first
 * time,
 * and is hidden while it is out of sight, so that only what is seen lives.
 */
final class StripLane extends Composite {

    private final Composite window;
    private final LaneBar bar;
    private final BiFunction<Composite, Strip, StripPane> maker;
    private final Map<Strip, StripPane> panes = new HashMap<>();
    private List<Strip> strips = List.of();
    private int each = StripPane.NORMAL;
    private int from;

    /**
     * @param maker makes the pane of a strip
     * @param colours gives the colour of a strip
     */
    StripLane(Composite parent, BiFunction<Composite, Strip, StripPane> maker,
            Function<Strip, @NonNull Color> colours) {
        super(parent, SWT.NONE);
        this.maker = maker;
        Styles.plane(this, Palette.BACKGROUND);
        window = new Composite(this, SWT.NONE);
        Styles.plane(window, Palette.BACKGROUND);
        bar = new LaneBar(this, colours, this::scrollTo);
        addListener(SWT.Resize, _ -> place());
        window.addListener(SWT.MouseVerticalWheel, event -> scrollTo(from - event.count * each));
        window.addListener(SWT.MouseHorizontalWheel, event -> scrollTo(from - event.count * each));
    }

    private void place() {
        Point size = getSize();
        int low = barHeight(size.x);
        window.setBounds(0, 0, size.x, Math.max(0, size.y - low));
        bar.setVisible(low > 0);
        bar.setBounds(0, size.y - low, size.x, low);
        scrollTo(from);
    }

    /** Scrolls to a pixel, as far as there is one. */
    private void scrollTo(int pixel) {
        from = Math.clamp(pixel, 0, Math.max(0, strips.size() * each - window.getSize().x));
        reveal();
    }

    boolean isEmpty() {
        return strips.isEmpty();
    }

    List<Strip> strips() {
        return strips;
    }

    /** The panes that were made so far. */
    Collection<StripPane> panes() {
        return panes.values();
    }

    /** How much of the height the bar takes if the lane is so wide. */
    int barHeight(int width) {
        return strips.size() * each > width ? LaneBar.HEIGHT : 0;
    }

    /** Shows strips in this order; panes of those that stay remain. */
    void show(List<Strip> now, int width) {
        bar.redraw();
        if (now.equals(strips) && width == each) {
            return;
        }
        panes.values().removeIf(pane -> {
            boolean gone = !now.contains(pane.strip());
            if (gone) {
                pane.dispose();
            }
            return gone;
        });
        strips = List.copyOf(now);
        each = width;
        place();
    }

    /** Throws all panes away. */
    void clear() {
        panes.values().forEach(Composite::dispose);
        panes.clear();
        strips = List.of();
    }

    /** Makes and places what is in sight, and hides what is not. */
    void reveal() {
        Point size = window.getSize();
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            int x = i * each - from;
            boolean seen = x + each > 0 && x < size.x && size.y > 0;
            StripPane pane = panes.get(strip);
            if (seen && pane == null) {
                pane = maker.apply(window, strip);
                panes.put(strip, pane);
            }
            if (pane != null) {
                if (seen) {
                    pane.setBounds(x, 0, each, size.y);
                }
                if (pane.getVisible() != seen) {
                    pane.setVisible(seen);
                }
            }
        }
        bar.show(strips, strips.size() * each, from, size.x);
    }

    /** Scrolls a strip into sight. */
    StripPane bring(Strip strip) {
        int x = strips.indexOf(strip) * each;
        int width = window.getSize().x;
        if (x < from || x + each > from + width) {
            scrollTo(x < from ? x : x + each - width);
        }
        return panes.computeIfAbsent(strip, one -> maker.apply(window, one));
    }
}
