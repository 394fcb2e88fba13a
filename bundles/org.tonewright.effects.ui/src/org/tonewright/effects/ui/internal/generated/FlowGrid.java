package org.tonewright.effects.ui.internal.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * Where boxes stand that flow like words: from left to right, in rows, each row as high as its highest box. Pure
 * arithmetic, in pixels.
 */
final class FlowGrid {

    /** A box: where it stands, and how large it is. */
    record Box(int x, int y, int width, int height) {}

    /** The size of a box. */
    record Size(int width, int height) {}

    private FlowGrid() {}

    /**
     * Places boxes.
     *
     * @param sizes of the boxes
     * @param width how wide a row may be; a box that is wider has a row of its own and is made as narrow as the row
     * @param gap between boxes and between rows
     * @return the boxes in their order
     */
    static List<Box> place(List<Size> sizes, int width, int gap) {
        List<Box> boxes = new ArrayList<>();
        int x = 0;
        int y = 0;
        int rowHeight = 0;
        for (Size size : sizes) {
            int boxWidth = Math.min(size.width(), width);
            if (x > 0 && x + boxWidth > width) {
                x = 0;
                y += rowHeight + gap;
                rowHeight = 0;
            }
            boxes.add(new Box(x, y, boxWidth, size.height()));
            x += boxWidth + gap;
            rowHeight = Math.max(rowHeight, size.height());
        }
        return boxes;
    }

    /** How large the area is that boxes cover. */
    static Size bounds(List<Box> boxes) {
        int right = 0;
        int bottom = 0;
        for (Box box : boxes) {
            right = Math.max(right, box.x() + box.width());
            bottom = Math.max(bottom, box.y() + box.height());
        }
        return new Size(right, bottom);
    }
}
