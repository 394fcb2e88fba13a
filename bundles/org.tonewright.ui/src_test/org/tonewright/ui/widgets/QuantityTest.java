package org.tonewright.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;

class QuantityTest {

    private final Quantity fader = Quantity.fader();
    private final Quantity pan = Quantity.pan();

    @ParameterizedTest
    @CsvSource({"12, 1", "0, 0.75", "-10, 0.5", "-60, 0.04", "-120, 0", "-500, 0", "40, 1"})
    void levelsLieOnTheFadersWayWhereAConsoleHasThem(double level, double place) {
        // The places are written with two digits; only the rounding of one division is allowed for.
        assertEquals(place, fader.place(level), 1e-12);
    }

    @Test
    void placesOfTheFaderLeadBackToTheirLevels() {
        for (double level = -119; level <= 12; level += 0.37) {
            // Two divisions by the steepest piece, 60 dB in 0.04 of the way, on numbers up to 120.
            assertEquals(level, fader.value(fader.place(level)), 1e-9);
        }
    }

    @Test
    void higherLevelsLieHigher() {
        for (double level = -119.5; level <= 12; level += 0.5) {
            assertTrue(fader.place(level) > fader.place(level - 0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({"-6, −6.0 dB", "0, 0.0 dB", "3.04, +3.0 dB", "-120, −∞ dB"})
    void levelsAreWrittenWithAMinusAndInfinity(double level, String text) {
        assertEquals(text, fader.text(level));
    }

    @ParameterizedTest
    @CsvSource({"-6, -6", "−6.0 dB, -6", "-6dB, -6", "'3,5', 3.5", "+2 DB, 2", "-inf, -120", "−∞ dB, -120", "20, 20"})
    void levelsAreReadWithTheirUnitOrWithout(String text, double level) {
        assertEquals(Optional.of(level), fader.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"loud", "''", "dB", "--6"})
    void whatIsNoLevelIsNotRead(String text) {
        assertEquals(Optional.empty(), fader.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false, 0.5", "0, -1, true, -0.1", "-0.3, 1, false, 0", "12, 1, false, 12", "-30, 1, false, -29",
            "-119, -1, false, -120"})
    void stepsOfTheFaderLandOnRoundNumbers(double from, int steps, boolean fine, double to) {
        // Half and tenth decibels are not binary fractions.
        assertEquals(to, fader.stepped(from, steps, fine), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, centre", "-0.3, L30", "1, R100", "0.004, centre", "-0.006, L1"})
    void panoramasAreWrittenWithTheirSide(double value, String text) {
        assertEquals(text, pan.text(value));
    }

    @ParameterizedTest
    @CsvSource({"L30, -0.3", "30l, -0.3", "r 12, 0.12", "R, 1", "c, 0", "Centre, 0", "-50, -0.5", "40 %, 0.4"})
    void panoramasAreReadWithTheirSide(String text, double value) {
        assertEquals(Optional.of(value), pan.parse(text));
    }

    @Test
    void bothSidesAtOnceAreNoPanorama() {
        assertEquals(Optional.empty(), pan.parse("L30R"));
    }

    @Test
    void valuesOfBothSignsBeginWhereTheyAreNothing() {
        assertEquals(0.5, pan.origin());
        assertEquals(0, fader.origin());
        assertEquals(0.25, Quantity.of("Gain", Unit.DECIBEL, -6, 18, 0).origin());
    }

    @Test
    void choicesStepByOne() {
        Quantity choice = Quantity.of(new Param.Choice("type", "Type", List.of("a", "b", "c"), 0, false));
        assertEquals(1, choice.stepped(0, 1, true));
        assertEquals(2, choice.stepped(2, 1, false));
        assertEquals(1, choice.value(0.4));
    }

    @Test
    void frequenciesStepByARatio() {
        Quantity frequency = Quantity
                .of(new Param.Real("f", "Frequency", Unit.HERTZ, 20, 20_000, 1000, Scale.LOGARITHMIC, false));
        // A fiftieth of three decades: 10^0.06; rounding of one power.
        assertEquals(1000 * Math.pow(10, 0.06), frequency.stepped(1000, 1, false), 1e-6);
    }
}
