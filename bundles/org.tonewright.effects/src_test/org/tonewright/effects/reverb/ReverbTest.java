package org.tonewright.effects.reverb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.effects.Sound;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

class ReverbTest extends ProcessorContract {

    private static final double RATE = 48_000;
    private static final Map<String, Double> EVEN = Map.of("mix", 1.0, "low.decay", 1.0, "high.decay", 1.0);

    @Override
    protected ProcessorFactory factory() {
        return new Reverb();
    }

    private static float[][] impulseResponse(double rate, int channels, double seconds, Map<String, Double> values) {
        Map<String, Double> wet = new HashMap<>(Map.of("mix", 1.0));
        wet.putAll(values);
        float[][] impulse = new float[channels][(int) (seconds * rate)];
        for (float[] channel : impulse) {
            channel[0] = 1;
        }
        try (Bench bench = new Bench(new Reverb(), rate, channels, wet)) {
            return bench.run(impulse);
        }
    }

    /**
     * T30 of ISO 3382-1: the energy that is still to come (M. R. Schroeder, "New Method of Measuring Reverberation
     * Time", JASA 37, 1965) in decibels, a straight line fitted to it from -5 to -35 dB, and the time in which that
     * falls by 60 dB.
     */
    private static double decay(float[] response, double rate) {
        double[] ahead = new double[response.length + 1];
        for (int i = response.length - 1; i >= 0; i--) {
            ahead[i] = ahead[i + 1] + (double) response[i] * response[i];
        }
        double n = 0;
        double st = 0;
        double sd = 0;
        double stt = 0;
        double std = 0;
        for (int i = 0; i < response.length; i += 16) {
            double decibels = 10 * Math.log10(ahead[i] / ahead[0]);
            if (decibels <= -5 && decibels >= -35) {
                double t = i / rate;
                n++;
                st += t;
                sd += decibels;
                stt += t * t;
                std += t * decibels;
            }
        }
        return -60 * (n * stt - st * st) / (n * std - st * sd);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.3, 44100, 2", "0.7, 0.5, 48000, 1", "1, 0, 48000, 2", "1.8, 0.5, 96000, 2",
            "2.5, 0.5, 48000, 1",
            "4, 1, 48000, 2", "10, 0.5, 44100, 2"})
    void decayTimeIsAsSet(double decay, double size, double rate, int channels) {
        float[][] response = impulseResponse(rate, channels, 1.2 * decay + 0.3, Map.of("decay", decay, "size", size));
        for (float[] channel : response) {
            // 5 % is what is promised, and about what ears tell apart (ISO 3382-1, annex A)
            assertEquals(decay, decay(Sound.octave(channel, rate, 1000), rate), 0.05 * decay);
        }
    }

    @Test
    void allOctavesDecayTogetherWhenAskedTo() {
        Map<String, Double> values = new HashMap<>(EVEN);
        values.put("decay", 3.0);
        float[] response = impulseResponse(RATE, 2, 4, values)[0];
        for (double frequency : new double[] {125, 250, 500, 1000, 2000, 4000}) {
            // few modes share the low octaves, so their decay is less sure; above, interpolation takes some treble from
            // wandering lines
            assertEquals(3, decay(Sound.octave(response, RATE, frequency), RATE), frequency < 500 ? 0.25 : 0.15,
                    frequency + " Hz");
        }
    }

    @Test
    void lowAndHighOctavesHaveADecayOfTheirOwn() {
        Map<String, Double> values = Map.of("decay", 2.0, "low.decay", 1.8, "low.frequency", 400.0, "high.decay", 0.4,
                "high.frequency", 3000.0);
        float[] response = impulseResponse(RATE, 2, 4.5, values)[0];
        assertEquals(2, decay(Sound.octave(response, RATE, 1000), RATE), 0.1);
        // Far below the low frequency 1.8 times 2 s, far above the high one 0.4 times 2 s; one-pole filters get near
        // it.
        double low = decay(Sound.octave(response, RATE, 63), RATE);
        double high = decay(Sound.octave(response, RATE, 12_000), RATE);
        assertEquals(3.6, low, 0.36);
        assertEquals(0.8, high, 0.16);
    }

    @Test
    void echoesBecomeDenseWithinATenthOfASecond() {
        float[] response = impulseResponse(RATE, 2, 1, Map.of())[0];
        // Normalised echo density (J. S. Abel, P. Huang, AES 121, 2006): the share of samples beyond the standard
        // deviation within 20 ms, over that of Gaussian noise, 0.3173. It reaches 1 when single echoes are no longer
        // told apart.
        for (double seconds = 0.1; seconds < 0.9; seconds += 0.05) {
            int from = (int) (seconds * RATE);
            double deviation = Sound.rms(response, from, from + 960);
            int beyond = 0;
            for (int i = from; i < from + 960; i++) {
                beyond += Math.abs(response[i]) > deviation ? 1 : 0;
            }
            // 960 samples of noise that is not white give 1 +- 0.1
            assertTrue(beyond / 960.0 / 0.3173 > 0.8, seconds + " s: " + beyond / 960.0 / 0.3173);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 1})
    void noNoteRings(double modulation) {
        Map<String, Double> values = new HashMap<>(EVEN);
        values.putAll(Map.of("decay", 3.0, "modulation", modulation));
        float[] response = impulseResponse(RATE, 2, 2, values)[0];
        int size = 16_384;
        for (int start : new int[] {9600, 24_000, 48_000}) {
            double[] tail = new double[size];
            for (int i = 0; i < size; i++) {
                double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
                tail[i] = response[start + i] * Math.pow(1000, i / RATE / 3) * hann;
            }
            double[] powers = Sound.powers(tail);
            double logarithms = 0;
            double sum = 0;
            double most = 0;
            int bins = 0;
            for (int k = (int) (200 / RATE * size); k < 6000 / RATE * size; k++) {
                logarithms += Math.log(powers[k]);
                sum += powers[k];
                most = Math.max(most, powers[k]);
                bins++;
            }
            // In the ideal diffuse tail the powers are distributed exponentially: their geometric mean is e^-0.5772 =
            // 0.561 of the mean, the highest of n about ln n = 7.6 times the mean. A tone that rings would change both.
            assertEquals(0.561, Math.exp(logarithms / bins) / (sum / bins), 0.07);
            assertTrue(most / (sum / bins) < 16, "a bin of " + most / (sum / bins) + " times the mean");
        }
    }

    @Test
    void sidesAreDecorrelatedAndWidthDrawsThemTogether() {
        float[][] wide = impulseResponse(RATE, 2, 1, Map.of());
        assertEquals(0, correlation(wide), 0.1);
        float[][] narrow = impulseResponse(RATE, 2, 1, Map.of("width", 0.0));
        assertArrayEquals(narrow[0], narrow[1]);
    }

    private static double correlation(float[][] stereo) {
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = 2400; i < stereo[0].length; i++) {
            both += (double) stereo[0][i] * stereo[1][i];
            left += (double) stereo[0][i] * stereo[0][i];
            right += (double) stereo[1][i] * stereo[1][i];
        }
        return both / Math.sqrt(left * right);
    }

    @Test
    void firstReflectionFollowsThePreDelay() {
        float[] response = impulseResponse(RATE, 1, 0.3, Map.of("predelay", 0.1, "early", 1.0))[0];
        int first = 0;
        while (Math.abs(response[first]) < 1e-6) {
            first++;
        }
        // 100 ms and the shortest way of the reflections, 3.6 ms twice as long at size 0.5
        assertEquals(4800 + 0.0072 * RATE, first, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3, 10})
    void reverberationIsAboutAsLoudAsTheSound(double decay) {
        int frames = (int) ((2 * decay + 1) * RATE);
        float[][] noise = {Sound.octave(Signals.noise(frames, 1, 0.5), RATE, 1000),
                Sound.octave(Signals.noise(frames, 2, 0.5), RATE, 1000)};
        try (Bench bench = new Bench(new Reverb(), RATE, 2, Map.of("decay", decay, "mix", 1.0, "early", 0.0))) {
            float[] out = bench.run(noise)[0];
            double in = Sound.decibels(Sound.rms(noise[0], frames - 24_000, frames));
            assertEquals(in, Sound.decibels(Sound.rms(out, frames - 24_000, frames)), 2.5);
        }
    }

    @Test
    void dryReverbPassesEveryBit() {
        float[][] noise = {Signals.noise(9600, 1, 1), Signals.noise(9600, 2, 1)};
        try (Bench bench = new Bench(new Reverb(), RATE, 2, Map.of("mix", 0.0))) {
            assertArrayEquals(noise, bench.run(noise));
        }
    }

    @Test
    void longestDecayStaysStableForMinutes() {
        Map<String, Double> values = Map.of("decay", 20.0, "low.decay", 2.0, "high.decay", 1.0, "modulation", 1.0,
                "mix", 1.0,
                "size", 0.0);
        try (Bench bench = new Bench(new Reverb(), 22_050, 1, values)) {
            float[] second = Signals.noise(22_050, 1, 0.5);
            double[] levels = new double[120];
            for (int i = 0; i < levels.length; i++) {
                float[] out = bench.run(second);
                levels[i] = Sound.rms(out, 0, out.length);
            }
            double early = Arrays.stream(levels, 50, 60).average().getAsDouble();
            double late = Arrays.stream(levels, 110, 120).average().getAsDouble();
            // What is fed in each second is the same, so the level has settled after one and a half decays.
            assertEquals(1, late / early, 0.1);
        }
    }

    @Test
    void widerStripsAreRefusedWithASentence() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new Bench(new Reverb(), RATE, 6));
        assertEquals("The reverb works on strips of one or two channels, not of 6.", refusal.getMessage());
    }
}
