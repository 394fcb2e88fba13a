package org.tonewright.device.rehearsal.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @Test
    void aFaultOfOneBarHappensInTheFirstTakeAlone() {
        Fault fault = Fault.parse("wrong-note bass bar 7");
        assertEquals(new Fault(FaultKind.WRONG_NOTE, "bass", 7, 7, 1, 1), fault);
        assertTrue(fault.sounds(1));
        assertFalse(fault.sounds(2), "the musician plays it right when the bar is played again");
        assertTrue(fault.concerns(7));
        assertFalse(fault.concerns(8));
        assertTrue(fault.concerns("Bass"));
    }

    @Test
    void withoutBarsAFaultConcernsTheWholeTake() {
        assertTrue(Fault.parse("hum Guitar take 1-2").wholeTake());
        assertTrue(Fault.parse("hum Guitar take 1-2").sounds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"late-bar keys bar 3-4", "hum guitar take 1-2", "drop-out lead bar 12 take 2", "noise pad"})
    void whatIsWrittenIsReadAgain(String text) {
        assertEquals(text, Fault.parse(text).text());
    }

    @Test
    void fromABarToTheEndIsReadAgainAsFarBeyondIt() {
        Fault fault = Fault.parse(new Fault(FaultKind.HUM, "bass", 7, Fault.TO_THE_END, 1, 1).text());
        assertEquals(7, fault.firstBar());
        assertTrue(fault.concerns(900_000));
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyKindIsKnownByItsName(FaultKind kind) {
        assertEquals(kind, Fault.parse(kind.text() + " lead").kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crackle bass", "hum", "hum bass bar", "hum bass bar x", "hum bass bar 4-2",
            "hum bass bar 0", "hum bass 3"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Fault.parse(text));
    }
}
