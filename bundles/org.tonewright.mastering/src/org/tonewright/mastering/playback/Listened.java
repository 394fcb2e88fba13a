package org.tonewright.mastering.playback;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.tonewright.mastering.genre.ToneVerdict;
import org.tonewright.mastering.measure.SpectrumBalance;

/**
 * What was heard of a title.
 *
 * @param name of the title
 * @param seconds its length
 * @param integrated its integrated loudness in LUFS; empty if it is silent
 * @param spectrum how its power is spread over frequency
 * @param loudness short-term loudness in LUFS, twice a second; minus infinity for silence
 * @param tone how its tone compares with its genre; empty if the genre has no curve
 * @param places how it does on each playback system
 */
public record Listened(String name, double seconds, OptionalDouble integrated, SpectrumBalance spectrum,
        List<Double> loudness, Optional<ToneVerdict> tone, List<Place> places) {

    /**
     * One playback system.
     *
     * @param id of the system
     * @param name of the system, as a person calls it
     * @param verdict how the title does on it
     */
    public record Place(String id, String name, PlaybackVerdict verdict) {}

    /** Copies the lists. */
    public Listened {
        loudness = List.copyOf(loudness);
        places = List.copyOf(places);
    }
}
