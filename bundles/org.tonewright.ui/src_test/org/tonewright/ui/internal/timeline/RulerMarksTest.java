package org.tonewright.ui.internal.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.ui.timeline.TimeScale;

/** At 48 kHz and 120 quarter notes a minute a bar has 96000 frames. */
class RulerMarksTest {

    @Test
    void timesAreReadAsPeopleReadThem() {
        assertEquals("0:05", RulerMarks.clock(5, 5));
        assertEquals("1:02:03", RulerMarks.clock(3723, 1));
        assertEquals("12:00", RulerMarks.clock(720, 60));
        assertEquals("0:00.250", RulerMarks.clock(0.25, 0.001));
        assertEquals("0:01.5", RulerMarks.clock(1.5, 0.5));
        assertEquals("1:00.0", RulerMarks.clock(59.99999, 0.1));
    }

    private static List<Long> bars(TimeScale scale, int width) {
        List<Long> bars = new ArrayList<>();
        new GridLines(Bars.of(Elements.session(SessionSpec.named("Trial"))), scale).each(0, width,
                (_, bar, _) -> bars.add(bar));
        return bars;
    }

    @Test
    void barsAreLeftOutUntilTheyFit() {
        assertEquals(List.of(1L, 2L, 3L), bars(new TimeScale(0, 96000.0 / 16), 40).stream().distinct().toList());
        assertEquals(List.of(1L, 5L, 9L), bars(new TimeScale(0, 96000.0 / 4), 40));
    }

    @Test
    void beatsShowWhereThereIsRoom() {
        assertEquals(List.of(1L, 0L, 0L, 0L, 2L), bars(new TimeScale(0, 96000.0 / 40), 40));
    }
}
