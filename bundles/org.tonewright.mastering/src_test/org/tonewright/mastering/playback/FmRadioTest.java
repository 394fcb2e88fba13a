package org.tonewright.mastering.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.mastering.genre.Spectra;
import org.tonewright.mastering.playback.PlaybackVerdict.Rating;

class FmRadioTest {

    private static final double LOUDNESS = -23;

    /** A second of a sine that swells for 100 ms: a sudden beginning would ring in the filters and be limited, too. */
    private static float[] sine(int rate, double hertz, double decibels) {
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            double swell = Math.min(1, 10.0 * i / rate);
            samples[i] = (float) (Decibels.toGain(decibels) * swell * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    /** Runs through the transmitter; the title is at -23 LUFS, so that nothing is turned. Both ends are left out. */
    private static double through(Reproduction radio, float[] samples) {
        float[][] sound = new float[2][Reproduction.BLOCK];
        double power = 0;
        long count = 0;
        for (int at = 0; at < samples.length; at += Reproduction.BLOCK) {
            int frames = Math.min(Reproduction.BLOCK, samples.length - at);
            for (int i = 0; i < frames; i++) {
                sound[0][i] = samples[at + i];
                sound[1][i] = samples[at + i];
            }
            radio.process(sound, frames);
            for (int i = 0; i < frames && at >= samples.length / 2; i++) {
                power += sound[0][i] * sound[0][i];
                count++;
            }
        }
        return Decibels.fromPower(2 * power / count);
    }

    private static Reproduction radio(int rate) {
        return new FmRadio().start(new Programme(rate, OptionalDouble.of(LOUDNESS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void preEmphasisHasThePublishedCurve(int rate) {
        for (double hertz : new double[] {100, 1000, 3000, 5000, 10_000, 14_000}) {
            float[] samples = sine(rate, hertz, 0);
            Emphasis emphasis = Emphasis.at(rate);
            emphasis.process(samples, rate);
            double power = 0;
            for (int i = rate / 2; i < rate; i++) {
                power += samples[i] * samples[i];
            }
            // sqrt(1 + (2 pi f 50 us)^2): +0.41 dB at 1 kHz, +10.36 dB at 10 kHz.
            double expected = 10 * Math.log10(1 + Math.pow(2 * Math.PI * hertz * 50e-6, 2));
            assertEquals(expected, Decibels.fromPower(power / (rate / 2.0 / 2)), 0.1, hertz + " Hz at " + rate);
        }
        assertEquals(10.36, Decibels.fromPower(Emphasis.power(10_000)), 0.005);
        assertEquals(0.41, Decibels.fromPower(Emphasis.power(1000)), 0.005);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void brightSoundIsLimitedByItsRaisedHighs(int rate) {
        Reproduction radio = radio(rate);
        double level = through(radio, sine(rate, 10_000, -12));
        Effect effect = radio.effect();
        // -12 dBFS raised by 10.4 comes to -1.6 dBTP, 8.4 above -10; what is left comes back at -20.4 dBFS.
        assertEquals(-1.6, effect.peak().orElseThrow(), 0.15, "0.1 of the filter, 0.05 of the finer rate");
        assertEquals(8.4, effect.reduction().orElseThrow(), 0.15);
        assertEquals(-20.4, level, 0.2);
        assertTrue(effect.limited() > 0.93, "all but the beginning: " + effect.limited());
    }

    @Test
    void aDarkSoundOfTheSameLevelPasses() {
        Reproduction radio = radio(48_000);
        assertEquals(-12, through(radio, sine(48_000, 200, -12)), 0.05, "0.02 dB are raised at 200 Hz, and taken back");
        assertEquals(0, radio.effect().reduction().orElseThrow(), 1e-9);
        assertEquals(0, radio.effect().limited());
    }

    @Test
    void whatLiesAboveFifteenKilohertzIsCut() {
        // 48 dB an octave: at 20 kHz the analogue filter takes 20 dB, the digital one of 48 kHz more.
        assertTrue(through(radio(48_000), sine(48_000, 20_000, -30)) < -50);
    }

    @Test
    void aLoudTitleIsTurnedDownFirst() {
        Reproduction radio = new FmRadio().start(new Programme(48_000, OptionalDouble.of(-9)));
        assertEquals(-17, through(radio, sine(48_000, 200, -3)), 0.05, "from -9 to -23 LUFS is -14 dB");
    }

    @Test
    void theVerdictNamesThePartThatDrivesTheLimiter() {
        Heard title = heard("Title", -0.5, 9.5);
        PlaybackVerdict verdict = new FmRadio().judge(title, List.of(heard("Bass", -20, 0), heard("Cymbals", -2, 8)));
        assertEquals(Rating.SUFFERS, verdict.rating());
        assertEquals("Cymbals", verdict.suffers().orElseThrow().part());
        assertEquals(8, verdict.suffers().orElseThrow().decibels(), 1e-9, "-2 dBTP is 8 dB above -10");
        assertTrue(verdict.text().contains("Brought to -23 LUFS by -9.0 dB"), verdict.text());
        assertTrue(verdict.text().contains("takes up to 9.5 dB off, in 12.0 % of the time"), verdict.text());
    }

    @Test
    void withoutAReductionThereIsNothingToDo() {
        PlaybackVerdict verdict = new FmRadio().judge(heard("Title", -11, 0), List.of());
        assertEquals(Rating.GOOD, verdict.rating());
        assertTrue(verdict.text().contains("The limiter has nothing to do."), verdict.text());
    }

    private static Heard heard(String name, double peak, double reduction) {
        var spectrum = Spectra.of(_ -> -20);
        return new Heard(name, OptionalDouble.of(-14), OptionalDouble.of(-23), spectrum, new Effect(
                OptionalDouble.empty(), OptionalDouble.of(peak), OptionalDouble.of(reduction),
                reduction > 0 ? 0.12 : 0));
    }
}
