package org.tonewright.mastering.disc;

import java.util.Locale;
import java.util.Optional;

/**
 * A time on a compact disc, counted in sectors of 1/75 second (IEC 60908 calls them frames; we say sector, as a frame
 * is a sample of every channel here).
 *
 * @param sectors sectors since the start, 0 to {@value #MOST}
 */
public record DiscTime(int sectors) implements Comparable<DiscTime> {

    /** Sectors a second. */
    public static final int PER_SECOND = 75;
    /** Frames of audio in a sector: 44 100 / 75. */
    public static final int FRAMES = 588;
    /** Bytes of audio in a sector: 588 frames of two 16-bit samples. */
    public static final int BYTES = 2352;
    /** The greatest time that can be written: 99:59:74. */
    public static final int MOST = 100 * 60 * PER_SECOND - 1;

    /** @throws IllegalArgumentException if the time can't be written as MM:SS:FF */
    public DiscTime {
        if (sectors < 0 || sectors > MOST) {
            throw new IllegalArgumentException(
                    "A disc's times go from 00:00:00 to 99:59:74; " + sectors + " sectors is not among them.");
        }
    }

    /** The time of the sector in which a frame at 44.1 kHz lies. */
    public static DiscTime ofFrame(long frame) {
        return new DiscTime((int) Math.min(Integer.MAX_VALUE, frame / FRAMES));
    }

    /** Reads {@code MM:SS:FF}; empty if the text is not a time. */
    public static Optional<DiscTime> parse(String text) {
        if (!text.matches("[0-9]{1,2}:[0-5]?[0-9]:[0-9]{1,2}")) {
            return Optional.empty();
        }
        String[] parts = text.split(":");
        int sector = Integer.parseInt(parts[2]);
        int second = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        return sector >= PER_SECOND ? Optional.empty() : Optional.of(new DiscTime(second * PER_SECOND + sector));
    }

    /** The first frame of this sector, at 44.1 kHz. */
    public long frame() {
        return (long) sectors * FRAMES;
    }

    /** The time so many sectors later. */
    public DiscTime plus(int more) {
        return new DiscTime(Math.addExact(sectors, more));
    }

    @Override
    public int compareTo(DiscTime other) {
        return Integer.compare(sectors, other.sectors);
    }

    /** The time as {@code MM:SS:FF}. */
    @Override
    public String toString() {
        int second = sectors / PER_SECOND;
        return String.format(Locale.ROOT, "%02d:%02d:%02d", second / 60, second % 60, sectors % PER_SECOND);
    }
}
