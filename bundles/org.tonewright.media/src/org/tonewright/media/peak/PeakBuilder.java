package org.tonewright.media.peak;

import java.io.IOException;

import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;

/** Makes the overview of a whole file, in the background. */
public final class PeakBuilder {

    private static final int BLOCK = 1 << 15;

    private PeakBuilder() {}

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Monitor {

        /**
         * [disk] A part is done; the overview can be read so far.
         *
         * @param done frames done
         * @param total all frames
         * @return false to give up
         */
        boolean goOn(long done, long total);
    }

    /**
     * [disk] Reads a file from its start to its end and adds it to an overview, which others may read meanwhile.
     *
     * @param reader an open file; it stays open
     * @param peaks an empty overview of the same number of channels
     * @return false if the monitor gave up; then the overview is not complete
     * @throws IOException if the file is broken, with a sentence; what was read is there
     */
    public static boolean build(AudioReader reader, GrowingPeaks peaks, Monitor monitor) throws IOException {
        AudioInfo info = reader.info();
        float[][] block = new float[info.channels()][BLOCK];
        reader.seek(0);
        long done = 0;
        for (int count = reader.read(block, 0, BLOCK); count > 0; count = reader.read(block, 0, BLOCK)) {
            peaks.append(block, 0, count);
            done += count;
            if (!monitor.goOn(done, info.frames())) {
                return false;
            }
        }
        peaks.end();
        return true;
    }
}
