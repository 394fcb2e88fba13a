package org.tonewright.mastering.ddp;

import org.tonewright.mastering.disc.DiscTime;

/**
 * One entry of the PQ descriptor (DDP study, section 5): where an index point lies, and what the subcode says there.
 *
 * @param track 1 to 99, {@value #LEAD_IN} for the lead-in, {@value #LEAD_OUT} for the lead-out
 * @param index 0 to 99
 * @param time counted from the first sector of the image
 * @param control the four bits of the Q channel (IEC 60908): {@value #PRE} pre-emphasis, {@value #COPY} copies
 *        permitted, {@value #DATA} data, {@value #FOUR_CHANNELS} four channels
 * @param scms whether the serial copy management system is on
 * @param isrc of the track; empty for none
 * @param upc of the disc; empty for none
 */
public record PqEntry(int track, int index, DiscTime time, int control, boolean scms, String isrc, String upc) {

    /** The track of the lead-in. */
    public static final int LEAD_IN = 0;
    /** The track of the lead-out, written {@code AA}. */
    public static final int LEAD_OUT = 0xAA;
    /** Pre-emphasis. */
    public static final int PRE = 1;
    /** Digital copies are permitted. */
    public static final int COPY = 2;
    /** Not audio. */
    public static final int DATA = 4;
    /** Four channels. */
    public static final int FOUR_CHANNELS = 8;

    /** Whether it belongs to a track. */
    public boolean isTrack() {
        return track >= 1 && track <= 99;
    }
}
