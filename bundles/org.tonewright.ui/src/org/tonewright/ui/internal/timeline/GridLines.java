package org.tonewright.ui.internal.timeline;

import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;
import org.tonewright.ui.timeline.TimeScale;

/**
 * The musical lines that fit on a scale: bars, or every so many of them, and beats and parts of beats where there is
 * room.
 */
final class GridLines {

    /** Lines lie no closer than this, in pixels. */
    private static final int CLOSEST = 9;
    private static final int CLOSEST_BARS = 14;

    /** Receives a line. */
    @FunctionalInterface
    interface Line {

        /**
         * @param frame where it lies
         * @param bar the bar it begins, or 0 for a line within a bar
         * @param strong whether it is one of the stronger lines
         */
        void at(long frame, long bar, boolean strong);
    }

    private final Bars bars;
    private final TimeScale scale;

    GridLines(Bars bars, TimeScale scale) {
        this.bars = bars;
        this.scale = scale;
    }

    /** Gives every line between two pixels, and one on either side. */
    void each(int left, int right, Line line) {
        long from = scale.frame(left - 1);
        long to = scale.frame(right + 1);
        long bar = bars.place(from).bar();
        double pixels = (bars.frame(bar + 1) - bars.frame(bar)) / scale.framesPerPixel();
        if (pixels < CLOSEST_BARS) {
            each(from, to, step(pixels, CLOSEST_BARS), line);
            return;
        }
        for (long at = bar; bars.frame(at) <= to; at++) {
            line.at(bars.frame(at), at, true);
            within(bars.frame(at), Math.min(to, bars.frame(at + 1)), line);
        }
    }

    private void each(long from, long to, long step, Line line) {
        long bar = (bars.place(from).bar() - 1) / step * step + 1;
        for (; bars.frame(bar) <= to; bar += step) {
            line.at(bars.frame(bar), bar, (bar - 1) / step % 4 == 0);
        }
    }

    /** Lines within a bar, from its first frame. */
    private void within(long start, long end, Line line) {
        Grid finest = Grid.BAR;
        for (Grid grid : Grid.values()) {
            if ((bars.after(start, grid) - start) / scale.framesPerPixel() >= CLOSEST) {
                finest = grid;
            }
        }
        if (finest != Grid.BAR) {
            for (long at = bars.after(start, finest); at < end; at = bars.after(at, finest)) {
                line.at(at, 0, false);
            }
        }
    }

    /** How many bars lie from one line to the next: 1, 2, 4, 8 and so on. */
    static long step(double pixelsOfABar, int closest) {
        long step = 1;
        while (step * pixelsOfABar < closest) {
            step *= 2;
        }
        return step;
    }
}
