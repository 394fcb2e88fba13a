package org.tonewright.mastering.disc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class DiscTimeTest {

    @Test
    void aSecondHas75SectorsOf588Frames() {
        assertEquals("00:01:00", DiscTime.ofFrame(44_100).toString());
        assertEquals("00:00:74", DiscTime.ofFrame(44_099).toString());
        assertEquals(44_100, new DiscTime(75).frame());
        assertEquals("99:59:74", new DiscTime(DiscTime.MOST).toString());
        assertThrows(IllegalArgumentException.class, () -> new DiscTime(DiscTime.MOST + 1));
    }

    @Test
    void timesAreReadAsTheyAreWritten() {
        assertEquals(Optional.of(new DiscTime(((4 * 60) + 2) * 75 + 31)), DiscTime.parse("04:02:31"));
        assertEquals(Optional.empty(), DiscTime.parse("04:02:75"));
        assertEquals(Optional.empty(), DiscTime.parse("4:2"));
    }
}
