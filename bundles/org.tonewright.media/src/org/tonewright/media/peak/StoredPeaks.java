package org.tonewright.media.peak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An overview in a file, which is mapped into memory: opening it takes no time and no heap, however long the sound is.
 */
public final class StoredPeaks implements PeakOverview {

    private StoredPeaks() {}

    /**
     * [disk] What tells one version of a file from another: its size and when it was last changed.
     *
     * @throws IOException if the file can't be looked at, with a sentence
     */
    public static String stamp(Path audio) throws IOException {
        throw new UnsupportedOperationException(audio.toString());
    }

    /**
     * [disk] Opens a stored overview.
     *
     * @param file where it was stored
     * @param stamp the source as it is now: {@link #stamp}, or a digest
     * @return empty if there is none, it belongs to another version of the source, is broken or of another version of
     *         this format: then build it again
     */
    public static Optional<PeakOverview> open(Path file, String stamp) {
        return Optional.empty();
    }

    /**
     * [disk] Stores an overview that is complete; the file appears when it is whole.
     *
     * @param stamp tells the version of the source, at most 200 characters
     * @throws IOException if it can't be written, with a sentence
     */
    public static void store(GrowingPeaks peaks, Path file, String stamp) throws IOException {
        throw new UnsupportedOperationException(file + stamp + peaks);
    }

    @Override
    public int channels() {
        return 0;
    }

    @Override
    public long frames() {
        return 0;
    }

    @Override
    public int read(int channel, double from, double framesPerPixel, int pixels, float[] min, float[] max,
            float[] rms) {
        return 0;
    }
}
