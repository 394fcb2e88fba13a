package org.tonewright.mastering.disc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscCodesTest {

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

    @Test
    void anIsrcHasTwelveCharactersAndMayBeWrittenWithDashes() {
        assertEquals(Optional.of(new Isrc("GBAYE6700149")), Isrc.parse("gb-aye-67-00149"));
        assertEquals("GB-AYE-67-00149", new Isrc("GBAYE6700149").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GBAYE670014", "1BAYE6700149", "GBAYEX700149", "GBAYE67001490", "GB AYE6700149"})
    void whatIsNotAnIsrcIsRefused(String code) {
        assertThrows(IllegalArgumentException.class, () -> new Isrc(code));
        assertEquals(Optional.empty(), Isrc.parse(code));
    }

    /** 4006381333931 is the example of GS1's own check digit page; 036000291452 is the usual one for UPC-A. */
    @Test
    void theCheckDigitIsChecked() {
        assertEquals(Optional.of(new Ean("4006381333931")), Ean.parse("4006381333931"));
        assertEquals(Optional.of(new Ean("0036000291452")), Ean.parse("0 36000 29145 2"));
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> new Ean("4006381333930"));
        assertTrue(wrong.getMessage().contains("should be 1"), wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Ean.parse("12345"));
        assertEquals(Optional.empty(), Ean.parse(""));
    }
}
