package org.tonewright.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.Signals;
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.PanLaw;
import org.tonewright.engine.render.Renders;

class FaderRunnerTest {

    private static float[][] render(Node.Fader fader, float[]... samples) throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(Graphs.clips("a", samples), fader, Graphs.out(fader.outputs()))
                .build();
        Renders.Memory memory = Renders.render(spec, samples[0].length, Renders.PLAIN);
        return new float[][] {memory.channel(0), memory.channel(1)};
    }

    private static double decibels(double gain) {
        return 20 * Math.log10(gain);
    }

    @Test
    void zeroDecibelsPassBitForBitAndTheRestIsAsMarked() throws Exception {
        float[] noise = Signals.noise(256, 1);
        assertArrayEquals(noise, render(Node.Fader.of("f", "F", 1, 1), noise)[0]);
        Node.Fader fader = Node.Fader.of("f", "F", 1, 1);
        for (double level : new double[] {-90, -20, -6, 3, 12}) {
            float heard = render(fader.withLevel(Automation.constant(level)), Signals.constant(64, 1))[0][10];
            // A float is exact to 6e-8, which is 5e-7 dB.
            assertEquals(level, decibels(heard), 1e-6);
        }
        for (double off : new double[] {-120, -200, Double.NEGATIVE_INFINITY}) {
            assertEquals(0, render(fader.withLevel(Automation.constant(off)), Signals.constant(64, 1))[0][10]);
        }
        assertEquals(-1f, render(fader.withInverted(true), Signals.constant(64, 1))[0][10]);
        assertEquals(0f, render(fader.withAudible(false), Signals.constant(64, 1))[0][10]);
    }

    @Test
    void thePanLawsHaveTheirCentreAndTheirSides() throws Exception {
        double[] centres = {0, 10 * Math.log10(0.5), 15 * Math.log10(0.5), 20 * Math.log10(0.5)};
        for (PanLaw law : PanLaw.values()) {
            Node.Fader fader = Node.Fader.of("f", "F", 1, 2).withLaw(law);
            float[][] centre = render(fader, Signals.constant(64, 1));
            assertEquals(centres[law.ordinal()], decibels(centre[0][0]), 1e-5, law.name());
            assertEquals(centre[0][0], centre[1][0]);
            float[][] left = render(fader.withPan(Automation.constant(-1)), Signals.constant(64, 1));
            assertEquals(1, left[0][0]);
            assertEquals(0, left[1][0]);
            float[][] right = render(fader.withPan(Automation.constant(1)), Signals.constant(64, 1));
            assertEquals(0, right[0][0]);
            assertEquals(1, right[1][0]);
        }
    }

    /** Equal power: the squares add up to 1 everywhere; half way to the right is 67.5 degrees. */
    @Test
    void equalPowerKeepsThePower() throws Exception {
        for (double pan = -1; pan <= 1; pan += 0.125) {
            float[][] heard = render(Node.Fader.of("f", "F", 1, 2).withPan(Automation.constant(pan)),
                    Signals.constant(64, 1));
            assertEquals(1, heard[0][0] * heard[0][0] + heard[1][0] * heard[1][0], 2e-7);
        }
        float[][] half = render(Node.Fader.of("f", "F", 1, 2).withPan(Automation.constant(0.5)),
                Signals.constant(64, 1));
        assertEquals(Math.sin(Math.toRadians(67.5)), half[1][0], 1e-7);
    }

    @Test
    void stereoIsBalancedAndStaysExactInTheCentre() throws Exception {
        float[] left = Signals.noise(128, 1);
        float[] right = Signals.noise(128, 2);
        Node.Fader fader = Node.Fader.of("f", "F", 2, 2);
        float[][] centre = render(fader, left, right);
        assertArrayEquals(left, centre[0]);
        assertArrayEquals(right, centre[1]);
        float[][] turned = render(fader.withPan(Automation.constant(0.25)), left, right);
        assertArrayEquals(right, turned[1]);
        assertEquals(left[5] * 0.75f, turned[0][5]);
    }

    @Test
    void stereoToMonoIsTheAverage() throws Exception {
        float[] left = Signals.noise(128, 1);
        float[] right = Signals.noise(128, 2);
        float[] heard = render(Node.Fader.of("f", "F", 2, 1), left, right)[0];
        assertEquals(left[77] * 0.5f + right[77] * 0.5f, heard[77]);
    }

    /** A jump of automation becomes a straight line over the quantum in which it happens: no click. */
    @Test
    void aJumpOfAutomationTakesAQuantum() throws Exception {
        Node.Fader fader = Node.Fader.of("f", "F", 1, 1)
                .withLevel(Automation.of(new Automation.Point(0, 0, Automation.Shape.HOLD),
                        new Automation.Point(100, -120, Automation.Shape.HOLD)));
        float[] heard = render(fader, Signals.constant(256, 1))[0];
        assertArrayEquals(Signals.constant(64, 1), Arrays.copyOf(heard, 64));
        for (int i = 0; i < 64; i++) {
            assertEquals(1 - i / 64f, heard[64 + i], 1e-6);
        }
        assertEquals(0, heard[128]);
    }
}
