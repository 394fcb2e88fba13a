package org.tonewright.mixer.ui.internal.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Drawn;

/** All strips in small, each in its colour, and a frame around those in sight, which is dragged. */
final class LaneBar extends Drawn {

    /** The height, in pixels. */
    static final int HEIGHT = 16;

    private static final int LINE = 4;

    private final Function<Strip, @NonNull Color> colours;
    private final IntConsumer scroll;
    private List<Strip> strips = List.of();
    private int all = 1;
    private int from;
    private int seen;
    private Optional<Integer> grip = Optional.empty();

    /** @param scroll receives the first pixel that shall be in sight */
    LaneBar(Composite parent, Function<Strip, @NonNull Color> colours, IntConsumer scroll) {
        super(parent, SWT.NONE);
        this.colours = colours;
        this.scroll = scroll;
        Styles.plane(this, Palette.BACKGROUND);
        setName(Texts.of("lane.tip"));
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseMove, event -> grip.ifPresent(at -> scroll.accept(pixels(event.x - at))));
        addListener(SWT.MouseUp, _ -> grip = Optional.empty());
        addListener(SWT.MouseVerticalWheel, event -> scroll.accept(from - event.count * seen / 8));
    }

    /**
     * Shows what is in sight.
     *
     * @param now all strips
     * @param whole the width of all strips, in pixels
     * @param first the first pixel in sight
     * @param width how many are in sight
     */
    void show(List<Strip> now, int whole, int first, int width) {
        if (!now.equals(strips) || whole != all || first != from || width != seen) {
            strips = now;
            all = Math.max(1, whole);
            from = first;
            seen = width;
            redraw();
        }
    }

    private int place(int pixel) {
        return (int) ((long) pixel * getSize().x / all);
    }

    private int pixels(int place) {
        return (int) ((long) place * all / Math.max(1, getSize().x));
    }

    private void pressed(Event event) {
        if (event.button == 1) {
            int left = place(from);
            int width = place(seen);
            boolean within = event.x >= left && event.x < left + width;
            int at = within ? event.x - left : width / 2;
            grip = Optional.of(at);
            if (!within) {
                scroll.accept(pixels(event.x - at));
            }
        }
    }

    @Override
    protected Point likedSize() {
        return new Point(200, HEIGHT);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        int left = place(from);
        int wide = Math.min(width - left, place(seen));
        gc.setBackground(isHovered() ? Palette.EDGE : Palette.HOVER);
        gc.fillRoundRectangle(left, 2, wide, height - 4, CORNER, CORNER);
        gc.setAntialias(SWT.OFF);
        for (int i = 0; i < strips.size(); i++) {
            int x = width * i / strips.size();
            int each = Math.max(1, width * (i + 1) / strips.size() - x - 2);
            Color colour = colours.apply(strips.get(i));
            boolean within = x + each / 2 >= left && x + each / 2 < left + wide;
            gc.setBackground(within ? colour : Palette.mix(colour, Palette.BACKGROUND, 0.6));
            gc.fillRectangle(x + 1, (height - LINE) / 2, each, LINE);
        }
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.TEXT_FAINT);
        gc.drawRoundRectangle(left, 2, wide - 1, height - 5, CORNER, CORNER);
    }

    @Override
    protected String spoken() {
        return strips.isEmpty() ? "" : Texts.of("lane.spoken", from * strips.size() / all + 1, strips.size());
    }

    @Override
    protected int role() {
        return ACC.ROLE_SCROLLBAR;
    }
}
