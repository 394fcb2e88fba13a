package org.tonewright.recording.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.edit.Bars;
import org.tonewright.recording.Range;

/**
 * What is inspected: what a track plays from its active lane, before strip and fader, or an audio file. Positions are
 * frames of the session; a file begins at 0. Several may be read at once, each by one thread. [disk]
 */
public interface Recorded {

    /** The name of the track or file, as a person knows it. */
    String name();

    /** Frames a second. */
    int sampleRate();

    /** How many channels there are, 1 or more. */
    int channels();

    /** Where something was recorded, in order, apart from one another; empty for a track without clips. */
    List<Range> ranges();

    /**
     * Reads samples; full scale is 1, and more is possible. Outside of the ranges there is silence.
     *
     * @param start the first frame, 0 or more
     * @param into one array a channel, each at least {@code frames} long; they are overwritten
     * @param frames how many
     * @throws IOException if a file can't be read
     */
    void read(long start, float[][] into, int frames) throws IOException;

    /** The bars and beats it was played to; empty for a file, of which nothing is known. */
    Optional<Bars> bars();

    /** The other tracks of the same song that play somewhere; empty for a file. */
    List<Recorded> others();
}
