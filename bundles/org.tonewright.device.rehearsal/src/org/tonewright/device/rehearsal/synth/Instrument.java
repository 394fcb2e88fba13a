package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;

/** Plays single notes into samples, adding to what is there. */
interface Instrument {

    /** How many channels the instrument has, 1 or 2. */
    int channels();

    /**
     * Plays one note.
     *
     * @param note the note; it begins at the sample nearest to its start
     * @param rest how long the player has rested before, in seconds
     * @param samples one array a channel; what would lie beyond their end is cut
     * @param noise random numbers of this note alone, so that another note does not change it
     */
    void play(Note note, double rest, float[][] samples, Random noise);

    /** Does what is done to all notes together, as an amplifier does. */
    default void amplify(float[][] samples) {
        // most are not amplified
    }
}
