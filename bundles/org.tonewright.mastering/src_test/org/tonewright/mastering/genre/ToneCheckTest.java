package org.tonewright.mastering.genre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.mastering.measure.SpectrumBalance;

class ToneCheckTest {

    private static final Genres GENRES = new Genres(Studio.plain(List.of(), Verifiers.NONE).extensions());
    private static final Genre POP = GENRES.named("pop").orElseThrow();

    /** Exactly a genre's mean, at any level, with something added. */
    private static SpectrumBalance like(Genre genre, double level, double low, double high, double more) {
        int[] band = {0};
        return Spectra.of(frequency -> {
            Optional<GenreBand> usual = genre.curve().bands().get(band[0]++);
            return level + usual.map(GenreBand::mean).orElse(-40.0)
                    + (frequency > low && frequency < high ? more : 0);
        });
    }

    @Test
    void whatLiesOnTheMeanFitsAtAnyLevel() {
        for (Genre genre : GENRES.all()) {
            for (double level : new double[] {-60, -14, 0}) {
                ToneVerdict verdict = ToneCheck.of(like(genre, level, 0, 0, 0), genre);
                assertTrue(verdict.fits(), genre.id());
                assertEquals(level, verdict.offset(), 1e-9, "the level is what the curve is moved by");
            }
        }
    }

    @Test
    void aHumpInTheLowMidsIsMuddyByAsMuchAsItIsHigh() {
        ToneVerdict verdict = ToneCheck.of(like(POP, -20, 190, 330, 7), POP);
        assertEquals(1, verdict.regions().size(), verdict.sentence());
        assertEquals(7, verdict.regions().getFirst().deviation(), 1e-9,
                "three bands of 23 do not move the median, so the hump stands out in full");
        assertEquals("7 dB more than pop has at 200-315 Hz: muddy.", verdict.sentence());
    }

    @Test
    void theWorstOfSeveralRegionsComesFirst() {
        int[] band = {0};
        SpectrumBalance spectrum = Spectra.of(frequency -> {
            double mean = POP.curve().bands().get(band[0]++).map(GenreBand::mean).orElse(-40.0);
            return mean + (frequency > 600 && frequency < 700 ? 6 : 0) + (frequency > 2900 && frequency < 4200 ? 9 : 0)
                    - (frequency > 11_000 ? 12 : 0);
        });
        ToneVerdict verdict = ToneCheck.of(spectrum, POP);
        assertEquals(List.of("without air", "harsh", "boxy"),
                verdict.regions().stream().map(ToneRegion::word).toList(), verdict.sentence());
        assertEquals(List.of("12.5-16 kHz", "3.15-4 kHz", "630 Hz"),
                verdict.regions().stream().map(ToneRegion::reach).toList());
    }

    @Test
    void noiseThatFallsByFiveDecibelsAnOctaveIsPopAndPinkNoiseIsTooBright() {
        // Pestana et al. 2013: about 5 dB an octave; above 5 kHz and below 80 Hz music falls further, so it ends there.
        ToneVerdict five = ToneCheck.of(bandNoise(5), POP);
        assertTrue(five.regions().stream().allMatch(region -> region.first() < 7 || region.first() > 23),
                five.sentence());
        ToneVerdict pink = ToneCheck.of(bandNoise(3), POP);
        assertFalse(pink.fits());
        assertEquals("sharp", pink.regions().getFirst().word(), pink.sentence());
    }

    private static SpectrumBalance bandNoise(double falling) {
        return Spectra.of(frequency -> Spectra.noise(frequency, falling));
    }

    @Test
    void theBassOfHipHopIsTooMuchForJazz() {
        SpectrumBalance title = like(GENRES.named("hip-hop").orElseThrow(), -18, 0, 0, 0);
        assertTrue(ToneCheck.of(title, GENRES.named("Hip-hop").orElseThrow()).fits());
        ToneVerdict verdict = ToneCheck.of(title, GENRES.named("jazz").orElseThrow());
        assertEquals("rumbling", verdict.regions().getFirst().word(), verdict.sentence());
    }

    @Test
    void silenceHasNoTone() {
        ToneVerdict verdict = ToneCheck.of(Spectra.of(_ -> Double.NEGATIVE_INFINITY), POP);
        assertTrue(verdict.fits());
        assertEquals("It is silent and has no tone.", verdict.sentence());
    }

    @Test
    void whatAFilterLeftNothingOfCountsAsFortyDecibelsLess() {
        ToneVerdict verdict = ToneCheck.of(Spectra.of(frequency -> frequency > 11_000 ? Double.NEGATIVE_INFINITY
                : Spectra.noise(frequency, 5)), POP);
        assertTrue(verdict.sentence().contains("40 dB less than pop has at 12.5-16 kHz: without air"),
                verdict.sentence());
    }
}
