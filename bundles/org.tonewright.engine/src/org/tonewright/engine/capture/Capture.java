package org.tonewright.engine.capture;

import java.util.Optional;

import org.tonewright.media.peak.PeakOverview;

/** An armed track while it records: numbers for the screen. All methods are [any]. */
public final class Capture {

    /** What it records. */
    public CaptureSpec spec() {
        throw new UnsupportedOperationException();
    }

    /** Where on the timeline the file begins; 0 as long as {@link #frames()} is 0. */
    public long start() {
        throw new UnsupportedOperationException();
    }

    /** Where on the timeline the last piece begins: the current round of a loop. */
    public long pieceStart() {
        throw new UnsupportedOperationException();
    }

    /** The frame of the file at which the last piece begins. */
    public long pieceFrame() {
        throw new UnsupportedOperationException();
    }

    /** The frames written so far. */
    public long frames() {
        throw new UnsupportedOperationException();
    }

    /** The frames lost so far because the disk was late; silence stands in their place. */
    public long lost() {
        throw new UnsupportedOperationException();
    }

    /** The overview of the file, which grows while it is written. */
    public PeakOverview peaks() {
        throw new UnsupportedOperationException();
    }

    /** Why nothing more is written, if writing failed: a sentence. */
    public Optional<String> trouble() {
        throw new UnsupportedOperationException();
    }
}
