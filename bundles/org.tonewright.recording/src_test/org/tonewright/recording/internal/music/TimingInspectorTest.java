package org.tonewright.recording.internal.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.tonewright.recording.inspect.Observation;

class TimingInspectorTest {

    private static final int BARS = 12;
    /** How steadily a good player plays: half of the notes within 7 ms. */
    private static final double HUMAN = 0.010;

    /** Eighths over twelve bars, each moved by what the feel says for its place in seconds, and by a human's spread. */
    private static MadeTrack eighths(long seed, DoubleUnaryOperator feel) {
        Random random = new Random(seed);
        MadeTrack track = new MadeTrack("Bass", BARS, seed);
        for (int i = 1; i < BARS * 8; i++) {
            double place = i * MadeTrack.BEAT / 2;
            double start = place + feel.applyAsDouble(place) + HUMAN * random.nextGaussian();
            track.note(start, 0.2, 40 + 2 * random.nextInt(6));
        }
        return track;
    }

    private static boolean inBar(double place, int bar) {
        return place >= (bar - 1) * MadeTrack.BAR - 1e-9 && place < bar * MadeTrack.BAR - 1e-9;
    }

    private static List<Observation> look(MadeTrack track) throws IOException {
        return track.lookedAtBy(new TimingInspector());
    }

    @Test
    void aBarThatIsFortyFiveMillisecondsLateIsFoundWithItsNumber() throws IOException {
        List<Observation> found = look(eighths(1, place -> inBar(place, 7) ? 0.045 : 0));
        assertEquals(1, found.size());
        assertEquals("org.tonewright.recording.timing", found.getFirst().rule());
        // eight notes with a spread of 10 ms: their mean is known to about 4 ms, and steps of 2 ms are tried
        assertEquals(45, found.getFirst().measured(), 10);
        assertTrue(found.getFirst().message().matches("Bass is [0-9]+ ms late in bar 7\\."));
        assertEquals("Record bar 7 again.", found.getFirst().remedy());
        assertEquals(6 * 2 * 24_000, found.getFirst().start());
        assertEquals(2 * 24_000, found.getFirst().length());
    }

    @Test
    void anEarlyBarIsFoundThoughItsFirstNoteLiesInTheBarBefore() throws IOException {
        List<Observation> found = look(eighths(2, place -> inBar(place, 5) ? -0.06 : 0));
        assertEquals(1, found.size());
        assertTrue(found.getFirst().message().matches("Bass is [0-9]+ ms early in bar 5\\."));
        assertEquals(60, found.getFirst().measured(), 10);
    }

    @Test
    void neighbouringLateBarsAreOneFinding() throws IOException {
        List<Observation> found = look(eighths(3, place -> inBar(place, 5) || inBar(place, 6) ? 0.05 : 0));
        assertEquals(1, found.size());
        assertEquals("Record bars 5 to 6 again.", found.getFirst().remedy());
    }

    @Test
    void aHumanSpreadIsNoFault() throws IOException {
        for (long seed = 10; seed < 14; seed++) {
            assertEquals(List.of(), look(eighths(seed, _ -> 0)));
        }
    }

    @Test
    void swingIsNoFault() throws IOException {
        // the second eighth of each beat at two thirds instead of a half
        assertEquals(List.of(), look(eighths(4, place -> place % MadeTrack.BEAT > 0.1 ? MadeTrack.BEAT / 6 : 0)));
    }

    @Test
    void whoAlwaysPlaysBehindTheBeatPlaysLaidBack() throws IOException {
        assertEquals(List.of(), look(eighths(5, _ -> 0.02)));
    }

    @Test
    void aTakeThatDragsMoreAndMoreIsOneFinding() throws IOException {
        // 4 ms a bar, which is 48 ms from end to end
        List<Observation> found = look(eighths(8, place -> place * 0.002));
        assertEquals(1, found.size());
        assertTrue(found.getFirst().message().startsWith("Bass drags: from its beginning to its end"));
        assertEquals(48, found.getFirst().measured(), 12);
    }

    @Test
    void stringsThatComeInSlowlyAreNotLate() throws IOException {
        Random random = new Random(6);
        MadeTrack pad = new MadeTrack("Pad", BARS, 6);
        for (int bar = 0; bar < BARS; bar++) {
            for (int note : new int[] {57, 60, 64}) {
                pad.note(bar * MadeTrack.BAR + HUMAN * random.nextGaussian(), 2.3, note + bar % 3, 0.35, 0);
            }
        }
        assertEquals(List.of(), look(pad));
    }

    @Test
    void whereThereIsNoGridNothingIsLate() throws IOException {
        assertEquals(List.of(), look(eighths(1, place -> inBar(place, 7) ? 0.045 : 0).free()));
    }

    @Test
    void silenceIsNotLate() throws IOException {
        assertEquals(List.of(), look(new MadeTrack("Empty", BARS, 1)));
    }
}
