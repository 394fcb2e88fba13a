package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes by which the trade knows recordings and releases. */
class CodesTest {

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
