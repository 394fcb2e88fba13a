package org.tonewright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.internal.plan.BeatGrid;

class TempoMapTest {

    private static final TempoMap MAP = new TempoMap(48000, List.of(new TempoMap.Change(0, 120, 4, 4),
            new TempoMap.Change(96_000, 60, 3, 4), new TempoMap.Change(144_000, 240, 6, 8)));

    /** 120 a minute are 24000 frames a beat; 2 s of it are 4 beats, then 1 s at 60 is one more. */
    @Test
    void beatsAddUpOverTempoChanges() {
        assertEquals(0, MAP.beat(0));
        assertEquals(1, MAP.beat(24_000));
        assertEquals(-0.5, MAP.beat(-12_000));
        assertEquals(4.5, MAP.beat(120_000));
        assertEquals(5, MAP.beat(144_000));
        assertEquals(6, MAP.beat(156_000));
        assertEquals(120, MAP.tempo(95_999));
        assertEquals(60, MAP.tempo(96_000));
    }

    @Test
    void theFrozenGridAgrees() {
        BeatGrid grid = new BeatGrid(MAP);
        for (long frame = -10_000; frame < 200_000; frame += 777) {
            assertEquals(MAP.beat(frame), grid.beat(frame));
            assertEquals(MAP.tempo(frame), grid.tempo(frame));
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TempoMap(48000, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new TempoMap.Change(0, 0, 4, 4));
        assertThrows(IllegalArgumentException.class,
                () -> new TempoMap(48000, List.of(new TempoMap.Change(5, 120, 4, 4))));
        assertThrows(IllegalArgumentException.class, () -> new TempoMap(48000,
                List.of(new TempoMap.Change(0, 120, 4, 4), new TempoMap.Change(0, 120, 4, 4))));
    }
}
