package org.tonewright.device.rehearsal.synth;

import org.tonewright.device.rehearsal.song.Note;

/** Plays single notes into the samples of a stem, adding to what is there. */
interface Instrument {

    /** How many channels the instrument has, 1 or 2. */
    int channels();

    /**
     * Plays one note.
     *
     * @param note the note; it begins at the sample nearest to its start
     * @param samples one array a channel; what would lie beyond their end is cut
     */
    void play(Note note, float[][] samples);
}
