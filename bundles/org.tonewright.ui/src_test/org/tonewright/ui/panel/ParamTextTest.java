package org.tonewright.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;

class ParamTextTest {

    private static Real real(Unit unit, double max) {
        return new Real("key", "Name", unit, -max, max, 0, Scale.LINEAR, false);
    }

    @ParameterizedTest
    @CsvSource({"HERTZ, 5, 5.00 Hz", "HERTZ, 61.74, 61.7 Hz", "HERTZ, 440, 440 Hz", "HERTZ, 999.7, 1.00 kHz",
            "HERTZ, 12500, 12.5 kHz", "SECOND, 0.0025, 2.50 ms", "SECOND, 0.12, 120 ms", "SECOND, 1.8, 1.80 s",
            "DECIBEL, 3, +3.0 dB", "DECIBEL, -0.04, 0.0 dB", "DECIBEL, -18, -18.0 dB", "SHARE, 0.355, 36 %",
            "NONE, 0.7071, 0.71", "NONE, 100, 100", "DEGREE, 90, 90°", "BEAT, 0.5, 0.50 beats"})
    void valuesAreWrittenWithTheirUnit(Unit unit, double value, String text) {
        assertEquals(text, ParamText.of(real(unit, 20_000), value));
    }

    @Test
    void whatCannotBeNegativeHasNoSign() {
        assertEquals("6.0 dB", ParamText.of(new Real("knee", "Knee", Unit.DECIBEL, 0, 24, 6, Scale.LINEAR, false), 6));
    }

    @ParameterizedTest
    @CsvSource({"HERTZ, 1.2k, 1200", "HERTZ, 1.2 kHz, 1200", "HERTZ, 440, 440", "HERTZ, '0,5', 0.5",
            "SECOND, 12 ms, 0.012", "SECOND, 2, 2", "DECIBEL, -6, -6", "DECIBEL, +3.5 dB, 3.5", "SHARE, 50 %, 0.5",
            "SHARE, 50, 0.5", "SHARE, 0.5, 0.5", "NONE, .5, 0.5"})
    void typedTextIsRead(Unit unit, String text, double value) {
        assertEquals(value, ParamText.parse(real(unit, 20_000), text).orElseThrow(), 1e-12);
    }

    @Test
    void shortTimesAreTypedInMilliseconds() {
        assertEquals(0.012, ParamText.parse(real(Unit.SECOND, 0.5), "12").orElseThrow(), 1e-12);
    }

    @Test
    void whatIsNoValueIsEmpty() {
        assertEquals(Optional.empty(), ParamText.parse(real(Unit.HERTZ, 1), "loud"));
        assertEquals(Optional.empty(), ParamText.parse(real(Unit.HERTZ, 1), ""));
    }

    @Test
    void choicesAndTogglesHaveWords() {
        Param choice = new Param.Choice("key", "Name", List.of("Peak", "RMS"), 0, false);
        assertEquals("RMS", ParamText.of(choice, 1));
        assertEquals(Optional.of(1.0), ParamText.parse(choice, "rms"));
        Param toggle = new Param.Toggle("key", "Name", false, false);
        assertEquals("on", ParamText.of(toggle, 1));
        assertEquals(Optional.of(0.0), ParamText.parse(toggle, "off"));
    }

    @Test
    void theMiddleOfALogarithmicWayIsTheGeometricMean() {
        Real frequency = new Real("key", "Name", Unit.HERTZ, 20, 20_000, 1000, Scale.LOGARITHMIC, false);
        // The root of 20 times 20000; rounding alone.
        assertEquals(632.4555, ParamScale.value(frequency, 0.5), 1e-3);
        assertEquals(0.5, ParamScale.place(frequency, 632.4555), 1e-6);
        assertEquals(1, ParamScale.place(frequency, 30_000));
        assertEquals(20_000, ParamScale.value(frequency, 2));
    }
}
