package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class OnsetDetectorTest {

    private static final double LEVEL = 0.1;

    private static List<Onset> onsets(float[] samples) {
        OnsetDetector detector = new OnsetDetector(MadeNotes.RATE, LEVEL);
        detector.add(samples, samples.length);
        return detector.onsets();
    }

    @Test
    void aSharpAttackIsPlacedWithinHalfAPeriod() {
        Random random = new Random(7);
        MadeNotes notes = new MadeNotes(12).noise(-80, 1);
        double[] starts = new double[20];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = 0.5 + i * 0.5 + 0.1 * random.nextDouble();
            notes.note(starts[i], 0.4, 45 + random.nextInt(24), 0.003);
        }
        List<Onset> onsets = onsets(notes.samples());
        assertEquals(starts.length, onsets.size());
        for (int i = 0; i < starts.length; i++) {
            // an attack of 3 ms crosses a third of its height after 1 ms; the low notes rise in pulses 9 ms apart, so
            // that
            // the first pulse that counts may come half of that later
            assertEquals(starts[i] + 0.001, onsets.get(i).at() / MadeNotes.RATE, 0.0045);
        }
    }

    @Test
    void aNoteIsFoundWhereTheOneBeforeStillRings() {
        MadeNotes notes = new MadeNotes(4).noise(-80, 2);
        for (int i = 0; i < 10; i++) {
            notes.note(0.3 + 0.3 * i, 1, 52 + 3 * (i % 4), 0.003);
        }
        assertEquals(10, onsets(notes.samples()).size());
    }

    @Test
    void aVibratoIsNoOnset() {
        // half a semitone to each side, wider than most singers'
        MadeNotes notes = new MadeNotes(4).noise(-80, 3).note(0.5, 3, 64, 0.02, 0.5);
        assertEquals(1, onsets(notes.samples()).size());
    }

    @Test
    void steadyNoiseHasNoOnsets() {
        assertTrue(onsets(new MadeNotes(5).noise(-60, 4).samples()).size() <= 1);
    }

    @Test
    void theAnswerDoesNotDependOnTheBlocks() {
        float[] samples = new MadeNotes(3).note(0.5, 1, 60, 0.003).note(1.5, 1, 62, 0.003).noise(-70, 5).samples();
        OnsetDetector detector = new OnsetDetector(MadeNotes.RATE, LEVEL);
        for (int at = 0; at < samples.length; at += 777) {
            int frames = Math.min(777, samples.length - at);
            float[] block = new float[777];
            System.arraycopy(samples, at, block, 0, frames);
            detector.add(block, frames);
        }
        assertEquals(onsets(samples), detector.onsets());
    }
}
