package org.tonewright.ui.widgets;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;

/**
 * What stays behind what moves, drawn once into an image: again only if the size, the plane or the owner says so.
 */
public final class Backdrop {

    private final Control owner;
    private final Consumer<@NonNull GC> painter;
    private Optional<Picture> drawn = Optional.empty();
    private Color plane;
    private int width;
    private int height;

    /**
     * Disposed with its owner.
     *
     * @param owner draws it in its paint listener
     * @param painter draws onto the plane of the owner's parent
     */
    public Backdrop(Control owner, Consumer<@NonNull GC> painter) {
        this.owner = owner;
        this.painter = painter;
        plane = owner.getParent().getBackground();
        owner.addListener(SWT.Dispose, _ -> stale());
    }

    /** From now on all has to be drawn anew. */
    public void stale() {
        drawn.ifPresent(Picture::dispose);
        drawn = Optional.empty();
    }

    /** Draws the image in the upper left corner, in this size. */
    public void draw(GC gc, int wide, int high) {
        Color now = owner.getParent().getBackground();
        if (wide != width || high != height || !now.equals(plane)) {
            stale();
        }
        if (drawn.isEmpty()) {
            width = wide;
            height = high;
            plane = now;
            ImageGcDrawer drawer = (into, w, h) -> {
                into.setBackground(now);
                into.fillRectangle(0, 0, w, h);
                painter.accept(into);
            };
            drawn = Optional.of(
                    new Picture(new Image(owner.getDisplay(), drawer, Math.max(1, wide), Math.max(1, high))));
        }
        drawn.get().draw(gc);
    }
}
