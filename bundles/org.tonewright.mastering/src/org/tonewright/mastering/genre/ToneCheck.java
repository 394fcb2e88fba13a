package org.tonewright.mastering.genre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tonewright.dsp.spectrum.ThirdOctaves;
import org.tonewright.mastering.measure.SpectrumBalance;

/**
 * Compares the tone of a title with a genre. Level does not count: the genre's curve is moved to the title's spectrum
 * by the median of their differences from 63 Hz to 10 kHz, so that a hump in the spectrum does not make the rest of it
 * look low. A region is named where a third octave leaves the band by half a decibel or more.
 */
public final class ToneCheck {

    /** What leaves the band by less is not spoken of, in decibels: about what a repeated measurement differs by. */
    static final double TOLERANCE = 0.5;

    private static final int FIRST = 5;
    private static final int LAST = 27;
    private static final int MOST = 3;
    /** Nothing counts for more than this many decibels below the genre: filters may leave nothing at all. */
    private static final double LEAST = -40;

    private ToneCheck() {}

    /** The verdict on a title. */
    public static ToneVerdict of(SpectrumBalance spectrum, Genre genre) {
        List<Optional<GenreBand>> bands = genre.curve().bands();
        double[] differences = new double[ThirdOctaves.COUNT];
        for (int band = 0; band < differences.length; band++) {
            differences[band] = bands.get(band).isEmpty() ? Double.NaN
                    : spectrum.level(band).orElse(Double.NEGATIVE_INFINITY) - bands.get(band).get().mean();
        }
        double offset = median(differences);
        if (!Double.isFinite(offset)) {
            return new ToneVerdict(genre, spectrum, 0,
                    bands.stream().map(_ -> Optional.<Double>empty()).toList(), List.of());
        }
        List<Optional<Double>> deviations = new ArrayList<>();
        for (double difference : differences) {
            deviations.add(Double.isNaN(difference) ? Optional.empty()
                    : Optional.of(Math.max(LEAST, difference - offset)));
        }
        return new ToneVerdict(genre, spectrum, offset, deviations, regions(deviations, bands));
    }

    private static double median(double[] differences) {
        double[] sorted = Arrays.stream(differences, FIRST, LAST + 1).filter(one -> !Double.isNaN(one)).sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static List<ToneRegion> regions(List<Optional<Double>> deviations, List<Optional<GenreBand>> bands) {
        List<Weighed> found = new ArrayList<>();
        int band = 0;
        while (band < deviations.size()) {
            int side = side(deviations, bands, band);
            int first = band++;
            if (side == 0) {
                continue;
            }
            while (band < deviations.size() && side(deviations, bands, band) == side) {
                band++;
            }
            found.add(region(deviations, bands, first, band - 1, side));
        }
        return found.stream().sorted(Comparator.comparingDouble(Weighed::weight).reversed()).limit(MOST)
                .map(Weighed::region).toList();
    }

    /** 1 above the band, -1 below it, 0 inside or where nothing is known. */
    private static int side(List<Optional<Double>> deviations, List<Optional<GenreBand>> bands, int band) {
        if (deviations.get(band).isEmpty() || bands.get(band).isEmpty()) {
            return 0;
        }
        double deviation = deviations.get(band).get();
        return deviation >= bands.get(band).get().more() + TOLERANCE ? 1
                : deviation <= -bands.get(band).get().less() - TOLERANCE ? -1 : 0;
    }

    private static Weighed region(List<Optional<Double>> deviations, List<Optional<GenreBand>> bands, int first,
            int last, int side) {
        ToneRegion worst = new ToneRegion(first, last, 0, 0);
        double weight = 0;
        for (int band = first; band <= last; band++) {
            GenreBand usual = bands.get(band).orElseThrow();
            ToneRegion one = new ToneRegion(first, last, deviations.get(band).orElseThrow(),
                    side > 0 ? usual.more() : usual.less());
            weight += one.excess();
            worst = band == first || one.excess() > worst.excess() ? one : worst;
        }
        return new Weighed(worst, weight);
    }

    /** A region and how much of the spectrum lies outside the band there: decibels times third octaves. */
    private record Weighed(ToneRegion region, double weight) {}
}
