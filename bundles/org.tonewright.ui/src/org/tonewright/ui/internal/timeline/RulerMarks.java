package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;

/** The numbers and lines of the ruler's two rows. */
final class RulerMarks {

    private static final int CLOSEST_BARS = 56;
    private static final int CLOSEST_TIMES = 90;
    /** How many seconds may lie from one number to the next. */
    private static final double[] STEPS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30,
            60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600};

    private RulerMarks() {}

    /** Numbers at bars, or every so many of them, and at beats where there is room. */
    static void bars(GC gc, Bars bars, TimeScale scale, int width, int top, int bottom) {
        int text = top + (bottom - top - gc.getFontMetrics().getHeight()) / 2;
        new GridLines(bars, scale).each(0, width, (frame, bar, _) -> {
            int x = scale.pixel(frame);
            gc.setForeground(bar > 0 ? Palette.TEXT_QUIET : Palette.EDGE);
            gc.drawLine(x, bar > 0 ? bottom - 7 : bottom - 4, x, bottom - 1);
        });
        long first = bars.place(scale.frame(0)).bar();
        double pixels = (bars.frame(first + 1) - bars.frame(first)) / scale.framesPerPixel();
        long step = GridLines.step(pixels, CLOSEST_BARS);
        gc.setForeground(Palette.TEXT);
        long end = scale.frame(width);
        int numbers = 0;
        for (long bar = (first - 1) / step * step + 1; bars.frame(bar) <= end; bar += step) {
            int x = scale.pixel(bars.frame(bar));
            gc.drawLine(x, top + 3, x, bottom - 1);
            gc.drawText(Long.toString(bar), x + 4, text, true);
            numbers += x >= 0 ? 1 : 0;
        }
        long start = scale.frame(0);
        if ((bars.after(start, Grid.BEAT) - bars.before(start + 1, Grid.BEAT))
                / scale.framesPerPixel() > CLOSEST_BARS) {
            for (long beat = bars.after(start, Grid.BEAT); beat <= end; beat = bars.after(beat, Grid.BEAT)) {
                Bars.Place place = bars.place(beat);
                if (place.beat() > 1) {
                    gc.drawText(beat(place), scale.pixel(beat) + 4, text, true);
                    numbers++;
                }
            }
        }
        if (numbers == 0) {
            gc.drawText(beat(bars.place(start)), 4, text, true);
        }
    }

    private static String beat(Bars.Place place) {
        return place.bar() + "." + place.beat();
    }

    /**
     * Numbers at times: hours and minutes, or seconds with as many digits as there is room for; samples closer still.
     */
    static void clock(GC gc, int rate, TimeScale scale, int width, int top, int bottom) {
        int text = top + (bottom - top - gc.getFontMetrics().getHeight()) / 2;
        double pixels = rate / scale.framesPerPixel();
        gc.setForeground(Palette.TEXT_QUIET);
        if (STEPS[0] * pixels >= CLOSEST_TIMES) {
            samples(gc, scale, width, top, bottom, text);
            return;
        }
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * pixels >= CLOSEST_TIMES; i--) {
            step = STEPS[i];
        }
        for (long number = (long) Math.floor(scale.frame(0) / (step * rate)); number * step * rate <= scale
                .frame(width); number++) {
            int x = scale.pixel(number * step * rate);
            gc.drawLine(x, top + 3, x, bottom - 1);
            gc.drawText(clock(number * step, step), x + 4, text, true);
            int parts = step * pixels / 5 >= 8 ? 5 : 0;
            for (int part = 1; part < parts; part++) {
                int between = scale.pixel((number + (double) part / parts) * step * rate);
                gc.drawLine(between, bottom - 4, between, bottom - 1);
            }
        }
    }

    private static void samples(GC gc, TimeScale scale, int width, int top, int bottom, int text) {
        long step = 1;
        while (step / scale.framesPerPixel() < CLOSEST_TIMES) {
            step *= step % 3 == 2 ? 5 : 2;
        }
        for (long frame = scale.frame(0) / step * step; frame <= scale.frame(width); frame += step) {
            int x = scale.pixel(frame);
            gc.drawLine(x, top + 3, x, bottom - 1);
            gc.drawText(Texts.of("ruler.sample", frame), x + 4, text, true);
        }
    }

    /**
     * A time as people read it, such as {@code 1:02:03} or {@code 2:03.250}.
     *
     * @param seconds 0 or more
     * @param step with as many digits behind the point as this needs
     */
    static String clock(double seconds, double step) {
        int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
        long unit = Math.round(StrictMath.pow(10, digits));
        long all = Math.round(seconds * unit);
        long whole = all / unit;
        StringBuilder text = new StringBuilder();
        if (whole >= 3600) {
            text.append(whole / 3600).append(':').append(two(whole / 60 % 60));
        } else {
            text.append(whole / 60);
        }
        text.append(':').append(two(whole % 60));
        if (digits > 0) {
            String rest = Long.toString(all % unit);
            text.append('.').append("0".repeat(digits - rest.length())).append(rest);
        }
        return text.toString();
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
