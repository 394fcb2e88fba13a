package org.tonewright.media.internal;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;

/** A reader of a format that decodes whole blocks: keeps one block and delivers any part of it. */
public abstract class BlockReader implements AudioReader {

    private final SourceFile file;
    private final AudioInfo info;
    private long position;
    private long blockStart;
    private long blockEnd;

    /** A reader at the first frame, with nothing decoded yet. */
    protected BlockReader(SourceFile file, AudioInfo info) {
        this.file = file;
        this.info = info;
    }

    /**
     * Decodes the block that holds a frame and says so by {@link #holds}.
     *
     * @param frame from 0 to the frames of the file, exclusive
     * @throws AudioFileException if the file is broken there, or on the way from the block before
     */
    protected abstract void decode(long frame) throws AudioFileException;

    /** Copies frames of one channel out of the decoded block; {@code from} counts from the block's start. */
    protected abstract void copy(int channel, int from, float[] to, int offset, int frames);

    /** The same into doubles. */
    protected abstract void copy(int channel, int from, double[] to, int offset, int frames);

    /** Says which frames the decoded block holds. */
    protected final void holds(long start, long end) {
        blockStart = start;
        blockEnd = end;
    }

    @Override
    public final AudioInfo info() {
        return info;
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final void seek(long frame) {
        if (frame < 0 || frame > info.frames()) {
            throw new IllegalArgumentException("Frame " + frame + " lies outside of 0 to " + info.frames() + ".");
        }
        position = frame;
    }

    @Override
    public final int read(float[][] planar, int offset, int frames) throws AudioFileException {
        int done = 0;
        for (int count = ready(frames); count > 0; count = ready(frames - done)) {
            for (int channel = 0; channel < info.channels(); channel++) {
                copy(channel, (int) (position - blockStart), planar[channel], offset + done, count);
            }
            position += count;
            done += count;
        }
        return done;
    }

    @Override
    public final int read(double[][] planar, int offset, int frames) throws AudioFileException {
        int done = 0;
        for (int count = ready(frames); count > 0; count = ready(frames - done)) {
            for (int channel = 0; channel < info.channels(); channel++) {
                copy(channel, (int) (position - blockStart), planar[channel], offset + done, count);
            }
            position += count;
            done += count;
        }
        return done;
    }

    /** Decodes on if the block is used up; answers how many of the wanted frames it has from the position on. */
    private int ready(int wanted) throws AudioFileException {
        long left = Math.min(wanted, info.frames() - position);
        if (left <= 0) {
            return 0;
        }
        if (position < blockStart || position >= blockEnd) {
            long missing = position;
            holds(0, 0);
            decode(missing);
        }
        return (int) Math.min(left, blockEnd - position);
    }

    @Override
    public final void close() throws AudioFileException {
        file.close();
    }
}
