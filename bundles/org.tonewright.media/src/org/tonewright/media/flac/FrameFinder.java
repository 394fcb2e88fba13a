package org.tonewright.media.flac;

import java.util.Optional;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.internal.SourceFile;

/**
 * Finds frames in the middle of a stream. A place counts as a frame only if all of it decodes and both checksums match;
 * a seek table is not needed and not believed.
 */
final class FrameFinder {

    /**
     * A frame that was found.
     *
     * @param position its first byte
     * @param end the byte after its last
     * @param header what its header says
     */
    record Found(long position, long end, FrameHeader header) {}

    /** More places that look like a frame and are none than a sound file has between two frames. */
    private static final int MOST_ATTEMPTS = 2_000;
    private static final int WINDOW = 1 << 16;
    private static final long DEEPEST = 1L << 24;

    private final SourceFile file;
    private final BitReader in;
    private final FrameDecoder decoder;

    FrameFinder(SourceFile file, BitReader in, FrameDecoder decoder) {
        this.file = file;
        this.in = in;
        this.decoder = decoder;
    }

    /**
     * The first whole frame that begins in a part of the file.
     *
     * @param from the first byte where it may begin
     * @param to the byte after the last one where it may begin
     */
    Optional<Found> first(long from, long to) throws AudioFileException {
        byte[] window = new byte[(int) Math.min(WINDOW, Math.max(0, to - from) + 1)];
        int attempts = 0;
        for (long at = from; at < to; at += window.length - 1) {
            int count = file.read(window, 0, window.length, at);
            for (int i = 0; i + 1 < count && at + i < to; i++) {
                if (window[i] == -1 && (window[i + 1] & 0xfe) == 0xf8) {
                    Optional<Found> found = at(at + i);
                    if (found.isPresent() || ++attempts == MOST_ATTEMPTS) {
                        return found;
                    }
                }
            }
            if (count < window.length) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * The last whole frame of the file, found from its end.
     *
     * @param start the first byte of the first frame
     */
    Optional<Found> last(long start) throws AudioFileException {
        long deepest = Math.max(start, file.size() - DEEPEST);
        for (long window = WINDOW;; window *= 8) {
            long from = Math.max(deepest, file.size() - window);
            Optional<Found> last = Optional.empty();
            Optional<Found> next = first(from, file.size());
            while (next.isPresent()) {
                last = next;
                long end = next.get().end();
                next = at(end);
                if (next.isEmpty()) {
                    next = first(end, file.size());
                }
            }
            if (last.isPresent() || from == deepest) {
                return last;
            }
        }
    }

    private Optional<Found> at(long position) {
        try {
            FrameHeader header = decoder.decode(position);
            return Optional.of(new Found(position, in.position(), header));
        } catch (AudioFileException e) {
            return Optional.empty();
        }
    }
}
