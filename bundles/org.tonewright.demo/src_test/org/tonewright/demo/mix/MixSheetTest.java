package org.tonewright.demo.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.core.Refusal;

class MixSheetTest {

    @Test
    void everyLineIsAStep() {
        MixSheet sheet = MixSheet
                .read("# notes\n\nbus Hall\ninsert Bass eq band1.gain=-3 level=1\nsend Lead Hall -14.5\nset a=b");
        assertEquals(List.of(new MixSheet.Step.Bus("Hall"),
                new MixSheet.Step.Insert("Bass", "eq", List.of("band1.gain=-3", "level=1")),
                new MixSheet.Step.Send("Lead", "Hall", -14.5), new MixSheet.Step.Set("a=b")), sheet.steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus", "insert Bass", "send Lead Hall", "send Lead Hall loud", "fade Bass"})
    void aBrokenStepIsRefusedWithTheNumberOfItsLine(String line) {
        Refusal refused = assertThrows(Refusal.class, () -> MixSheet.read("bus Hall\n" + line));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("Line 2 "), refused.getMessage());
    }
}
