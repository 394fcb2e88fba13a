package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class NoteSalienceTest {

    private static NoteSalience listen(float[] samples) {
        NoteSalience salience = new NoteSalience(MadeNotes.RATE);
        salience.add(samples, samples.length);
        return salience;
    }

    /** The notes at a second, those 20 dB below the first left out. */
    private static Set<Integer> notes(NoteSalience salience, double second) {
        int index = (int) Math.rint(second / NoteSalience.STEP_SECONDS);
        double top = 0;
        for (int note = NoteSalience.LOWEST; note <= NoteSalience.HIGHEST; note++) {
            top = Math.max(top, salience.at(index, note));
        }
        Set<Integer> notes = new TreeSet<>();
        for (int note = NoteSalience.LOWEST; note <= NoteSalience.HIGHEST; note++) {
            if (salience.at(index, note) > 0.1 * top && top > 0) {
                notes.add(note);
            }
        }
        return notes;
    }

    private static MadeNotes chord(int... pitches) {
        MadeNotes notes = new MadeNotes(1.2);
        for (int pitch : pitches) {
            notes.note(0.1, 1, pitch, 0.01);
        }
        return notes;
    }

    @Test
    void oneNoteIsOneNoteAndItsHarmonicsAreNone() {
        for (int pitch = 30; pitch <= 80; pitch += 5) {
            assertEquals(Set.of(pitch), notes(listen(chord(pitch).samples()), 0.4));
        }
    }

    @Test
    void majorMinorAndSeventhChordsAreTakenApart() {
        assertEquals(Set.of(57, 60, 64), notes(listen(chord(57, 60, 64).samples()), 0.4));
        assertEquals(Set.of(57, 61, 64), notes(listen(chord(57, 61, 64).samples()), 0.4));
        assertEquals(Set.of(60, 64, 67, 71), notes(listen(chord(60, 64, 67, 71).samples()), 0.4));
    }

    @Test
    void twoNotesASemitoneApartAreTwo() {
        // the window of 171 ms tells lines 12 Hz apart; from A3 on a semitone is more
        assertEquals(Set.of(64, 65), notes(listen(chord(64, 65).samples()), 0.4));
    }

    @Test
    void howFarANoteLiesBesideTheScaleIsTold() {
        MadeNotes notes = new MadeNotes(1.2).note(0.1, 1, 64.2, 0.01);
        NoteSalience salience = listen(notes.samples());
        assertEquals(20, salience.cents(10, 64), 4);
    }

    @Test
    void aFifthHarmonicWithoutItsFundamentalIsDoubtful() {
        float[] samples = new float[MadeNotes.RATE];
        // a string of 110 Hz plucked so that its two lowest harmonics are nearly missing
        for (int i = 0; i < samples.length; i++) {
            for (int harmonic = 1; harmonic <= 12; harmonic++) {
                double height = harmonic == 5 ? 0.2 : harmonic <= 2 ? 0.002 : 0.02;
                samples[i] += (float) (height * Math.sin(2 * Math.PI * 110 * harmonic * i / MadeNotes.RATE));
            }
        }
        NoteSalience salience = listen(samples);
        assertTrue(salience.overtone(12, 73));
        assertFalse(listen(chord(73).samples()).overtone(12, 73));
    }

    @Test
    void aNoteWithoutItsFirstHarmonicIsDoubtful() {
        float[] samples = new float[MadeNotes.RATE];
        // F3, G sharp 3 and A sharp 2 as strings: the fifth and tenth harmonics of the last and the fifth of the first
        // lie at the second, fourth and third of D4, which nobody plays
        int[] pitches = {53, 56, 46};
        for (int i = 0; i < samples.length; i++) {
            for (int pitch : pitches) {
                double frequency = 440 * Math.pow(2, (pitch - 69) / 12.0);
                for (int harmonic = 1; harmonic <= 12; harmonic++) {
                    double height = harmonic % 5 == 0 ? 0.1 : 0.01;
                    samples[i] += (float) (height * Math.sin(2 * Math.PI * frequency * harmonic * i / MadeNotes.RATE));
                }
            }
        }
        NoteSalience salience = listen(samples);
        for (int note = 50; note <= 64; note++) {
            boolean played = note == 53 || note == 56 || note == 58;
            assertTrue(played || salience.at(12, note) == 0 || salience.overtone(12, note), "note " + note);
        }
    }

    @Test
    void silenceHasNoNotes() {
        assertEquals(Set.of(), notes(listen(new float[MadeNotes.RATE]), 0.4));
    }
}
