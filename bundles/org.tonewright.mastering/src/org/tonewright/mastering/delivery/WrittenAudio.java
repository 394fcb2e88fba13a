package org.tonewright.mastering.delivery;

import java.util.List;

import org.tonewright.mastering.measure.ProgrammeMeter;

/**
 * What a delivery format wrote.
 *
 * @param audio the name of the audio file
 * @param cue the name of the cue sheet, or of the map of a DDP fileset
 * @param sampleRate of the audio, in hertz
 * @param bits the word length of the audio
 * @param frames the length of the audio, with padding
 * @param titles where they lie in it and how loud they are, in order
 */
public record WrittenAudio(String audio, String cue, int sampleRate, int bits, long frames, List<Piece> titles) {

    /** Copies the list. */
    public WrittenAudio {
        titles = List.copyOf(titles);
    }

    /**
     * One title.
     *
     * @param start its first frame
     * @param frames its length, without padding
     * @param meter measured it to its end, as it was written
     */
    public record Piece(long start, long frames, ProgrammeMeter meter) {}
}
