package org.tonewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tonewright.processor.Param.Choice;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Toggle;
import org.tonewright.processor.Param.Unit;

/** What a processor says about itself can't contradict itself. */
class DescriptionTest {

    private static final Port IN = Port.input("in", 0);
    private static final Port OUT = Port.output("out", 0);
    private static final Toggle ON = new Toggle("on", "On", true, false);

    private static Real real(double min, double max, double initial, Scale scale) {
        return new Real("level", "Level", Unit.DECIBEL, min, max, initial, scale, false);
    }

    private static void refused(String words, Executable description) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, description).getMessage());
        assertTrue(message.contains(words), message);
    }

    @Test
    void initialValueLiesInItsRange() {
        refused("level", () -> real(-60, 12, 13, Scale.LINEAR));
        refused("level", () -> real(-60, 12, Double.NaN, Scale.LINEAR));
        refused("level", () -> real(12, 12, 12, Scale.LINEAR));
        refused("level", () -> real(0, 12, 1, Scale.LOGARITHMIC));
        refused("mode", () -> new Choice("mode", "Mode", List.of("a", "b"), 2, false));
        refused("mode", () -> new Choice("mode", "Mode", List.of(), 0, false));
    }

    @Test
    void parameterAcceptsItsRangeAndNothingElse() {
        Real level = real(-60, 12, 0, Scale.LINEAR);
        Choice mode = new Choice("mode", "Mode", List.of("a", "b", "c"), 1, false);

        assertTrue(level.accepts(-60) && level.accepts(12) && level.accepts(0.5));
        assertFalse(level.accepts(12.001) || level.accepts(Double.NaN));
        assertTrue(mode.accepts(0) && mode.accepts(2));
        assertFalse(mode.accepts(3) || mode.accepts(0.5) || mode.accepts(-1));
        assertTrue(ON.accepts(0) && ON.accepts(1));
        assertFalse(ON.accepts(0.5));
        assertEquals(1, mode.initial());
        assertEquals(1, ON.initial());
    }

    @Test
    void keysAreUniqueAndMainPortsAreThere() {
        refused("two parameters 'on'", () -> new ProcessorInfo("org.vendor.x", List.of(IN, OUT), List.of(ON, ON)));
        refused("two ports 'in'", () -> new ProcessorInfo("org.vendor.x", List.of(IN, OUT, IN), List.of()));
        refused("input port", () -> new ProcessorInfo("org.vendor.x", List.of(OUT), List.of()));
        refused("output port", () -> new ProcessorInfo("org.vendor.x", List.of(IN), List.of()));
        refused("id", () -> new ProcessorInfo(" ", List.of(IN, OUT), List.of()));
        refused("key", () -> Port.input("", 1));
        refused("channels", () -> Port.output("out", -1));
    }

    @Test
    void portsAndParametersAreFoundInTheirOrder() {
        Port sidechain = Port.input("sidechain", 1);
        ProcessorInfo info = new ProcessorInfo("org.vendor.x", List.of(IN, OUT, sidechain),
                List.of(ON, real(-60, 12, 0, Scale.LINEAR)));

        assertEquals(List.of(IN, sidechain), info.inputs());
        assertEquals(List.of(OUT), info.outputs());
        assertEquals(1, info.indexOf("level"));
        assertEquals(-1, info.indexOf("depth"));
        assertEquals(6, IN.channels(6));
        assertEquals(1, sidechain.channels(6));
    }

    @Test
    void descriptionAndSetupKeepTheirOwnCopies() {
        List<Param> params = new ArrayList<>(List.of(ON));
        Map<String, Double> structural = new HashMap<>(Map.of("look", 0.005));
        ProcessorInfo info = new ProcessorInfo("org.vendor.x", List.of(IN, OUT), params);
        Setup setup = new Setup(48_000, 64, 2, structural);
        params.clear();
        structural.clear();

        assertEquals(List.of(ON), info.params());
        assertEquals(0.005, setup.structural("look"));
        refused("'oversampling'", () -> setup.structural("oversampling"));
    }

    @Test
    void setupHasARateABlockAndChannels() {
        refused("Hz", () -> new Setup(0, 64, 2, Map.of()));
        refused("Hz", () -> new Setup(Double.NaN, 64, 2, Map.of()));
        refused("frames", () -> new Setup(48_000, 0, 2, Map.of()));
        refused("channels", () -> new Setup(48_000, 64, 0, Map.of()));
    }
}
