package org.tonewright.media;

import java.io.IOException;

/**
 * An audio file being written. Samples are planar, {@code planar[channel][frame]}, at full scale 1.0.
 * <p>
 * To an integer type of b bits a sample x is written as x 2^(b-1) rounded to the nearest integer, ties to even; so a
 * sample that is on the grid of the type is written exactly, and nothing is dithered here. What then lies outside of
 * -2^(b-1) to 2^(b-1) - 1 is clipped to the nearer end and counted by {@link #clipped()}. A NaN or an infinity is
 * written as 0 and counted by {@link #nonFinite()}.
 * <p>
 * A <em>product</em> ({@link AudioFormat#create}) is written to a temporary file beside its place. {@link #commit()}
 * makes it whole, forces it to disk and renames it; {@link #close()} without commit deletes it, so that a failed or
 * interrupted job leaves nothing half written. A <em>recording</em> ({@link org.tonewright.media.wav.WavFormat#record})
 * is written in place, and close keeps all that was written.
 */
public interface AudioWriter extends AutoCloseable {

    /** What is being written. [any] */
    AudioSpec spec();

    /** The frames written so far. [disk] */
    long frames();

    /**
     * Appends frames. [disk]
     *
     * @param planar at least one array for each channel; further arrays are ignored
     * @param offset the first index taken from each array
     * @param frames how many, 0 or more
     * @throws AudioFileException if the file cannot be written, for example because the disk is full
     */
    void write(float[][] planar, int offset, int frames) throws IOException;

    /** The same as {@link #write(float[][], int, int)} from doubles. [disk] */
    void write(double[][] planar, int offset, int frames) throws IOException;

    /**
     * Hands what was written so far to the operating system and, in a recording, brings the header up to date, so that
     * a crash of the program afterwards loses none of it. A format of blocks keeps back a block that is not full.
     * [disk]
     */
    void flush() throws IOException;

    /** How many samples were beyond the range of an integer type and were clipped. [disk] */
    long clipped();

    /** How many samples were NaN or infinite and were written as 0. [disk] */
    long nonFinite();

    /**
     * Completes the file, forces it to disk and, for a product, puts it in its place. Call it once, last; a recording
     * may be committed at any time and go on. [disk]
     */
    void commit() throws IOException;

    /**
     * Closes; without a commit before, a product is deleted and a recording is kept. If its last frames can't be
     * written, {@link #frames()} afterwards says how many are there. [disk]
     */
    @Override
    void close() throws IOException;
}
