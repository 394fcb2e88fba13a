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

/** What stays behind what moves, drawn once into an image: again only if the size, the plane or the owner says so. */
final class Backdrop {

    private final Control owner;
    private final Consumer<@NonNull GC> painter;
    private Optional<Image> image = Optional.empty();
    private Color plane;
    private int width;
    private int height;

    /** @param painter draws onto the plane of the owner's parent */
    Backdrop(Control owner, Consumer<@NonNull GC> painter) {
        this.owner = owner;
        this.painter = painter;
        plane = owner.getParent().getBackground();
        owner.addListener(SWT.Dispose, _ -> stale());
    }

    /** From now on all has to be drawn anew. */
    void stale() {
        image.ifPresent(Image::dispose);
        image = Optional.empty();
    }

    /** Draws the image. */
    void draw(GC gc, int wide, int high) {
        Color now = owner.getParent().getBackground();
        if (wide != width || high != height || !now.equals(plane)) {
            stale();
        }
        if (image.isEmpty()) {
            width = wide;
            height = high;
            plane = now;
            ImageGcDrawer drawer = (into, w, h) -> {
                into.setBackground(now);
                into.fillRectangle(0, 0, w, h);
                painter.accept(into);
            };
            image = Optional.of(new Image(owner.getDisplay(), drawer, Math.max(1, wide), Math.max(1, high)));
        }
        gc.drawImage(image.get(), 0, 0);
    }
}
