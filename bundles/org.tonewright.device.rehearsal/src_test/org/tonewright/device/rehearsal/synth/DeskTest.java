package org.tonewright.device.rehearsal.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.song.Patch;
import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.device.rehearsal.song.Songs;
import org.tonewright.dsp.spectrum.PowerSpectrum;
import org.tonewright.dsp.spectrum.Window;

/** What the microphones and lines of an arrangement give, in numbers. */
class DeskTest {

    private static final int RATE = 48_000;

    /** Everybody, four bars of two seconds. */
    private static final String SONG = """
            title: All
            tempo: 120
            seed: 4
            noise: -76
            %s
            section: all
            intensity: 0.8
            chords: Am F C G
            kick:   X.....x.X.......
            snare:  ....X.......X...
            hat:    X.x.x.x.X.x.x.x.
            bass:   1---..1-1--.4-3-
            keys:   c---....c---....
            pad:    c---------------
            guitar: 1.3.4.3.5.4.3.4.
            lead:   A4/1 C5/1 E5/2 | C5/1 A4/1 F4/2 | G4/1 C5/1 E5/2 | B4/2 -/2
            form: all
            """;

    private static final Song PLAIN = SongReader.read(SONG.formatted(""));
    private static final Desk DESK = new Desk(PLAIN, RATE);

    private static int number(String name) {
        return PatchList.of(PLAIN).patches().stream().map(Patch::name).toList().indexOf(name);
    }

    private static float[][] take(Desk desk, String name, int take) {
        return desk.record(number(name), take).samples();
    }

    private static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private static double decibels(double gain) {
        return 20 * StrictMath.log10(gain);
    }

    /** Peaks are those of the sound before the hiss is added, which is 60 dB below: a hundredth of a decibel. */
    @Test
    void everyPatchPeaksAtItsLevelAndHissesAsWritten() {
        for (Patch patch : PatchList.of(PLAIN).patches()) {
            float[][] samples = take(DESK, patch.name(), 1);
            double peak = Arrays.stream(samples).mapToDouble(DeskTest::peak).max().orElseThrow();
            assertEquals(Desk.target(patch), decibels(peak), 0.05, patch.name());
            for (float[] channel : samples) {
                double hiss = patch.pickup() == Patch.Pickup.LINE ? -76 - 12.04 : -76;
                // of ten seconds the last eight, when the room is quiet: half a million numbers, off by a thousandth
                assertEquals(hiss, decibels(rms(channel, channel.length - 8 * RATE, channel.length)), 0.05,
                        patch.name());
                assertTrue(peak(channel) > 0.1, patch.name() + " is a pair of which both are heard");
            }
        }
    }

    /** Shares of the power, in decibels: far from the borders of what such instruments have, but never the reverse. */
    @ParameterizedTest
    @CsvSource({"Kick,20,250,-1", "Bass,20,250,-1", "Snare,1000,12000,-5", "Hat,4000,24000,-1", "Guitar,80,4000,-1",
            "Keys,80,2000,-1", "Pad,80,4000,-1", "Lead,200,4000,-1", "Overheads,30,250,-6"})
    void everyInstrumentHasItsPowerWhereItBelongs(String name, double low, double high, double share) {
        float[] samples = take(DESK, name, 1)[0];
        PowerSpectrum spectrum = new PowerSpectrum(1 << 15, Window.HANN);
        spectrum.add(samples, 0, 8 * RATE);
        double[] power = new double[spectrum.bins()];
        spectrum.read(power);
        double inside = 0;
        double all = 0;
        for (int bin = 1; bin < power.length; bin++) {
            double hertz = spectrum.frequency(bin, RATE);
            all += power[bin];
            inside += hertz >= low && hertz < high ? power[bin] : 0;
        }
        assertTrue(10 * StrictMath.log10(inside / all) > share, name + " has " + inside / all);
    }

