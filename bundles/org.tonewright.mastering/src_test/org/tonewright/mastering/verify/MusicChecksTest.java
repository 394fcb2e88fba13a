package org.tonewright.mastering.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tonewright.mastering.verify.MusicTrial.RATE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.verify.RuleResult;

/** What a listener at a pressing plant looks for in a title, in made music with one fault each. */
class MusicChecksTest {

    private static final int SECONDS = 6;

    private final Path folder;

    MusicChecksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Plucked chords over a bass with a little noise: it rises out of silence and rings out. */
    private static float[] music(long seed) {
        Random random = new Random(seed);
        float[] music = new float[SECONDS * RATE];
        for (int note = 0; note < 2 * SECONDS - 3; note++) {
            double hertz = 55 * Math.pow(2, random.nextInt(36) / 12.0);
            int start = note * RATE / 2;
            for (int frame = start; frame < music.length; frame++) {
                double time = (double) (frame - start) / RATE;
                double shape = Math.min(1, time / 0.003) * Math.exp(-5 * time);
                music[frame] += (float) (0.3 * shape * Math.sin(2 * Math.PI * hertz * time));
            }
        }
        for (int frame = 0; frame < music.length; frame++) {
            double ends = Math.clamp(Math.min(frame, music.length - frame) / (0.5 * RATE), 0, 1);
            music[frame] = (float) (ends * (music[frame] + 0.002 * random.nextGaussian()));
        }
        return music;
    }

    private List<RuleResult> edges(float[] left, float[] right) throws IOException {
        return MusicTrial.check(new EdgesCheck(), folder, left, right);
    }

    private RuleResult silence(float[] left, float[] right) throws IOException {
        return MusicTrial.rule(MusicTrial.check(new SilenceCheck(), folder, left, right), "S03");
    }

    private RuleResult channels(float[] left, float[] right, String rule) throws IOException {
        return MusicTrial.rule(MusicTrial.check(new ChannelsCheck(), folder, left, right), rule);
    }

