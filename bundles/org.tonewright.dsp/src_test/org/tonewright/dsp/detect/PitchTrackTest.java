package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PitchTrackTest {

    private static PitchTrack track(float[] samples) {
        PitchTrack track = new PitchTrack(MadeNotes.RATE);
        track.add(samples, samples.length);
        return track;
    }

    private static int at(double seconds) {
        return (int) Math.rint(seconds / PitchTrack.STEP_SECONDS);
    }

    @Test
    void theEveryDayRangeOfInstrumentsIsMeasuredWithinThreeCents() {
        for (double pitch = 30; pitch <= 84; pitch += 2.37) {
            PitchTrack track = track(new MadeNotes(1).note(0, 1, pitch, 0.01).samples());
            // three hundredths of a semitone are three cents, below the 5 cents that good ears hear
            assertEquals(pitch, track.pitch(at(0.4)), 0.03, () -> "at " + track.pitch(at(0.4)));
            assertTrue(track.clarity(at(0.4)) > 0.9);
        }
    }

    @Test
    void aNoteStandsAtItsTime() {
        PitchTrack track = track(new MadeNotes(2).note(0.5, 0.5, 60, 0.01).note(1, 0.5, 64, 0.01).samples());
        assertEquals(60, track.pitch(at(0.9)), 0.05);
        assertEquals(64, track.pitch(at(1.1)), 0.05);
    }

    @Test
    void noiseIsNotClear() {
        PitchTrack track = track(new MadeNotes(2).noise(-20, 1).samples());
        for (int i = 10; i < track.size() - 10; i++) {
            assertTrue(track.clarity(i) < 0.6);
        }
    }

    @Test
    void aChordIsNotClearThoughItRepeatsWithTheRootThatNobodyPlays() {
        MadeNotes chord = new MadeNotes(1).note(0, 1, 60, 0.01).note(0, 1, 64, 0.01).note(0, 1, 67, 0.01);
        PitchTrack track = track(chord.samples());
        int clear = 0;
        for (int i = at(0.2); i < at(0.8); i++) {
            clear += track.clarity(i) > 0.8 ? 1 : 0;
        }
        assertTrue(clear < 15, "clear at " + clear + " of 60 moments");
    }

    @Test
    void silenceHasNoPitch() {
        PitchTrack track = track(new float[MadeNotes.RATE]);
        for (int i = 0; i < track.size(); i++) {
            assertEquals(0, track.clarity(i));
        }
    }
}
