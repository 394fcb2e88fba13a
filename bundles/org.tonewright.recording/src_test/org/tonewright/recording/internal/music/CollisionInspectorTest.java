package org.tonewright.recording.internal.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.recording.inspect.Observation;

class CollisionInspectorTest {

    private static final int BARS = 8;
    /** Am F C G, twice. */
    private static final int[][] CHORDS = {{57, 60, 64}, {57, 60, 65}, {55, 60, 64}, {55, 59, 62}};
    private static final int[] ROOTS = {45, 41, 48, 43};

    private static MadeTrack keys() {
        MadeTrack keys = new MadeTrack("Keys", BARS, 1);
        for (int bar = 0; bar < BARS; bar++) {
            keys.chord(bar * MadeTrack.BAR, 1.95, CHORDS[bar % 4]);
        }
        return keys;
    }

    private static MadeTrack bass() {
        MadeTrack bass = new MadeTrack("Bass", BARS, 2);
        for (int bar = 0; bar < BARS; bar++) {
            bass.note(bar * MadeTrack.BAR, 0.95, ROOTS[bar % 4]).note(bar * MadeTrack.BAR + 1, 0.95, ROOTS[bar % 4]);
        }
        return bass;
    }

    /** A melody of two notes a bar; the note of a place may be another. */
    private static MadeTrack lead(int place, int pitch) {
        int[] melody = {76, 72, 72, 77, 79, 76, 74, 71};
        MadeTrack lead = new MadeTrack("Lead", BARS, 3);
        for (int i = 0; i < 2 * BARS; i++) {
            lead.note(i, 0.95, i == place ? pitch : melody[i % 8]);
        }
        return lead;
    }

    private static List<Observation> look(MadeTrack track) throws IOException {
        return track.lookedAtBy(new CollisionInspector());
    }

    @Test
    void aNoteASemitoneBesideTheChordIsNamedWithBarBeatOpponentAndWhatWouldFit() throws IOException {
        // C sharp over F major, at the beginning of the second bar
        List<Observation> found = look(lead(2, 73).with(keys(), bass()));
        assertEquals(1, found.size());
        assertEquals("org.tonewright.recording.collisions", found.getFirst().rule());
        assertEquals("C#5 of Lead in bar 2, beat 1 collides with the C of Keys.", found.getFirst().message());
        assertTrue(found.getFirst().remedy().contains("C"), found.getFirst().remedy());
        assertTrue(found.getFirst().remedy().endsWith("would fit: record bar 2 again."), found.getFirst().remedy());
        // it begins where the note does, to about the step of 40 ms and half the time the window needs
        assertEquals(2 * 24_000, found.getFirst().start(), 0.1 * 24_000);
    }

    @Test
    void aWrongChordNoteIsFoundAmongTheOthers() throws IOException {
        MadeTrack keys = new MadeTrack("Keys", BARS, 1);
        for (int bar = 0; bar < BARS; bar++) {
            int[] chord = CHORDS[bar % 4].clone();
            chord[1] += bar == 5 ? 1 : 0;
            keys.chord(bar * MadeTrack.BAR, 1.95, chord);
        }
        List<Observation> found = look(keys.with(bass(), lead(-1, 0)));
        assertEquals(List.of("C#4 of Keys in bar 6, beat 1 collides with the C of Lead."),
                found.stream().map(Observation::message).toList());
    }

    @Test
    void aChordNoteASemitoneBesideAnotherOfTheSameHandIsFound() throws IOException {
        MadeTrack keys = new MadeTrack("Keys", BARS, 1);
        for (int bar = 0; bar < BARS; bar++) {
            // in bar 6 C sharp beside the C of the same hand, over F major
            keys.chord(bar * MadeTrack.BAR, 1.95, bar == 5 ? new int[] {57, 60, 61} : CHORDS[bar % 4]);
        }
        List<Observation> found = look(keys.with(bass(), lead(-1, 0)));
        assertEquals(List.of("C#4 of Keys in bar 6, beat 1 collides with the C of Lead."),
                found.stream().map(Observation::message).toList());
    }

    @Test
    void aWrongNoteBelowTheLowestStringOfFourIsFound() throws IOException {
        MadeTrack bass = new MadeTrack("Bass", BARS, 2);
        for (int bar = 0; bar < BARS; bar++) {
            // C sharp 1 of 34.6 Hz over F major, in bar 6
            bass.note(bar * MadeTrack.BAR, 0.95, ROOTS[bar % 4] - 12)
                    .note(bar * MadeTrack.BAR + 1, 0.95, bar == 5 ? 25 : ROOTS[bar % 4] - 12);
        }
        List<Observation> found = look(bass.with(keys(), lead(-1, 0)));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().message().startsWith("C#1 of Bass in bar 6, beat 3"), found.getFirst().message());
    }

    @Test
    void theMainsHumPlaysNoNotes() throws IOException {
        // 50 Hz and harmonics, of which 100 Hz lies 35 cents above G2 and 250 Hz 21 cents above B3; the lead is right
        MadeTrack lead = lead(-1, 0);
        for (int bar = 0; bar < BARS; bar++) {
            lead.note(bar * MadeTrack.BAR, MadeTrack.BAR, 69 + 12 * Math.log(50.0 / 440) / Math.log(2));
        }
        assertEquals(List.of(), look(lead.with(keys(), bass())));
    }

    @Test
    void theWrongNoteItselfDoesNotSayWhatKeyItIs() throws IOException {
        // A, C, D, E and G are of C and of F major; the B of one bar says which, the B flat of another isn't asked
        MadeTrack keys = new MadeTrack("Keys", BARS, 1);
        MadeTrack lead = new MadeTrack("Lead", BARS, 3);
        for (int bar = 0; bar < BARS; bar++) {
            keys.chord(bar * MadeTrack.BAR, 1.95, bar % 2 == 0 ? new int[] {57, 60, 64} : new int[] {55, 62, 67});
            lead.note(bar * MadeTrack.BAR, 1.9, bar == 4 ? 70 : bar == 3 ? 71 : bar % 2 == 0 ? 72 : 74);
        }
        List<Observation> found = look(lead.with(keys));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().message().startsWith("A#4 of Lead in bar 5, beat 1 collides with the A of Keys"),
                found.getFirst().message());
    }

    @Test
    void aSongInOrderHasNoCollisions() throws IOException {
        assertEquals(List.of(), look(lead(-1, 0).with(keys(), bass())));
        assertEquals(List.of(), look(keys().with(lead(-1, 0), bass())));
        assertEquals(List.of(), look(bass().with(lead(-1, 0), keys())));
    }

    @Test
    void theTrackThatIsRightIsNotBlamedForAnothersWrongNote() throws IOException {
        assertEquals(List.of(), look(keys().with(lead(2, 73), bass())));
    }

    @Test
    void aMajorSeventhIsAColour() throws IOException {
        // B over C major: a semitone below the C of keys and bass, and of the key
        assertEquals(List.of(), look(lead(5, 71).with(keys(), bass())));
    }

    @Test
    void whoPlaysAloneCollidesWithNobody() throws IOException {
        assertEquals(List.of(), look(lead(2, 73)));
    }
}
