package org.tonewright.engine.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.engine.rt.Cells;
import org.tonewright.media.peak.GrowingPeaks;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.media.wav.Recording;

/**
 * Writes one capture to its file, and brings the header up to date every {@value #FLUSH} ns, so that a crash of the
 * program loses less than a second. What the disk itself has not taken yet is forced there as often, but at most for a
 * twentieth of the time, all files together: on a slow disk that would cost more than a cut of power is worth. All
 * methods are [disk], unless they say otherwise.
 */
final class Scribe {

    static final int CELLS = 5;
    static final int START = 0;
    static final int PIECE_START = 1;
    static final int PIECE_FRAME = 2;
    static final int FRAMES = 3;
    static final int FAILED = 4;

    private static final long FLUSH = 200_000_000;
    private static final long FORCE_SHARE = 20;
    /** What is left of a disk on which nothing more can be written, in bytes: less than the blocks that wait. */
    private static final long FULL = 1 << 16;

    private final CaptureSpec spec;
    private final Feed feed;
    private final Recording writer;
    private final Cells cells;
    private final GrowingPeaks peaks;
    private final float[][] silence;
    private final long forceShare;
    private final List<CapturedFile.Piece> pieces = new ArrayList<>();
    private long frames;
    private long pieceStart;
    private long pieceFrame;
    private long flushed = System.nanoTime();
    private long forceAgain = flushed;
    private boolean dirty;
    private @Nullable String trouble;

    /**
     * [control]
     *
     * @param files how many there are that share the disk
     */
    Scribe(CaptureSpec spec, Feed feed, Recording writer, Cells cells, int files) {
        forceShare = FORCE_SHARE * files;
        this.spec = spec;
        this.feed = feed;
        this.writer = writer;
        this.cells = cells;
        peaks = new GrowingPeaks(spec.channels());
        silence = new float[spec.channels()][Block.FRAMES];
    }

    /** Writes what has come; false if there was nothing to do. */
    boolean turn() {
        boolean busy = false;
        while (!feed.isEmpty()) {
            Block block = feed.next();
            if (trouble == null) {
                guard(() -> write(block));
            }
            feed.giveBack(block);
            busy = true;
        }
        if (dirty && trouble == null && System.nanoTime() - flushed > FLUSH) {
            guard(this::flush);
        }
        return busy;
    }

    private void write(Block block) throws IOException {
        if (block.opens()) {
            endPiece();
            pieceStart = block.position();
            pieceFrame = frames;
            if (frames == 0) {
                writer.begins(pieceStart);
            }
        }
        for (long left = block.silence(); left > 0;) {
            int count = (int) Math.min(left, Block.FRAMES);
            add(silence, count);
            left -= count;
        }
        add(block.samples(), block.frames());
    }

    private void add(float[][] samples, int count) throws IOException {
        writer.write(samples, 0, count);
        dirty = true;
        peaks.append(samples, 0, count);
        frames += count;
        if (pieces.isEmpty()) {
            cells.show(START, pieceStart);
        }
        cells.show(PIECE_START, pieceStart);
        cells.show(PIECE_FRAME, pieceFrame);
        cells.show(FRAMES, frames);
    }

    private void endPiece() {
        if (frames > pieceFrame) {
            pieces.add(new CapturedFile.Piece(pieceStart, pieceFrame, frames - pieceFrame));
        }
    }

    private void flush() throws IOException {
        dirty = false;
        writer.flush();
        flushed = System.nanoTime();
        if (flushed >= forceAgain) {
            writer.commit();
            long took = System.nanoTime() - flushed;
            forceAgain = flushed + forceShare * took;
        }
    }

    /** Completes and closes the file, and deletes it if nothing came. */
    void close() {
        if (frames > 0 && trouble == null) {
            guard(writer::commit);
        }
        guard(writer::close);
        if (trouble != null) {
            // Frames may have been lost that were not yet on their way to the disk when it failed.
            frames = Math.min(frames, writer.frames());
        }
        if (frames == 0) {
            guard(() -> Files.deleteIfExists(spec.file()));
        }
        endPiece();
        peaks.end();
    }

    /** After {@link #close}: the file, if there is one. */
    Optional<CapturedFile> result() {
        return frames == 0 ? Optional.empty()
                : Optional.of(new CapturedFile(spec, frames, feed.lost(), pieces, trouble(), peaks));
    }

    /** [any] Why nothing more is written. */
    Optional<String> trouble() {
        String known = cells.get(FAILED) == 0 ? null : trouble;
        return known == null ? Optional.empty() : Optional.of(known);
    }

    /** [any] The overview. */
    PeakOverview peaks() {
        return peaks;
    }

    private void guard(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error e) {
            // One file that can't be written must not take the others with it.
            if (trouble == null) {
                trouble = isFull()
                        ? "The disk is full: the recording ended early, and what was written up to there is kept."
                        : "The recording ended early. " + (e.getMessage() == null ? e.toString() : e.getMessage());
                cells.set(FAILED, 1);
            }
        }
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(spec.file()).getUsableSpace() < FULL;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    /** What may fail. */
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }
}
