package org.tonewright.mastering.disc;

/** What every compact disc keeps (IEC 60908, "Red Book"). */
public final class CompactDisc {

    /** Frames a second. */
    public static final int RATE = DiscTime.PER_SECOND * DiscTime.FRAMES;
    /** The most tracks. */
    public static final int MOST_TRACKS = 99;
    /** The shortest track: four seconds. */
    public static final DiscTime SHORTEST_TRACK = new DiscTime(4 * DiscTime.PER_SECOND);
    /** The longest disc that plants take as a rule, 79:57:00: 80 minutes less the lead-out. */
    public static final DiscTime LONGEST = new DiscTime((79 * 60 + 57) * DiscTime.PER_SECOND);

    private CompactDisc() {}
}
