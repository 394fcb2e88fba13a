package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.model.session.FadeShape;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;

/** Draws the course of a fade, and darkens what it takes away. Only what is seen is computed, however long it is. */
final class FadeCourse {

    private static final int STEP = 4;

    private FadeCourse() {}

    /**
     * Draws a fade.
     *
     * @param seen what must be drawn
     * @param inner the clip without its title, in pixels
     * @param edge the end of the clip that is silent, in frames
     * @param length from there into the clip, in frames; below 0 for a fade out
     */
    static void paint(GC gc, TimeScale scale, Rectangle seen, Rectangle inner, Color colour, long edge, long length,
            FadeShape shape) {
        int one = scale.pixel(edge);
        int other = scale.pixel(edge + length);
        int left = Math.max(seen.x - STEP, Math.min(one, other));
        int right = Math.min(seen.x + seen.width + STEP, Math.max(one, other));
        if (right - left < 2) {
            return;
        }
        int steps = (right - left + STEP - 1) / STEP;
        int[] course = new int[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            int x = Math.min(right, left + i * STEP);
            double part = Math.clamp((scale.origin() + scale.frames(x) - edge) / length, 0, 1);
            course[2 * i] = x;
            course[2 * i + 1] = inner.y + (int) Math.round((1 - gain(part, shape)) * (inner.height - 1));
        }
        int[] taken = new int[course.length + 4];
        System.arraycopy(course, 0, taken, 0, course.length);
        taken[course.length] = right;
        taken[course.length + 1] = inner.y;
        taken[course.length + 2] = left;
        taken[course.length + 3] = inner.y;
        gc.setAntialias(SWT.ON);
        gc.setAlpha(130);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillPolygon(taken);
        gc.setAlpha(255);
        gc.setForeground(Palette.mix(colour, Palette.TEXT, 0.6));
        gc.drawPolyline(course);
        gc.setAntialias(SWT.OFF);
    }

    /** The gain of a fade at a part of its length, as the engine's fades have it. */
    private static double gain(double x, FadeShape shape) {
        return switch (shape) {
        case LINEAR -> x;
        case EQUAL_POWER -> StrictMath.sin(x * Math.PI / 2);
        case SCURVE -> (1 - StrictMath.cos(x * Math.PI)) / 2;
        };
    }
}
