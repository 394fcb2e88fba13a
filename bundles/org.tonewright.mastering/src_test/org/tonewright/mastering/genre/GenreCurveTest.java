package org.tonewright.mastering.genre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.dsp.spectrum.ThirdOctaves;

class GenreCurveTest {

    private static final String GOOD = """
            # a comment
            source: 120 masters of our house
              50   -6.0    8   9   published
             100    3.0    6   6   published
            1000    0.0    4   4   rule
            """;
    private static final Genres INSTALLED = new Genres(Studio.plain(List.of(), Verifiers.NONE).extensions());

    @Test
    void allSuppliedCurvesAreReadAndNameTheirSources() {
        assertEquals(List.of(), INSTALLED.problems());
        assertEquals(List.of("pop", "rock", "electronic", "hip-hop", "jazz", "folk", "classical"),
                INSTALLED.all().stream().map(Genre::word).toList());
        for (Genre genre : INSTALLED.all()) {
            assertTrue(genre.curve().bands().stream().filter(Optional::isPresent).count() == 29, genre.id());
            assertEquals(0, genre.curve().bands().get(17).orElseThrow().mean(), "1 kHz is the reference");
        }
    }

    @Test
    void popLiesBetweenTheTwoPublishedMeans() {
        // Differences between neighbours, so that the reference does not count; half of 0.1 for each rounded number.
        List<Optional<GenreBand>> bands = INSTALLED.named("Pop").orElseThrow().curve().bands();
        for (int band = 1; band < 29; band++) {
            double step = bands.get(band + 1).orElseThrow().mean() - bands.get(band).orElseThrow().mean();
            double parabolas = mean(ThirdOctaves.midband(band + 1)) - mean(ThirdOctaves.midband(band));
            // Pestana et al. 2013 in third octaves: 2 dB down an octave from 100 Hz to 4 kHz, 3 up from 50 to 100 Hz.
            double line = (band < 7 ? 10 * Math.log10(2) : -2) / 3;
            boolean both = band >= 4 && band < 23;
            assertEquals(both ? (parabolas + line) / 2 : parabolas, step, 0.11, "above band " + band);
        }
    }

    /** Elowsson and Friberg 2017 in third octaves: power per hertz and 10 lg of the band's width. */
    private static double mean(double frequency) {
        double x = 60 * Math.log(frequency / 30) / Math.log(2);
        double density = frequency < 94 ? -0.000907 * x * x + 0.256 * x - 32.942
                : -0.000183 * x * x + 0.0213 * x - 16.735;
        return density + 10 * Math.log10(frequency);
    }

    @Test
    void whatIsLeftOutIsInterpolatedAndOutsideNothingIsSaid() {
        GenreCurve curve = GenreCurve.read(GOOD, "x");
        assertEquals(List.of("120 masters of our house"), curve.sources());
        assertTrue(curve.bands().get(3).isEmpty(), "40 Hz");
        assertTrue(curve.bands().get(18).isEmpty(), "1.25 kHz");
        GenreBand between = curve.bands().get(5).orElseThrow();
        assertEquals(-3, between.mean(), 1e-9, "63 Hz is a third of the way from 50 to 100 Hz");
        assertEquals(8, between.more(), 1e-9, "a third of the way from 9 to 6");
        assertEquals(GenreBand.Origin.INTERPOLATED, between.origin());
    }

    @Test
    void aFileThatCannotBeUnderstoodIsRefusedWithItsLine() {
        for (Map.Entry<String, String> wrong : Map.of("53 0 4 4 rule", "Line 6", "1250 zero 4 4 rule", "'zero'",
                "1250 0 4 4 guess", "origin", "1250 0 -4 4 rule", "level", "1250 0", "Line 6", "50 0 4 4 rule",
                "second time").entrySet()) {
            Refusal refusal = assertThrows(Refusal.class, () -> GenreCurve.read(GOOD + wrong.getKey(), "x.curve"));
            assertTrue(String.valueOf(refusal.getMessage()).contains(wrong.getValue()), refusal.getMessage());
            assertTrue(String.valueOf(refusal.getMessage()).contains("x.curve"), refusal.getMessage());
        }
        assertThrows(Refusal.class, () -> GenreCurve.read(GOOD.replace("source:", "#"), "x"), "no source");
        assertThrows(Refusal.class, () -> GenreCurve.read("source: x\n100 0 1 1 rule\n", "x"), "one band");
    }

    @Test
    void aGenreIsFoundByIdWordOrNameAndAnyTextMayBeNone() {
        assertEquals("electronic", INSTALLED.named("electronic and DANCE").orElseThrow().word());
        assertEquals("rock", INSTALLED.named("org.tonewright.mastering.rock").orElseThrow().word());
        assertTrue(INSTALLED.named("polka").isEmpty());
        assertTrue(INSTALLED.unknown("polka").contains("'polka'"), INSTALLED.unknown("polka"));
        assertTrue(INSTALLED.unknown("polka").contains("hip-hop"), INSTALLED.unknown("polka"));
    }
}
