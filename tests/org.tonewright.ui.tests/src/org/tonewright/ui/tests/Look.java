package org.tonewright.ui.tests;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * What a widget looks like on the display at one moment.
 *
 * @param pixels of its whole area, with all that lies above it
 */
record Look(ImageData pixels) {

    private static final int REST = 200;

    /** Takes the look of a widget. */
    static Look at(Control control) {
        Point size = control.getSize();
        Point place = control.toDisplay(0, 0);
        Image image = new Image(control.getDisplay(), size.x, size.y);
        GC gc = new GC(control.getDisplay());
        try {
            gc.copyArea(image, place.x, place.y);
            return new Look(image.getImageData());
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Waits until a widget looks the same for a while: nothing remains to be laid out or drawn. */
    static Look still(Control control) {
        Look[] last = {at(control)};
        Screen.await(control + " stands still", () -> {
            Look before = last[0];
            Screen.live(REST);
            last[0] = at(control);
            return last[0].differing(before) == 0;
        });
        return last[0];
    }

    /** How many pixels another look of the same size has otherwise; all of them if its size is another. */
    int differing(Look other) {
        if (pixels.width != other.pixels.width || pixels.height != other.pixels.height) {
            return pixels.width * pixels.height;
        }
        int count = 0;
        for (int y = 0; y < pixels.height; y++) {
            for (int x = 0; x < pixels.width; x++) {
                if (pixels.getPixel(x, y) != other.pixels.getPixel(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
