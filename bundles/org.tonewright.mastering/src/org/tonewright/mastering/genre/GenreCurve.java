package org.tonewright.mastering.genre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.tonewright.core.Refusal;
import org.tonewright.dsp.spectrum.ThirdOctaves;

/**
 * The band in which the long-term spectrum of a genre lies, in third octaves, as a file tells it. A line of the file is
 * a comment ({@code # ...}), a source ({@code source: ...}) or a third octave: its midband in hertz, the mean level in
 * decibels, how many decibels below and above are usual, and where the mean comes from ({@code published},
 * {@code interpolated}, {@code rule}). Third octaves that are left out between others are interpolated; outside the
 * first and the last nothing is said of the genre.
 *
 * @param bands one for each of {@link ThirdOctaves}; empty where nothing is said
 * @param sources where the numbers come from, in the file's order; never empty
 */
public record GenreCurve(List<Optional<GenreBand>> bands, List<String> sources) {

    private static final String SOURCE = "source:";
    private static final int WORDS = 5;
    /** A midband may be written rounded (31.5, 630, 1000), a quarter of a third octave off at most. */
    private static final double ROUNDED = 0.25;
    private static final int LEAST = 3;

    /** Copies the lists. */
    public GenreCurve {
        if (bands.size() != ThirdOctaves.COUNT) {
            throw new IllegalArgumentException(bands.size() + " third octaves instead of " + ThirdOctaves.COUNT);
        }
        bands = List.copyOf(bands);
        sources = List.copyOf(sources);
    }

    /**
     * Reads a file.
     *
     * @param text of the file
     * @param place what the file is called in refusals
     * @throws Refusal if a line can't be understood, fewer than three third octaves are given, or no source; the
     *         sentence names the line
     */
    public static GenreCurve read(String text, String place) {
        TreeMap<Integer, GenreBand> given = new TreeMap<>();
        List<String> sources = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.startsWith(SOURCE)) {
                sources.add(line.substring(SOURCE.length()).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String where = "Line " + number + " of the genre curve " + place;
                String[] words = line.split("\\s+");
                if (words.length != WORDS) {
                    throw new Refusal(where + " is not a midband, a mean, what is usual below and above it, and an "
                            + "origin.");
                }
                if (given.put(band(words[0], where), band(words, where)) != null) {
                    throw new Refusal(where + " gives the third octave of " + words[0] + " Hz a second time.");
                }
            }
        }
        if (given.size() < LEAST) {
            throw new Refusal("The genre curve " + place + " has fewer than " + LEAST + " third octaves.");
        }
        if (sources.isEmpty()) {
            throw new Refusal("The genre curve " + place + " does not say where its numbers come from; a line 'source: "
                    + "...' does.");
        }
        return new GenreCurve(filled(given), sources);
    }

    private static int band(String word, String where) {
        double frequency = number(word, where);
        double place = 10 * Math.log10(frequency / ThirdOctaves.midband(0));
        long band = Math.round(place);
        if (!(frequency > 0) || Math.abs(place - band) > ROUNDED || band < 0 || band >= ThirdOctaves.COUNT) {
            throw new Refusal(where + " names " + word + " Hz, which is not the midband of a third octave from 20 Hz "
                    + "to 20 kHz.");
        }
        return (int) band;
    }

    private static GenreBand band(String[] words, String where) {
        try {
            return new GenreBand(number(words[1], where), number(words[2], where), number(words[3], where),
                    GenreBand.Origin.valueOf(words[4].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(where + " has a level that is none, or an origin that is not published, interpolated or "
                    + "rule.", wrong);
        }
    }

    private static double number(String word, String where) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException wrong) {
            throw new Refusal(where + " has '" + word + "' where a number belongs.", wrong);
        }
    }

    private static List<Optional<GenreBand>> filled(TreeMap<Integer, GenreBand> given) {
        List<Optional<GenreBand>> bands = new ArrayList<>();
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            var below = given.floorEntry(band);
            var above = given.ceilingEntry(band);
            if (below == null || above == null) {
                bands.add(Optional.empty());
            } else if (below.getKey() == band) {
                bands.add(Optional.of(below.getValue()));
            } else {
                double way = (double) (band - below.getKey()) / (above.getKey() - below.getKey());
                bands.add(Optional.of(below.getValue().towards(above.getValue(), way)));
            }
        }
        return bands;
    }
}
