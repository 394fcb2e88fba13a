package org.tonewright.recording.internal.pass;

import java.util.List;

/**
 * What must be known of a pass to find its takes after a crash; written before it begins and deleted when its takes are
 * in the session. The names of the components are the keys of the file.
 *
 * @param pass its number
 * @param begun when, as ISO 8601 writes it
 * @param device as {@code BACKEND:NAME}
 * @param start where on the timeline the files begin, in frames
 * @param loopStart the first frame of the loop
 * @param loopLength its length; 0 for none
 * @param tracks what is recorded
 */
public record PassNote(int pass, String begun, String device, long start, long loopStart, long loopLength,
        List<Noted> tracks) {

    /**
     * A track that records.
     *
     * @param track its id
     * @param name its name
     * @param file where the sound goes, relative to the session's folder
     * @param input the inputs, as a person reads them: {@code 1+2}
     * @param channels how many
     */
    public record Noted(String track, String name, String file, String input, int channels) {}

    /** Copies the tracks. */
    public PassNote {
        tracks = List.copyOf(tracks);
    }

    /** The same with another start. */
    public PassNote startingAt(long frame) {
        return new PassNote(pass, begun, device, frame, loopStart, loopLength, tracks);
    }
}
