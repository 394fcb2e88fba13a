package org.tonewright.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.TempoChange;

/** At 48 kHz and 120 quarter notes a minute a quarter note has 24000 frames, a bar of four 96000. */
class BarsTest {

    private static Session session() {
        return Elements.session(SessionSpec.named("Trial"));
    }

    private static void change(Session session, long at, double tempo, int beats, int unit) {
        TempoChange change = SessionFactory.eINSTANCE.createTempoChange();
        change.setAt(at);
        change.setTempo(tempo);
        change.setBeats(beats);
        change.setBeatUnit(unit);
        session.getTimeline().getTempoChanges().add(change);
    }

    @Test
    void barsCountFromOne() {
        Bars bars = Bars.of(session());
        assertEquals(0, bars.frame(1));
        assertEquals(9 * 96000, bars.frame(10));
        assertEquals(new Bars.Place(1, 1, 0), bars.place(0));
        assertEquals(new Bars.Place(2, 3, 0.25), bars.place(96000 + 48000 + 6000));
    }

    @Test
    void theGridHasLinesAtBarsAndBeats() {
        Bars bars = Bars.of(session());
        assertEquals(96000, bars.nearest(100000, Grid.BAR));
        assertEquals(120000, bars.nearest(110000, Grid.BEAT));
        assertEquals(108000, bars.nearest(110000, Grid.HALF_BEAT));
        assertEquals(108000, bars.nearest(110000, Grid.QUARTER_BEAT));
        assertEquals(0, bars.nearest(3, Grid.BAR));
    }

    @Test
    void theLinesBeforeAndAfterAreOthersThanTheOneItStandsOn() {
        Bars bars = Bars.of(session());
        assertEquals(120000, bars.after(96000, Grid.BEAT));
        assertEquals(72000, bars.before(96000, Grid.BEAT));
        assertEquals(96000, bars.before(96001, Grid.BEAT));
        assertEquals(0, bars.before(0, Grid.BEAT));
    }

    @Test
    void aNewTempoKeepsTheBars() {
        Session session = session();
        change(session, 48000, 60, 4, 4);
        Bars bars = Bars.of(session);
        assertEquals(48000 + 2 * 48000, bars.frame(2));
        assertEquals(48000 + 6 * 48000, bars.frame(3));
    }

    @Test
    void aNewMetreBeginsABarAndCutsTheOneBefore() {
        Session session = session();
        change(session, 96000 + 24000, 120, 6, 8);
        Bars bars = Bars.of(session);
        assertEquals(120000, bars.frame(3));
        assertEquals(120000 + 72000, bars.frame(4));
        assertEquals(120000, bars.nearest(121000, Grid.BAR));
        assertEquals(120000, bars.after(96000, Grid.BAR));
        assertEquals(132000, bars.after(120000, Grid.BEAT));
        assertEquals(2, bars.place(119999).bar());
        assertEquals(3, bars.place(120000).bar());
    }

    @Test
    void everyLineOfACrookedTempoIsFoundAgain() {
        Session session = Elements.session(new SessionSpec("Trial", 44100, 97.3, 3, 4));
        Bars bars = Bars.of(session);
        long line = 0;
        for (int beat = 0; beat < 3000; beat++) {
            assertEquals(beat / 3 + 1, bars.place(line).bar());
            assertEquals(beat % 3 + 1, bars.place(line).beat());
            assertEquals(line, bars.nearest(line, Grid.BEAT));
            long next = bars.after(line, Grid.BEAT);
            assertEquals(line, bars.before(next, Grid.BEAT));
            line = next;
        }
    }

    @Test
    void barsAreCountedBackAsTheyLieAlsoBeforeFrameZero() {
        Session session = session();
        change(session, 2 * 96000, 60, 3, 4);
        Bars bars = Bars.of(session);
        assertEquals(-2 * 96000, bars.back(0, 2));
        assertEquals(0, bars.back(2 * 96000, 2));
        // A quarter and a half into bar 3, and so into bar 2, where a quarter lasts half as long.
        assertEquals(96000 + 36000, bars.back(2 * 96000 + 72000, 1));
        assertEquals(2 * 96000, bars.back(2 * 96000 + 144000, 1));
    }

    @Test
    void theLineAfterOneThatLiesBetweenFramesIsAnotherOne() {
        Session session = session();
        session.getTimeline().getTempoChanges().getFirst().setTempo(97);
        Bars bars = Bars.of(session);
        long at = -1;
        for (int beat = 0; beat < 1000; beat++) {
            at = bars.after(at, Grid.BEAT);
            assertEquals(Math.round(beat * 48000 * 60.0 / 97), at);
        }
    }

    @Test
    void beatsBeforeFrameZeroLieOnTheGridThatGoesOnBackwards() {
        Bars bars = Bars.of(session());
        assertEquals(-96000, bars.after(-96001, Grid.BEAT));
        assertEquals(-72000, bars.after(-96000, Grid.BEAT));
        assertEquals(new Bars.Place(0, 1, 0), bars.place(-96000));
        assertEquals(new Bars.Place(0, 4, 0.5), bars.place(-12000));
    }
}
