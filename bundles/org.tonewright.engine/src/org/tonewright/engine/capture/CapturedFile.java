package org.tonewright.engine.capture;

import java.util.List;
import java.util.Optional;

import org.tonewright.media.peak.PeakOverview;

/**
 * What a capture left behind.
 *
 * @param spec what was asked for, with the file
 * @param frames the frames in the file, those that were lost included
 * @param lost frames that could not be written in time; there is silence in their place
 * @param pieces where on the timeline the frames belong, in the order of the file: one piece, or one for each round of
 *        a loop, for each time the punch range was entered, and after each locate; they cover the whole file
 * @param trouble why writing ended early, a sentence; what came before is kept
 * @param peaks the overview of the file
 */
public record CapturedFile(CaptureSpec spec, long frames, long lost, List<Piece> pieces, Optional<String> trouble,
        PeakOverview peaks) {

    /** Copies the pieces. */
    public CapturedFile {
        pieces = List.copyOf(pieces);
    }

    /**
     * Frames in a row.
     *
     * @param position where on the timeline the first one belongs, in frames since the start of the session
     * @param frame its place in the file
     * @param length how many
     */
    public record Piece(long position, long frame, long length) {}

    /** Where on the timeline the file begins. */
    public long start() {
        return pieces.isEmpty() ? 0 : pieces.get(0).position();
    }
}