    @Test
    void overheadsAreInPhaseUntilTheirCableIsSwapped() {
        Desk faulty = new Desk(SongReader.read(SONG.formatted("fault: swapped-polarity overheads")), RATE);
        assertTrue(correlation(take(DESK, "Overheads", 1)) > 0.5);
        assertTrue(correlation(take(faulty, "Overheads", 1)) < -0.5);
        assertTrue(correlation(take(faulty, "Overheads", 2)) > 0.5);
    }

    private static double correlation(float[][] pair) {
        double sum = 0;
        for (int i = 0; i < 8 * RATE; i++) {
            sum += (double) pair[0][i] * pair[1][i];
        }
        return sum / (8 * RATE * rms(pair[0], 0, 8 * RATE) * rms(pair[1], 0, 8 * RATE));
    }

    @Test
    void faultOfOneInputLeavesTheOtherOfThePairAlone() {
        Desk faulty = new Desk(SongReader.read(SONG.formatted("fault: dead-input pad-r")), RATE);
        float[][] right = take(DESK, "Pad", 1);
        float[][] wrong = take(faulty, "Pad", 1);
        assertArrayEquals(right[0], wrong[0]);
        assertTrue(decibels(rms(wrong[1], RATE, 7 * RATE)) < -90);
        assertArrayEquals(right[1], take(faulty, "Pad", 2)[1]);
    }

    /** The tail of a moved note rings on: a line is right again a second after the bar. */
    @Test
    void mistakeChangesItsBarAlone() {
        Desk faulty = new Desk(SongReader.read(SONG.formatted("fault: late-bar bass bar 2")), RATE);
        float[] right = take(DESK, "Bass", 1)[0];
        float[] wrong = take(faulty, "Bass", 1)[0];
        int bar = 2 * RATE;
        int spread = RATE / 100;
        assertArrayEquals(Arrays.copyOf(right, bar - spread), Arrays.copyOf(wrong, bar - spread));
        assertFalse(Arrays.equals(Arrays.copyOfRange(right, bar, 2 * bar), Arrays.copyOfRange(wrong, bar, 2 * bar)));
        // the coupling of a line forgets with a time constant of 16 ms, down to below a float
        int after = 2 * bar + RATE;
        for (int i = after; i < right.length; i++) {
            assertEquals(right[i], wrong[i], 1e-7f);
        }
    }

    @Test
    void demoHasEveryFaultOnceFromBarFiveOnInTheFirstTakeAlone() {
        Song demo = Songs.named(Songs.NAMES.getFirst());
        assertEquals(FaultKind.values().length, demo.faults().size());
        assertEquals(FaultKind.values().length, demo.faults().stream().map(fault -> fault.kind()).distinct().count());
        assertTrue(demo.faults().stream().allMatch(fault -> fault.wholeTake() || fault.firstBar() >= 5));
        assertEquals(2, new Desk(demo, RATE).takes());
        for (String other : Songs.NAMES.subList(1, Songs.NAMES.size())) {
            assertEquals(List.of(), Songs.named(other).faults());
        }
        assertTrue(demo.seconds() > 60 && demo.seconds() < 75);
    }

    @Test
    void everyFaultOfTheDemoIsMarkedInItsBars() {
        Song demo = Songs.named(Songs.NAMES.getFirst());
        Desk desk = new Desk(demo, 8000);
        List<Patch> patches = PatchList.of(demo).patches();
        int marked = 0;
        for (int patch = 0; patch < patches.size(); patch++) {
            for (Mark mark : desk.record(patch, 1).marks()) {
                double bar = demo.barSeconds() * 8000;
                assertTrue(mark.start() >= (mark.fault().firstBar() - 1.1) * bar, mark.toString());
                assertTrue(mark.fault().wholeTake() || mark.end() < (mark.fault().lastBar() + 1) * bar,
                        mark.toString());
                marked++;
            }
            assertEquals(List.of(), desk.record(patch, 2).marks());
        }
        assertEquals(demo.faults().size(), marked);
    }
}
