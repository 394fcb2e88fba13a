package org.tonewright.engine.stream;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.dsp.level.Circle;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.level.Ramp;

/**
 * Turns a playlist into samples: reads the sources, applies gains and fades, adds up. Each sample depends on its
 * position alone, not on the stretch that was asked for. A region whose gain is 0 dB passes bit for bit outside of
 * its fades. [disk, one thread]
 */
public final class PlaylistReader implements AutoCloseable {

    /** How many files of a track are kept open; the one unused for the longest time is closed. */
    private static final int OPEN = 8;
    private static final double SILENCE = -120;

    private final Playlist playlist;
    private final int channels;
    /** By the index of the region. */
    private final Map<Integer, SampleSource.Reader> open = new LinkedHashMap<>(16, 0.75f, true);
    private float[][] samples = {};

    /**
     * Of a playlist for a track of so many channels; sources are opened when they are needed.
     *
     * @throws IllegalArgumentException if the width of a source does not fit, with a sentence
     */
    public PlaylistReader(Playlist playlist, int channels) {
        this.playlist = playlist;
        this.channels = channels;
        for (Region region : playlist.regions()) {
            int width = region.source().channels();
            if (width != 1 && width != channels) {
                throw new IllegalArgumentException("'" + region.source().name() + "' has " + width
                        + " channels, but its track has " + channels + ".");
            }
        }
    }

    /**
     * Gives a stretch of the track.
     *
     * @param position the first frame of the session; may be negative
     * @param into receives the samples, one array a channel
     * @param offset where they begin in the arrays
     * @param frames how many
     * @throws IOException if a source can't be read, with a sentence that names it
     */
    public void read(long position, float[][] into, int offset, int frames) throws IOException {
        for (float[] channel : into) {
            Arrays.fill(channel, offset, offset + frames, 0);
        }
        List<Region> regions = playlist.regions();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            if (region.start() < position + frames && region.end() > position) {
                add(i, position, into, offset, frames);
            }
        }
    }

    private void add(int index, long position, float[][] into, int offset, int frames) throws IOException {
        Region region = playlist.regions().get(index);
        SampleSource source = region.source();
        long begin = Math.max(position, region.start());
        long last = Math.min(source.frames() - region.offset(), region.length());
        long end = Math.min(position + frames, region.start() + last);
        if (end <= begin || region.gain() <= SILENCE) {
            return;
        }
        int count = (int) (end - begin);
        float[][] read = buffer(source.channels(), count);
        reader(index).read(begin - region.start() + region.offset(), read, 0, count);
        for (int channel = 0; channel < read.length && channel < source.channels(); channel++) {
            shape(region, begin, read[channel], count);
        }
        int to = offset + (int) (begin - position);
        for (int channel = 0; channel < channels; channel++) {
            Ramp.add(read[source.channels() == 1 ? 0 : channel], 0, into[channel], to, count);
        }
    }

    private static void shape(Region region, long begin, float[] samples, int count) {
        float gain = (float) Decibels.toGain(region.gain());
        if (gain != 1) {
            Ramp.apply(samples, 0, samples, 0, count, gain, gain);
        }
        long in = region.fadeIn().length();
        int fading = (int) Math.max(0, Math.min(count, region.start() + in - begin));
        for (int i = 0; i < fading; i++) {
            samples[i] *= (float) gain(region.fadeIn().shape(), (double) (begin + i - region.start()) / in);
        }
        long out = region.fadeOut().length();
        int first = (int) Math.max(0, Math.min(count, region.end() - out - begin));
        for (int i = first; i < count; i++) {
            samples[i] *= (float) gain(region.fadeOut().shape(), (double) (region.end() - begin - i) / out);
        }
    }

    private static double gain(Fade.Shape shape, double x) {
        return switch (shape) {
        case LINEAR -> x;
        case EQUAL_POWER -> Circle.sin(x / 4);
        case S_CURVE -> Circle.raisedCosine(x);
        };
    }

    private float[][] buffer(int width, int count) {
        if (samples.length < width || samples[0].length < count) {
            samples = new float[Math.max(width, samples.length)][Math.max(count,
                    samples.length == 0 ? 0 : samples[0].length)];
        }
        return samples;
    }

    private SampleSource.Reader reader(int index) throws IOException {
        SampleSource.Reader reader = open.get(index);
        if (reader == null) {
            if (open.size() >= OPEN) {
                Iterator<SampleSource.Reader> oldest = open.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
            reader = playlist.regions().get(index).source().open();
            open.put(index, reader);
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        for (SampleSource.Reader reader : open.values()) {
            reader.close();
        }
        open.clear();
    }
}
