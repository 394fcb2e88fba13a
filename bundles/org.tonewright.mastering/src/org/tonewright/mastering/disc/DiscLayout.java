package org.tonewright.mastering.disc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the pieces of a release lie in one image of a disc. All frames are at 44.1 kHz and count from the beginning of
 * the image, which is the beginning of the first piece; the pause before it (two seconds at least, IEC 60908) is not in
 * the image.
 * <p>
 * A piece after a pause begins at a sector boundary, where its mark is; so does the pause itself: what is missing to
 * the boundary is digital silence. A piece without a pause follows the one before it sample for sample, so that music
 * that goes on is not torn; its mark is the boundary at or before its first frame. The end of the image is padded to a
 * boundary.
 *
 * @param placements one for each piece, in order
 * @param frames the length of the image, a multiple of {@value DiscTime#FRAMES}
 */
public record DiscLayout(List<Placement> placements, long frames) {

    /** The longest image: what a disc's time can express. */
    private static final long LONGEST = (long) DiscTime.MOST * DiscTime.FRAMES;

    /** Copies the list. */
    public DiscLayout {
        placements = List.copyOf(placements);
    }

    /**
     * A piece to be laid out.
     *
     * @param frames its length, above 0
     * @param gap the pause before it, 0 or more; of the first piece it does not count
     * @param marks where its further index points are, in frames from its beginning, rising
     */
    public record Piece(long frames, long gap, List<Long> marks) {

        /** @throws IllegalArgumentException if a length is out of range or a mark lies outside the piece */
        public Piece {
            marks = List.copyOf(marks);
            if (frames <= 0 || gap < 0) {
                throw new IllegalArgumentException(
                        "A piece needs a length above 0 and a gap from 0 on: " + frames + ", " + gap);
            }
            long last = 0;
            for (long mark : marks) {
                if (mark <= last || mark >= frames) {
                    throw new IllegalArgumentException(
                            "Index point at frame " + mark + " does not lie after frame " + last
                                    + " and before the end at " + frames + ".");
                }
                last = mark;
            }
        }
    }

    /**
     * Where a piece lies.
     *
     * @param start its first frame
     * @param frames its length without padding
     * @param pause where the pause before it is marked (INDEX 00), if there is one
     * @param mark where it is marked (INDEX 01)
     * @param marks its further index points (INDEX 02 and on)
     */
    public record Placement(long start, long frames, Optional<DiscTime> pause, DiscTime mark, List<DiscTime> marks) {

        /** Copies the list. */
        public Placement {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Lays pieces out.
     *
     * @throws IllegalArgumentException if they are longer than 99:59:74 together
     */
    public static DiscLayout of(List<Piece> pieces) {
        List<Placement> placements = new ArrayList<>();
        long end = 0;
        for (Piece piece : pieces) {
            Optional<DiscTime> pause = Optional.empty();
            long start = end;
            if (!placements.isEmpty() && piece.gap() > 0) {
                long pauseStart = boundary(end);
                start = boundary(pauseStart + piece.gap());
                pause = Optional.of(time(pauseStart));
            }
            long first = start;
            placements.add(new Placement(start, piece.frames(), pause, time(start),
                    piece.marks().stream().map(mark -> time(first + mark)).toList()));
            end = start + piece.frames();
            time(end);
        }
        return new DiscLayout(placements, boundary(end));
    }

    private static DiscTime time(long frame) {
        if (frame > LONGEST) {
            throw new IllegalArgumentException("The release is longer than a disc can be (99:59:74).");
        }
        return DiscTime.ofFrame(frame);
    }

    private static long boundary(long frame) {
        return (frame + DiscTime.FRAMES - 1) / DiscTime.FRAMES * DiscTime.FRAMES;
    }
}
