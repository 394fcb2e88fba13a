package org.tonewright.effects.ui.internal.eq;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.tonewright.effects.ui.internal.view.Inks;

/**
 * The lines and numbers behind the curve: frequencies below, gains at the left, levels of the spectrum at the right.
 */
final class EqGrid {

    private static final int[] LABELLED = {20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000};
    private static final int MARGIN = 4;

    private EqGrid() {}

    static Image image(Device device, EqScale scale) {
        Image image = new Image(device, scale.width(), scale.height());
        GC gc = new GC(image);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(Inks.background());
        gc.fillRectangle(0, 0, scale.width(), scale.height());
        frequencies(gc, scale);
        gains(gc, scale);
        levels(gc, scale);
        gc.dispose();
        return image;
    }

    private static void frequencies(GC gc, EqScale scale) {
        gc.setForeground(Inks.grid());
        for (int decade = 10; decade <= 10_000; decade *= 10) {
            for (int i = 1; i < 10; i++) {
                int x = (int) Math.round(scale.x(i * decade));
                gc.drawLine(x, 0, x, scale.height());
            }
        }
        int free = 0;
        for (int frequency : LABELLED) {
            String text = frequency < 1000 ? frequency + "" : frequency / 1000 + "k";
            Point size = gc.textExtent(text);
            int x = (int) Math.round(scale.x(frequency)) - size.x / 2;
            x = Math.clamp(x, MARGIN, Math.max(MARGIN, scale.width() - size.x - MARGIN));
            if (x > free) {
                gc.setForeground(Inks.faint());
                gc.drawText(text, x, scale.height() - size.y - 2, true);
                free = x + size.x + 6;
            }
        }
    }

    private static void gains(GC gc, EqScale scale) {
        double step = scale.range() / (scale.height() < 240 ? 2 : 4);
        for (double gain = -scale.range() + step; gain < scale.range(); gain += step) {
            int y = (int) Math.round(scale.y(gain));
            gc.setForeground(gain == 0 ? Inks.axis() : Inks.grid());
            gc.drawLine(0, y, scale.width(), y);
            String text = (gain > 0 ? "+" : "") + Math.round(gain);
            Point size = gc.textExtent(text);
            gc.setForeground(Inks.faint());
            gc.drawText(text, MARGIN, y - size.y - 1, true);
        }
    }

    private static void levels(GC gc, EqScale scale) {
        int step = scale.height() < 240 ? 30 : 20;
        for (int level = -step; level > -EqScale.FLOOR; level -= step) {
            String text = String.valueOf(level);
            Point size = gc.textExtent(text);
            int y = (int) Math.round(scale.levelY(level)) - size.y / 2;
            if (y + 2 * size.y < scale.height()) {
                gc.setForeground(Inks.faint());
                gc.drawText(text, scale.width() - size.x - MARGIN, y, true);
            }
        }
    }
}
