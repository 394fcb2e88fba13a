package org.tonewright.mastering.genre;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.mastering.measure.SpectrumBalance;

/**
 * How the tone of a title compares with its genre.
 *
 * @param genre it was compared with
 * @param spectrum of the title
 * @param offset what was added to the genre's levels in decibels, so that level does not count; see {@link ToneCheck}
 * @param deviations of each third octave from the genre's mean in decibels; empty where there is nothing to compare
 * @param regions where it leaves the band, the worst first; at most three
 */
public record ToneVerdict(Genre genre, SpectrumBalance spectrum, double offset, List<Optional<Double>> deviations,
        List<ToneRegion> regions) {

    /** Copies the lists. */
    public ToneVerdict {
        deviations = List.copyOf(deviations);
        regions = List.copyOf(regions);
    }

    /** Whether it lies in the band. */
    public boolean fits() {
        return regions.isEmpty();
    }

    /** One sentence. */
    public String sentence() {
        if (deviations.stream().allMatch(Optional::isEmpty)) {
            return "It is silent and has no tone.";
        }
        if (fits()) {
            return "Its tone lies in the band of " + genre.name().toLowerCase(Locale.ROOT) + ".";
        }
        return String.join("; ", regions.stream().map(region -> region.words(genre)).toList()) + ".";
    }
}
