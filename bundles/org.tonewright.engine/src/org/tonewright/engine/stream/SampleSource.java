package org.tonewright.engine.stream;

import java.io.IOException;

/**
 * Samples that never change: a file of the pool, or an array in memory. The source itself is a value that costs
 * nothing; whoever wants samples opens it. The samples are at the session's rate.
 */
public interface SampleSource {

    /** The number of channels, 1 or more. */
    int channels();

    /** The length in frames. */
    long frames();

    /** What to call it in a message: the file's path. */
    String name();

    /**
     * [disk] Opens the source for one reader.
     *
     * @throws IOException if it can't be read, with a sentence that names it
     */
    Reader open() throws IOException;

    /** An open source, used by one thread at a time. */
    interface Reader extends AutoCloseable {

        /**
         * [disk] Reads samples.
         *
         * @param at the first frame, from 0
         * @param into receives the samples: one array a channel
         * @param offset where they begin in the arrays
         * @param count how many frames; {@code at + count} is not beyond {@link SampleSource#frames()}
         * @throws IOException if they can't be read, with a sentence that names the source
         */
        void read(long at, float[][] into, int offset, int count) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Samples in memory. Two sources of the same name and the very same arrays are equal.
     *
     * @param name what to call it
     * @param samples one array a channel, all of one length; not copied and not to be changed
     */
    static SampleSource of(String name, float[]... samples) {
        return new MemorySource(name, samples);
    }
}
