package org.tonewright.mixer.ui.internal.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/**
 * Strips side by side, of which some are in sight. A strip gets its widgets when it comes into sight for the first time,
 * and is hidden while it is out of sight, so that only what is seen lives.
 */
final class StripLane extends Composite {

    private final ScrolledComposite scroller;
    private final Composite band;
    private final BiFunction<Composite, Strip, StripPane> maker;
    private final Map<Strip, StripPane> panes = new HashMap<>();
    private List<Strip> strips = List.of();
    private int each = StripPane.NORMAL;

    /** @param maker makes the pane of a strip */
    StripLane(Composite parent, BiFunction<Composite, Strip, StripPane> maker) {
        super(parent, SWT.NONE);
        this.maker = maker;
        Styles.plane(this, Palette.BACKGROUND);
        scroller = new ScrolledComposite(this, SWT.H_SCROLL);
        Styles.plane(scroller, Palette.BACKGROUND);
        scroller.setExpandVertical(true);
        scroller.setExpandHorizontal(true);
        band = new Composite(scroller, SWT.NONE);
        Styles.plane(band, Palette.BACKGROUND);
        scroller.setContent(band);
        addListener(SWT.Resize, _ -> {
            scroller.setSize(getSize());
            reveal();
        });
        bar().addListener(SWT.Selection, _ -> reveal());
        bar().setIncrement(each);
        addListener(SWT.MouseVerticalWheel, event -> scroll(-event.count * each));
        band.addListener(SWT.MouseVerticalWheel, event -> scroll(-event.count * each));
    }

    private ScrollBar bar() {
        return scroller.getHorizontalBar();
    }

    private void scroll(int by) {
        scroller.setOrigin(scroller.getOrigin().x + by, 0);
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

    /** How much of the height the scroll bar takes if the lane is so wide. */
    int barHeight(int width) {
        return strips.size() * each > width ? bar().getSize().y : 0;
    }

    /** Shows strips in this order; panes of those that stay remain. */
    void show(List<Strip> now, int width) {
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
        bar().setIncrement(each);
        scroller.setMinSize(strips.size() * each, 0);
        reveal();
    }

    /** Throws all panes away. */
    void clear() {
        panes.values().forEach(Composite::dispose);
        panes.clear();
        strips = List.of();
    }

    /** Makes and places what is in sight, and hides what is not. */
    void reveal() {
        int left = scroller.getOrigin().x;
        int right = left + scroller.getClientArea().width;
        int high = Math.max(0, scroller.getClientArea().height);
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            int x = i * each;
            boolean seen = x + each > left && x < right && high > 0;
            StripPane pane = panes.get(strip);
            if (seen && pane == null) {
                pane = maker.apply(band, strip);
                panes.put(strip, pane);
            }
            if (pane != null) {
                pane.setBounds(x, 0, each, high);
                if (pane.getVisible() != seen) {
                    pane.setVisible(seen);
                }
            }
        }
    }

    /** Scrolls a strip into sight. */
    StripPane bring(Strip strip) {
        int x = strips.indexOf(strip) * each;
        Point origin = scroller.getOrigin();
        int width = scroller.getClientArea().width;
        if (x < origin.x) {
            scroller.setOrigin(x, 0);
        } else if (x + each > origin.x + width) {
            scroller.setOrigin(x + each - width, 0);
        }
        reveal();
        return panes.computeIfAbsent(strip, one -> maker.apply(band, one));
    }
}
