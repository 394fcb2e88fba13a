package org.tonewright.recording.ui.internal.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void lengthsHaveTenthsUpToAnHour() {
        assertEquals("0:00.0", Times.minutes(0, 48000));
        assertEquals("0:12.3", Times.minutes(12 * 48000 + 14400, 48000));
        assertEquals("59:59.9", Times.minutes(3600L * 48000 - 1, 48000));
        assertEquals("1:00:00", Times.minutes(3600L * 48000, 48000));
    }

    @Test
    void whatIsLeftIsRoughAndNeverTooMuch() {
        assertEquals("34 h", Times.left(34.2 * 3600));
        assertEquals("2.5 h", Times.left(2.5 * 3600));
        assertEquals("59 min", Times.left(3599));
        assertEquals("0 min", Times.left(59));
    }
}
