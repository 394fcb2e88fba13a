package org.tonewright.recording.internal.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Progress;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.Sung;

class PolarityInspectorTest {

    private static final int RATE = Sung.RATE;
    private static final int SECONDS = 16;

    private static List<Observation> inspect(String name, float[] samples, Recorded... others) throws IOException {
        List<Observation> found = new ArrayList<>();
        new PolarityInspector().inspect(new Sung(name, new float[][] {samples}, List.of(others)), found::add,
                Progress.NONE);
        return found;
    }

    private static Sung track(String name, float[] samples) {
        return new Sung(name, new float[][] {samples}, List.of());
    }

    /** A sine that falls from 160 Hz to 50 Hz and a click of the beater, twice a second. */
    private static float[] kick() {
        float[] x = new float[SECONDS * RATE];
        Random random = new Random(3);
        for (int at = RATE / 10; at + RATE / 2 < x.length; at += RATE / 2) {
            double turns = 0;
            for (int i = 0; i < RATE / 4; i++) {
                double time = (double) i / RATE;
                turns += (50 + 110 * StrictMath.exp(-time / 0.03)) / RATE;
                x[at + i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * turns) * StrictMath.exp(-time / 0.06)
                        + 0.3 * (random.nextDouble() - 0.5) * StrictMath.exp(-time / 0.004));
            }
        }
        return x;
    }

    /** Noise that decays within a fifth of a second, a little more than twice a second. */
    private static float[] snare() {
        float[] x = new float[SECONDS * RATE];
        Random random = new Random(5);
        for (int at = RATE / 4; at + RATE / 2 < x.length; at += RATE * 9 / 20) {
            for (int i = 0; i < RATE / 4; i++) {
                x[at + i] = (float) (0.5 * (random.nextDouble() * 2 - 1)
                        * StrictMath.exp(-(double) i / RATE / 0.05));
            }
        }
        return x;
    }

    /** What a microphone hears, milliseconds later, of a kick drum and a snare, with noise of -80 dBFS. */
    private static float[] hears(double kick, double kickLater, double snare, double snareLater, long seed) {
        float[] x = new float[SECONDS * RATE];
        Random random = new Random(seed);
        float[] kicks = kick();
        float[] snares = snare();
        int one = (int) (kickLater / 1000 * RATE);
        int other = (int) (snareLater / 1000 * RATE);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (i < one ? 0 : kick * kicks[i - one]);
            x[i] += (float) (i < other ? 0 : snare * snares[i - other]);
            x[i] += (float) (1.7e-4 * (random.nextDouble() * 2 - 1));
        }
        return x;
    }

    @Test
    void loudKickDrumThatOverheadsContradictIsNamedAsTheyAgreeWithTheSnare() throws IOException {
        float[] kick = hears(-1, 0, 0, 0, 1);
        float[] snare = hears(0, 0, 1, 0, 2);
        float[] overhead = hears(0.3, 4, 0.4, 3, 3);
        List<Observation> found = inspect("Kick", kick, track("Snare", snare), track("Overhead", overhead));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().message().contains("the same as 'Overhead'"), found::toString);
        assertEquals(List.of(), inspect("Overhead", overhead, track("Kick", kick), track("Snare", snare)));
        assertEquals(List.of(), inspect("Snare", snare, track("Kick", kick), track("Overhead", overhead)));
    }

    @Test
    void microphoneOfSeveralDrumsIsNamedIfAllContradictIt() throws IOException {
        float[] kick = hears(1, 0, 0, 0, 1);
        float[] snare = hears(0, 0, 1, 0, 2);
        float[] room = hears(-0.8, 8, -0.9, 7, 3);
        List<Observation> found = inspect("Room", room, track("Kick", kick), track("Snare", snare));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().message().contains("the same as 'Kick' and 'Snare'"), found::toString);
        // each of the two is contradicted by one, and the room, which is louder than the snare, by both
        assertEquals(List.of(), inspect("Kick", kick, track("Snare", snare), track("Room", room)));
        assertEquals(List.of(), inspect("Snare", snare, track("Kick", kick), track("Room", room)));
    }

    @Test
    void drumsInOrderAreNoFinding() throws IOException {
        float[] kick = hears(1, 0, 0.02, 2, 1);
        float[] snare = hears(0.02, 2, 1, 0, 2);
        float[] overhead = hears(0.3, 4, 0.4, 3, 3);
        assertEquals(List.of(), inspect("Kick", kick, track("Snare", snare), track("Overhead", overhead)));
        assertEquals(List.of(), inspect("Overhead", overhead, track("Kick", kick), track("Snare", snare)));
    }
}
