package org.tonewright.device.rehearsal.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerFaultsTest {

    private static final double RATE = 48_000;

    /** Four bars of two seconds, four quarter notes each. */
    private static List<Tone> quarters(double pitch) {
        List<Tone> tones = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            tones.add(new Tone(1 + i / 4, i * 0.5, 0.5, pitch));
        }
        return tones;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aLateBarComesLateAndNothingElseIsMoved(long seed) {
        List<Tone> own = quarters(40);
        PlayerFaults.Result result = new PlayerFaults(seed, 0.25, RATE).apply(
                List.of(Fault.parse("late-bar bass bar 2")), own,
                List.of());
        double late = result.tones().get(4).start() - own.get(4).start();
        assertTrue(late >= 0.035 && late <= 0.080, late + " s");
        for (int i = 0; i < own.size(); i++) {
            double moved = own.get(i).bar() == 2 ? late : 0;
            assertEquals(own.get(i).start() + moved, result.tones().get(i).start(), 1e-12);
            assertEquals(own.get(i).pitch(), result.tones().get(i).pitch());
        }
        Mark mark = result.marks().getFirst();
        assertEquals(Math.round((2 + late) * RATE), mark.start(), "its first note");
        assertEquals(Math.round((4 + late) * RATE), mark.end(), "the end of its last note");
    }

    @Test
    void aBarIsNotLateByAWholeStep() {
        double late = new PlayerFaults(1, 0.1, RATE).shift(Fault.parse("late-bar bass bar 2"));
        double early = new PlayerFaults(1, 0.1, RATE).shift(Fault.parse("early-bar bass bar 2"));
        assertTrue(late >= 0.035 && late <= 0.040, "two fifths of 100 ms at most, but it is " + late + " s");
        assertTrue(early <= -0.035 && early >= -0.040, early + " s");
    }

    @Test
    void aWrongNoteLiesASemitoneBesideWhatOthersPlay() {
        List<Tone> others = List.of(new Tone(3, 4, 2, 60), new Tone(3, 4, 2, 64), new Tone(3, 4, 2, 67));
        List<Tone> own = quarters(48);
        PlayerFaults.Result result = new PlayerFaults(3, 0.25, RATE).apply(
                List.of(Fault.parse("wrong-note bass bar 3")), own,
                others);
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).pitch() != result.tones().get(i).pitch()) {
                changed.add(i);
            }
        }
        assertEquals(1, changed.size(), "one note of half a second is enough");
        int index = changed.getFirst();
        assertEquals(3, own.get(index).bar());
        int apart = Math.floorMod((int) result.tones().get(index).pitch() - 60, 12);
        assertTrue(apart == 1 || apart == 11, "it is " + apart + " semitones above C");
        assertEquals(Math.round(own.get(index).start() * RATE), result.marks().getFirst().start());
    }

    @Test
    void whereNobodyElsePlaysNoNoteIsWrong() {
        List<Tone> own = quarters(48);
        PlayerFaults.Result result = new PlayerFaults(3, 0.25, RATE).apply(
                List.of(Fault.parse("wrong-note bass bar 3")), own,
                List.of());
        assertEquals(own, result.tones());
        assertEquals(List.of(), result.marks());
    }

    @Test
    void theSameSeedMakesTheSameMistakes() {
        List<Fault> faults = List.of(Fault.parse("early-bar bass bar 2-3"), Fault.parse("wrong-note bass bar 4"));
        assertEquals(new PlayerFaults(9, 0.25, RATE).apply(faults, quarters(48), quarters(60)),
                new PlayerFaults(9, 0.25, RATE).apply(faults, quarters(48), quarters(60)));
    }
}
