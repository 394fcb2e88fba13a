package org.tonewright.ui.widgets;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;

/**
 * An image that is drawn often, where it stands: as a pattern, because to draw an image as such SWT copies all its
 * pixels into
 * a new array every time.
 */
public final class Picture {

    private final Image image;
    private final Pattern pattern;
    private final int width;
    private final int height;

    /** Takes charge of an image. What is drawn into the image later shows. */
    public Picture(Image image) {
        this.image = image;
        pattern = new Pattern(image.getDevice(), image);
        Rectangle size = image.getBounds();
        width = size.width;
        height = size.height;
    }

    /** The image, to be drawn into. */
    public Image image() {
        return image;
    }

    /** Draws a part of it at the same place. */
    public void draw(GC gc, int x, int y, int wide, int high) {
        int across = Math.min(wide, width - x);
        int down = Math.min(high, height - y);
        if (across > 0 && down > 0) {
            gc.setBackgroundPattern(pattern);
            gc.fillRectangle(x, y, across, down);
            gc.setBackgroundPattern(null);
        }
    }

    /** Draws all of it in the upper left corner. */
    public void draw(GC gc) {
        draw(gc, 0, 0, width, height);
    }

    /** Disposes the image too. */
    public void dispose() {
        pattern.dispose();
        image.dispose();
    }
}
