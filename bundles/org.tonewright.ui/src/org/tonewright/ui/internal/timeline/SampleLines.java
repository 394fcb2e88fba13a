package org.tonewright.ui.internal.timeline;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.peaks.Samples;
import org.tonewright.model.session.MediaFile;
import org.tonewright.ui.timeline.TimeScale;

/** Draws single samples joined by lines, and as points where they lie far enough apart. */
final class SampleLines {

    private static final double PIXELS_FOR_POINTS = 6;

    private final PeakStore peaks;

    SampleLines(PeakStore peaks) {
        this.peaks = peaks;
    }

    /** Draws what lies between two pixels. */
    void draw(GC gc, ClipPicture picture, TimeScale scale, int left, int right, Rectangle inner, Color colour,
            double gain) {
        MediaFile media = picture.clip().getMedia();
        long shift = picture.place().start() - picture.place().offset();
        long first = Math.max(picture.place().offset(),
                (long) Math.floor(scale.origin() + scale.frames(left)) - shift - 1);
        long last = Math.min(picture.place().offset() + picture.place().length() - 1,
                (long) Math.ceil(scale.origin() + scale.frames(right)) - shift + 1);
        int channels = media.getChannels();
        gc.setForeground(colour);
        gc.setBackground(colour);
        gc.setAntialias(SWT.ON);
        for (int channel = 0; channel < channels && last > first; channel++) {
            double height = (double) inner.height / channels;
            double middle = inner.y + (channel + 0.5) * height;
            int[] course = new int[2 * (int) (last - first + 1)];
            int count = 0;
            for (long frame = first; frame <= last; frame++) {
                Optional<Samples> block = peaks.samples(media, frame / Samples.FRAMES);
                int at = (int) (frame % Samples.FRAMES);
                if (block.isPresent() && channel < block.get().planar().length && at < block.get().frames()) {
                    double value = Math.clamp(block.get().planar()[channel][at] * gain, -1, 1);
                    course[count++] = (int) Math.round(scale.x(frame + shift));
                    course[count++] = (int) Math.round(middle - value * (height / 2 - 2));
                }
            }
            draw(gc, course, count, 1 / scale.framesPerPixel() >= PIXELS_FOR_POINTS);
        }
        gc.setAntialias(SWT.OFF);
    }

    private static void draw(GC gc, int[] course, int count, boolean points) {
        int[] line = Arrays.copyOf(course, count);
        gc.drawPolyline(line);
        for (int i = 0; points && i < count; i += 2) {
            gc.fillOval(line[i] - 2, line[i + 1] - 2, 5, 5);
        }
    }
}
