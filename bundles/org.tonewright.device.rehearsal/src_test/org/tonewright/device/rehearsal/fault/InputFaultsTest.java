package org.tonewright.device.rehearsal.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFaultsTest {

    private static final int RATE = 48_000;
    private static final int BAR = 2 * RATE;

    private static final InputFaults.Place BARS = new InputFaults.Place() {

        @Override
        public int start(Fault fault) {
            return (fault.firstBar() - 1) * BAR;
        }

        @Override
        public int end(Fault fault) {
            return (int) Math.min(4L * BAR, (long) fault.lastBar() * BAR);
        }

        @Override
        public List<Integer> onsets() {
            return List.of(0, BAR / 2, BAR, 3 * BAR / 2, 2 * BAR, 5 * BAR / 2, 3 * BAR, 7 * BAR / 2);
        }
    };

    /** Two channels of four bars: 220 Hz that swells and falls twice a bar, up to -12 dBFS. */
    private static float[][] music() {
        float[][] samples = new float[2][4 * BAR];
        for (int i = 0; i < samples[0].length; i++) {
            double swell = 0.25 * Math.abs(StrictMath.sin(StrictMath.PI * i / (BAR / 2.0)));
            samples[0][i] = (float) (swell * StrictMath.sin(2 * StrictMath.PI * 220 * i / RATE));
            samples[1][i] = 0.5f * samples[0][i];
        }
        return samples;
    }

    private static Mark apply(String fault, long seed, float[][] samples) {
        List<Mark> marks = new InputFaults(seed, RATE).apply(List.of(Fault.parse(fault)), samples, BARS);
        assertEquals(1, marks.size());
        return marks.getFirst();
    }

    private static double rms(float[] samples, float[] without, long start, long end) {
        double sum = 0;
        for (int i = (int) start; i < end; i++) {
            double left = (double) samples[i] - without[i];
            sum += left * left;
        }
        return Math.sqrt(sum / (end - start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plosive", "dead-input", "hum", "noise", "clipped-peak", "drop-out", "swapped-polarity"})
    void outsideOfItsMarkEverySampleStays(String kind) {
        for (long seed = 1; seed <= 20; seed++) {
            float[][] before = music();
            float[][] after = music();
            Mark mark = apply(kind + " lead bar 2", seed, after);
            assertTrue(mark.start() >= BAR && mark.end() <= 2 * BAR, "it is in its bar");
            boolean changed = false;
            for (int channel = 0; channel < 2; channel++) {
                for (int i = 0; i < before[0].length; i++) {
                    boolean same = before[channel][i] == after[channel][i];
                    assertTrue(same || i >= mark.start() && i < mark.end(), "frame " + i + " with seed " + seed);
                    changed |= !same;
                }
            }
            assertTrue(changed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plosive", "dead-input", "hum", "noise", "clipped-peak", "drop-out", "swapped-polarity"})
    void theSameSeedMakesTheSameFault(String kind) {
        float[][] once = music();
        float[][] again = music();
        assertEquals(apply(kind + " lead bar 3", 5, once), apply(kind + " lead bar 3", 5, again));
        assertArrayEquals(once, again);
    }

    @Test
    void aPlosiveIsAPuffAtASyllable() {
        float[][] before = music();
        float[][] after = music();
        Mark mark = apply("plosive lead bar 2", 4, after);
        double seconds = (double) (mark.end() - mark.start()) / RATE;
        assertTrue(seconds >= 0.05 && seconds <= 0.12, seconds + " s");
        assertTrue(BARS.onsets().contains((int) mark.start()));
        float highest = 0;
        for (int i = (int) mark.start(); i < mark.end(); i++) {
            highest = Math.max(highest, Math.abs(after[0][i] - before[0][i]));
        }
        assertTrue(highest > 0.5 * 0.25 && highest < 1.5 * 0.25, "about as loud as the part, but " + highest);
    }

    @Test
    void ofADeadInputOnlyTheConverterIsLeft() {
        float[][] after = music();
        Mark mark = apply("dead-input lead bar 2-3", 1, after);
        assertEquals(BAR, mark.start());
        assertEquals(3 * BAR, mark.end());
        double rms = rms(after[0], new float[4 * BAR], mark.start() + RATE / 50, mark.end() - RATE / 50);
        assertTrue(rms > 1e-6 && rms < 1e-5, "-100 to -120 dBFS, but " + rms);
    }

    @Test
    void swappedPolarityTurnsTheSecondOfTwoChannels() {
        float[][] before = music();
        float[][] after = music();
        apply("swapped-polarity lead", 1, after);
        assertArrayEquals(before[0], after[0]);
        for (int i = 0; i < before[1].length; i++) {
            assertEquals(-before[1][i], after[1][i]);
        }
    }

    @Test
    void humLies22To34DecibelsBelowTheLoudestSample() {
        for (long seed = 1; seed <= 20; seed++) {
            float[][] before = music();
            float[][] after = music();
            Mark mark = apply("hum lead", seed, after);
            double level = 20 * Math.log10(rms(after[0], before[0], mark.start(), mark.end()) / 0.25);
            // harmonics that don't fit whole into the take, and its faded edges, make a few hundredths of a decibel
            assertTrue(level > -34.1 && level < -21.9, level + " dB with seed " + seed);
        }
    }

    @Test
    void noiseLies45To55DecibelsBelowFullScale() {
        float[][] before = music();
        float[][] after = music();
        Mark mark = apply("noise lead", 3, after);
        double level = 20 * Math.log10(rms(after[0], before[0], mark.start(), mark.end()));
        assertTrue(level > -55.1 && level < -44.9, level + " dBFS");
    }

    @Test
    void aClippedPeakHasFlatTopsAtFullScaleOrBelow() {
        boolean full = false;
        boolean below = false;
        for (long seed = 1; seed <= 20; seed++) {
            float[][] after = music();
            Mark mark = apply("clipped-peak lead bar 2", seed, after);
            float highest = 0;
            int flat = 0;
            for (int i = (int) mark.start(); i < mark.end(); i++) {
                highest = Math.max(highest, Math.abs(after[0][i]));
            }
            for (int i = (int) mark.start(); i < mark.end(); i++) {
                flat += Math.abs(after[0][i]) == highest ? 1 : 0;
            }
            assertTrue(flat > 1000, "5 dB above the ceiling a sine is flat for more than half of the time");
            full |= highest > 0.999;
            below |= highest < 0.3;
        }
        assertTrue(full && below);
    }

    @Test
    void aDropOutIsNoughtOrStandsStillWhereThereIsSound() {
        boolean nought = false;
        boolean still = false;
        for (long seed = 1; seed <= 40; seed++) {
            float[][] before = music();
            float[][] after = music();
            Mark mark = apply("drop-out lead bar 2", seed, after);
            double seconds = (double) (mark.end() - mark.start()) / RATE;
            assertTrue(seconds >= 0.0049 && seconds <= 0.081, seconds + " s");
            for (int i = (int) mark.start(); i < mark.end(); i++) {
                assertEquals(after[0][(int) mark.start()], after[0][i]);
            }
            assertFalse(before[0][(int) mark.start()] == 0);
            nought |= after[0][(int) mark.start()] == 0;
            still |= after[0][(int) mark.start()] != 0;
        }
        assertTrue(nought && still);
    }

    @Test
    void silenceHasNothingToLose() {
        float[][] silence = new float[1][4 * BAR];
        List<Fault> faults = List.of(Fault.parse("drop-out lead bar 2"), Fault.parse("clipped-peak lead bar 2"));
        assertEquals(List.of(), new InputFaults(1, RATE).apply(faults, silence, BARS));
    }
}
