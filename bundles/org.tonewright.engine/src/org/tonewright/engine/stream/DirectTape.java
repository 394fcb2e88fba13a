package org.tonewright.engine.stream;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A tape that reads when it is asked, for rendering: it waits for the disk, and so nothing is ever missing. It reads
 * ahead in stretches, each of which may cost a call to a file. [one thread at a time]
 */
public final class DirectTape implements Tape, AutoCloseable {

    private static final int STRETCH = 8192;

    private final PlaylistReader reader;
    private final float[][] stretch;
    private long start;
    private int length;

    /**
     * Of a playlist.
     *
     * @throws IllegalArgumentException if the width of a source does not fit, with a sentence
     */
    public DirectTape(Playlist playlist, int channels) {
        reader = new PlaylistReader(playlist, channels);
        stretch = new float[channels][STRETCH];
    }

    /** @throws UncheckedIOException if a source can't be read; its cause has a sentence that names it */
    @Override
    public void read(long position, float[][][] into, int quantum, int offset, int count) {
        if (position < start || position + count > start + length) {
            fetch(position);
        }
        int from = (int) (position - start);
        for (int channel = 0; channel < stretch.length; channel++) {
            System.arraycopy(stretch[channel], from, into[channel][quantum], offset, count);
        }
    }

    private void fetch(long position) {
        try {
            reader.read(position, stretch, 0, STRETCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start = position;
        length = STRETCH;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
