package org.tonewright.engine.capture;

import java.util.Optional;

import org.tonewright.engine.rt.Cells;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.media.wav.Recording;

/** An armed track while it records: numbers for the screen. All methods are [any]. */
public final class Capture {

    private final CaptureSpec spec;
    private final Feed feed;
    private final Scribe scribe;
    private final Cells cells = new Cells(Scribe.CELLS);

    /** [control] With an open file, one of so many. */
    Capture(CaptureSpec spec, int blocks, Recording writer, int files) {
        this.spec = spec;
        feed = new Feed(spec, blocks);
        scribe = new Scribe(spec, feed, writer, cells, files);
    }

    /** What the audio thread gives to. */
    Feed feed() {
        return feed;
    }

    /** What the writer's thread works with. */
    Scribe scribe() {
        return scribe;
    }

    /** What it records. */
    public CaptureSpec spec() {
        return spec;
    }

    /** Where on the timeline the file begins; 0 as long as {@link #frames()} is 0. */
    public long start() {
        return (long) cells.get(Scribe.START);
    }

    /** Where on the timeline the last piece begins: the current round of a loop. */
    public long pieceStart() {
        return (long) cells.get(Scribe.PIECE_START);
    }

    /** The frame of the file at which the last piece begins. */
    public long pieceFrame() {
        return (long) cells.get(Scribe.PIECE_FRAME);
    }

    /** The frames written so far. */
    public long frames() {
        return (long) cells.get(Scribe.FRAMES);
    }

    /** The frames lost so far because the disk was late; silence stands in their place. */
    public long lost() {
        return feed.lost();
    }

    /** The overview of the file, which grows while it is written. */
    public PeakOverview peaks() {
        return scribe.peaks();
    }

    /** Why nothing more is written, if writing failed: a sentence. */
    public Optional<String> trouble() {
        return scribe.trouble();
    }
}
