package org.tonewright.recording.internal.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;

class PitchInspectorTest {

    private static final int[] MELODY = {60, 64, 67, 65, 62, 67, 64, 60};
    private static final int NOTES = 24;

    /** A note a beat, each bent by so many cents. */
    private static MadeTrack melody(String name, double vibrato, IntToDoubleFunction cents) {
        MadeTrack track = new MadeTrack(name, NOTES / 4, 1);
        for (int i = 0; i < NOTES; i++) {
            track.note(i * MadeTrack.BEAT, 0.48, MELODY[i % 8] + cents.applyAsDouble(i) / 100, 0.02, vibrato);
        }
        return track;
    }

    private static List<Observation> look(MadeTrack track) throws IOException {
        return track.lookedAtBy(new PitchInspector());
    }

    @Test
    void aNoteFortyTwoCentsLowIsFoundWithItsBarAndBeat() throws IOException {
        List<Observation> found = look(melody("Lead", 0.1, i -> i == 13 ? -42 : 0));
        assertEquals(1, found.size());
        assertEquals(42, found.getFirst().measured(), 5);
        assertTrue(found.getFirst().message().matches("Lead plays G4 4[0-9] cents too low in bar 4, beat 2\\."),
                found.getFirst().message());
        assertEquals(Severity.WARNING, found.getFirst().severity());
    }

    @Test
    void aNoteSungAgainWithoutAPauseButLowerIsAnotherNote() throws IOException {
        // two C4 in a row, the second, at the beginning of bar 3, 42 cents low: together they'd be only 21 cents low
        MadeTrack lead = new MadeTrack("Lead", NOTES / 4, 1);
        for (int i = 0; i < NOTES; i++) {
            lead.note(i * MadeTrack.BEAT, 0.53, MELODY[i % 8] - (i == 8 ? 0.42 : 0), 0.02, 0.2);
        }
        List<Observation> found = look(lead);
        assertEquals(1, found.size(), found::toString);
        assertEquals(42, found.getFirst().measured(), 6);
        assertTrue(found.getFirst().message().endsWith("too low in bar 3, beat 1."), found.getFirst().message());
    }

    @Test
    void aLastBarThatIsSharpIsNoDrift() throws IOException {
        List<Observation> found = look(melody("Lead", 0.1, i -> i >= 20 ? 45 : 0));
        assertEquals(4, found.size(), found::toString);
        assertTrue(found.stream().allMatch(each -> each.message().contains("too high in bar 6")), found::toString);
    }

    @Test
    void vibratoAroundTheRightNoteIsNoFault() throws IOException {
        assertEquals(List.of(), look(melody("Lead", 0.4, _ -> 0)));
    }

    @Test
    void fifteenCentsHereAndThereAreHuman() throws IOException {
        assertEquals(List.of(), look(melody("Lead", 0, i -> i % 3 * 15 - 15)));
    }

    @Test
    void aTakeTunedOtherwiseThanTheOthersIsOneFinding() throws IOException {
        MadeTrack bass = melody("Bass", 0, _ -> 0);
        List<Observation> found = look(melody("Lead", 0, _ -> 30).with(bass));
        assertEquals(List.of("Lead is tuned 30 cents above the others."),
                found.stream().map(Observation::message).toList());
        assertEquals(Severity.WARNING, found.getFirst().severity());
    }

    @Test
    void aBandThatTunesHigherThanAMiddleAOf440HertzAgrees() throws IOException {
        assertEquals(List.of(), look(melody("Lead", 0, _ -> 25).with(melody("Bass", 0, _ -> 27))));
    }

    @Test
    void aTakeThatSinksIsOneFinding() throws IOException {
        List<Observation> found = look(melody("Choir", 0, i -> -2.0 * i));
        assertEquals(1, found.size());
        // 23 notes of 2 cents each; the middle of the first and of the last note are taken
        assertEquals(46, found.getFirst().measured(), 4);
        assertTrue(found.getFirst().message().startsWith("Choir gets flatter by"));
    }

    @Test
    void chordsAreLeftAlone() throws IOException {
        MadeTrack keys = new MadeTrack("Keys", 4, 2);
        for (int i = 0; i < 8; i++) {
            keys.chord(i, 0.9, 60, 64, 67).note(i, 0.9, 71.4);
        }
        assertEquals(List.of(), look(keys));
    }
}
