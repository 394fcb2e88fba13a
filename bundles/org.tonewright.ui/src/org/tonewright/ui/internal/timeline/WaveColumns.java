package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.peaks.Samples;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.model.session.MediaFile;

/** A row of pixels of a medium, from its overview or, closer than that, from its samples. */
final class WaveColumns {

    /** Channels are drawn one above the other if each is at least this high, in pixels. */
    private static final int LOWEST_CHANNEL = 12;

    private final PeakStore peaks;
    private final MediaFile media;
    private final long first;
    private final double framesPerPixel;
    private final int count;
    private final float[] min;
    private final float[] max;
    private final float[] rms;

    /**
     * @param first the first pixel, counted from the first frame of the medium
     * @param count how many pixels
     */
    WaveColumns(PeakStore peaks, MediaFile media, long first, double framesPerPixel, int count) {
        this.peaks = peaks;
        this.media = media;
        this.first = first;
        this.framesPerPixel = framesPerPixel;
        this.count = count;
        min = new float[count];
        max = new float[count];
        rms = new float[count];
    }

    /**
     * Draws all channels.
     *
     * @return whether nothing is missing that may come yet
     */
    boolean draw(WaveRaster raster, float gain) {
        int channels = media.getChannels();
        boolean apart = channels > 1 && raster.height() >= LOWEST_CHANNEL * channels;
        double size = apart ? (double) raster.height() / channels : raster.height();
        boolean whole = true;
        for (int channel = 0; channel < channels; channel++) {
            whole &= draw(raster, channel, apart ? channel * size : 0, size, gain);
        }
        return whole;
    }

    private boolean draw(WaveRaster raster, int channel, double top, double size, float gain) {
        boolean close = framesPerPixel < PeakOverview.BUCKET;
        int drawn = close ? fromSamples(channel) : -1;
        boolean complete = drawn >= 0;
        if (drawn < 0) {
            drawn = peaks.overview(media).read(channel, first * framesPerPixel, framesPerPixel, count, min, max, rms);
            double there = Math.ceil(media.getFrames() / framesPerPixel) - first;
            complete = !close && drawn >= Math.min(count, Math.floor(there));
        }
        for (int i = 0; i < drawn; i++) {
            raster.column(i, top, size, min[i] * gain, max[i] * gain, rms[i] * gain);
        }
        return complete;
    }

    /** Reads pixels from samples; -1 if some of them are not there yet. */
    private int fromSamples(int channel) {
        long end = media.getFrames();
        // One sample more than each pixel has, so that neighbouring columns meet.
        long stop = Math.min(end, (long) Math.ceil((first + count) * framesPerPixel) + 1);
        long start = Math.min(stop, (long) Math.floor(first * framesPerPixel));
        List<Samples> blocks = new ArrayList<>();
        boolean missing = false;
        for (long block = start / Samples.FRAMES; block * Samples.FRAMES < stop; block++) {
            Optional<Samples> samples = peaks.samples(media, block);
            samples.ifPresent(blocks::add);
            missing |= samples.isEmpty() || channel >= samples.get().planar().length;
        }
        if (missing) {
            return -1;
        }
        int base = (int) (start / Samples.FRAMES);
        for (int i = 0; i < count; i++) {
            long from = (long) Math.floor((first + i) * framesPerPixel);
            if (from >= end) {
                return i;
            }
            column(i, channel, from, Math.min(end, (long) Math.ceil((first + i + 1) * framesPerPixel) + 1), blocks,
                    base);
        }
        return count;
    }

    private void column(int i, int channel, long from, long to, List<Samples> blocks, int base) {
        float least = Float.MAX_VALUE;
        float greatest = -Float.MAX_VALUE;
        double sum = 0;
        for (long frame = from; frame < to; frame++) {
            Samples block = blocks.get((int) (frame / Samples.FRAMES) - base);
            int at = (int) (frame % Samples.FRAMES);
            float value = at < block.frames() ? block.planar()[channel][at] : 0;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            sum += value * value;
        }
        min[i] = least;
        max[i] = greatest;
        rms[i] = (float) Math.sqrt(sum / Math.max(1, to - from));
    }
}
