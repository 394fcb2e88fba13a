package org.tonewright.media;

import java.io.IOException;

/**
 * An open audio file, read from a position that moves on. Samples are planar, {@code planar[channel][frame]}, at full
 * scale 1.0.
 * <p>
 * Double arrays receive every sample exactly, float arrays those of every type for which {@link SampleType#fitsFloat()}
 * holds; the others are rounded to the nearest float. No reader delivers a NaN or an infinity: where a file has one the
 * array receives 0 and {@link #nonFinite()} counts it, so that nothing further on has to expect them and an import can
 * say that the file is damaged.
 */
public interface AudioReader extends AutoCloseable {

    /** What the file contains; always the same value. [any] */
    AudioInfo info();

    /** The frame that is read next, from 0 to the frames of the file. [disk] */
    long position();

    /**
     * Moves to a frame; what is read next is exactly what reading from the start would have given there. [disk]
     *
     * @param frame from 0 to the frames of the file
     * @throws IllegalArgumentException if the frame is outside
     * @throws AudioFileException if the file is broken on the way there
     */
    void seek(long frame) throws IOException;

    /**
     * Reads the next frames. [disk]
     *
     * @param planar at least one array for each channel of the file; further arrays are left alone
     * @param offset the first index written in each array
     * @param frames how many frames to read, 0 or more
     * @return the frames read; fewer than asked only where the file ends, 0 at its end
     * @throws AudioFileException if the file is broken, or if its checksum shows at its end that it was
     */
    int read(float[][] planar, int offset, int frames) throws IOException;

    /** The same as {@link #read(float[][], int, int)} into doubles. [disk] */
    int read(double[][] planar, int offset, int frames) throws IOException;

    /** How many samples read so far were NaN or infinite, or beyond the float range, and were replaced by 0. [disk] */
    long nonFinite();

    /** Closes the file. [disk] */
    @Override
    void close() throws IOException;
}