    private static float[] scaled(float[] samples, double gain) {
        float[] scaled = samples.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) gain;
        }
        return scaled;
    }

    private static float[] mixed(float[] one, float[] other) {
        float[] mixed = one.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += other[i];
        }
        return mixed;
    }

    @Test
    void musicWithoutFaultsPassesAllOfThemWithoutANote() throws IOException {
        for (int seed = 0; seed < 10; seed++) {
            float[] middle = music(seed);
            float[] left = mixed(middle, scaled(music(100 + seed), 0.5));
            float[] right = mixed(middle, scaled(music(200 + seed), 0.5));
            for (QualityCheck check : List.of(new EdgesCheck(), new SilenceCheck(), new ChannelsCheck())) {
                List<RuleResult> results = MusicTrial.check(check, folder, left, right);
                assertTrue(results.stream().allMatch(one -> one.held() && !one.noted()), results.toString());
            }
        }
    }

    @Test
    void aTitleThatIsCutOutOfTheMiddleIsNotedAtBothEdges() throws IOException {
        float[] cut = Arrays.copyOfRange(music(1), RATE + 230, 4 * RATE + 80);
        List<RuleResult> results = edges(cut, cut);
        assertTrue(MusicTrial.rule(results, "E01").noted(), results.toString());
        assertTrue(MusicTrial.rule(results, "E02").noted() || MusicTrial.rule(results, "E03").noted(),
                results.toString());
        assertTrue(results.stream().allMatch(RuleResult::held), "a hard cut may be meant");
    }

    @Test
    void aFadeThatIsCutOffIsNoted() throws IOException {
        Random random = new Random(2);
        float[] music = new float[SECONDS * RATE];
        for (int i = 0; i < music.length; i++) {
            double fade = Math.min(1, i / 1000.0) * Math.pow(10, -60.0 / 20 * i / music.length);
            music[i] = (float) (0.1 * fade * random.nextGaussian());
        }
        // from -20 dBFS it falls by ten decibels a second; 2.5 s before its end it is at -55
        float[] cut = Arrays.copyOf(music, music.length - (int) (2.5 * RATE));
        assertFalse(MusicTrial.rule(edges(music, music), "E03").noted(), "the whole fade ends at -80 dBFS");
        RuleResult result = MusicTrial.rule(edges(cut, cut), "E03");
        assertTrue(result.noted() && result.message().contains("cut off"), result.message());
    }

    @Test
    void noiseBeforeTheMusicIsNotedWithItsLengthAndLevel() throws IOException {
        Random random = new Random(3);
        float[] noisy = new float[SECONDS * RATE + 2 * RATE];
        System.arraycopy(music(4), RATE / 2, noisy, 2 * RATE, (int) (5.5 * RATE));
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (0.001 * random.nextGaussian() * Math.min(1, i / 100.0));
        }
        RuleResult result = MusicTrial.rule(edges(noisy, noisy), "E04");
        // a deviation of 0.001 is -60 dBFS
        assertTrue(result.noted() && result.message().matches(".*with (1\\.9|2\\.0) s of noise at -60 dBFS.*"),
                result.message());
    }

    @Test
    void aLongSilenceBeforeTheMusicIsNoted() throws IOException {
        float[] late = new float[SECONDS * RATE + 3 * RATE];
        System.arraycopy(music(5), 0, late, 3 * RATE, SECONDS * RATE);
        RuleResult result = MusicTrial.rule(edges(late, late), "E04");
        assertTrue(result.noted() && result.message().contains("s of silence before the music"), result.message());
    }

    @Test
    void samplesThatAreLostForAMomentAreFoundWithTheirPlace() throws IOException {
        Random random = new Random(6);
        for (int round = 0; round < 20; round++) {
            float[] whole = music(round);
            float[] holed = whole.clone();
            int length = 64 + random.nextInt(4000);
            int at = RATE + random.nextInt(3 * RATE);
            while (Math.abs(holed[at - 1]) < 0.03 || Math.abs(holed[at + length]) < 0.03) {
                at++;
            }
            Arrays.fill(holed, at, at + length, 0);
            RuleResult result = silence(whole, holed);
            assertFalse(result.held(), "a hole of " + length + " at " + at);
            assertTrue(result.message().contains("in channel 2") && !result.message().contains("channel 1"),
                    result.message());
            double told = Double.parseDouble(result.message().replaceFirst(".* at 0:([0-9.]+) for .*", "$1"));
            assertEquals((double) at / RATE, told, 0.0006, "the place is told in milliseconds");
        }
    }

    @Test
    void restsGatesAndPulsesAreNoLostSamples() throws IOException {
        float[] rest = music(7);
        for (int start = RATE; start < 5 * RATE; start += RATE) {
            for (int i = 0; i < 8000; i++) {
                double gate = Math.clamp(Math.min(Math.abs(i - 200), Math.abs(7800 - i)) / 200.0, 0, 1);
                rest[start + i] *= (float) (i < 200 || i > 7800 ? gate : 0);
            }
        }
        assertTrue(silence(rest, rest).held(), "a gate opens and closes in some milliseconds");
        float[] pulse = new float[3 * RATE];
        for (int i = 0; i < pulse.length; i++) {
            pulse[i] = i % 400 < 60 ? 0.4f : i % 400 < 120 ? -0.4f : 0;
        }
        assertTrue(silence(pulse, pulse).held(), "a synthesiser's pulse rests at zero between its sides");
    }

    @Test
    void aDeadChannelASwappedPolarityAndMonoAreFound() throws IOException {
        float[] left = music(8);
        float[] right = mixed(left, scaled(music(9), 0.3));
        RuleResult dead = channels(left, new float[left.length], "M01");
        assertFalse(dead.held());
        assertTrue(dead.message().contains("in the left channel alone"), dead.message());
        RuleResult swapped = channels(left, scaled(right, -1), "M02");
        assertFalse(swapped.held());
        assertTrue(swapped.message().contains("polarity"), swapped.message());
        assertTrue(channels(left, right, "M02").held());
        RuleResult mono = channels(left, left, "M03");
        assertTrue(mono.held() && mono.noted(), mono.message());
        assertFalse(channels(left, right, "M03").noted());
    }

    @Test
    void wideMusicWithoutAnythingInCommonIsNoFault() throws IOException {
        assertTrue(channels(music(10), music(11), "M02").held());
    }
}
