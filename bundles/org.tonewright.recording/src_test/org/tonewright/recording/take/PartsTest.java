package org.tonewright.recording.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tonewright.recording.Practice.BAR;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Practice;
import org.tonewright.recording.take.Acceptance.Hearing;

class PartsTest {

    static final Parts.Wish PLAIN = new Parts.Wish(Optional.empty(), Optional.empty(), Optional.empty(), 1);

    private final Practice practice;
    private final Parts parts;
    private final Acceptance acceptance;

    PartsTest(@TempDir Path temporary) throws IOException {
        practice = new Practice(temporary);
        parts = new Parts(practice.document);
        acceptance = new Acceptance(practice.document);
    }

    @AfterEach
    void close() throws IOException {
        practice.close();
    }

    @Test
    void partHasATrackOfItsNameWhichIsMade() {
        Part part = parts.write("Lead vocal",
                new Parts.Wish(Optional.of("Ada"), Optional.empty(), Optional.of("Two metres off"), 2));
        assertEquals("Ada", part.getPlayer());
        assertEquals("Two metres off", part.getNote());
        assertEquals("Lead vocal", part.getTrack().getName());
        assertEquals(2, part.getTrack().getStrip().getChannels());
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        Track voice = practice.track("Voice", 1);
        Part part = parts.write("Verse", new Parts.Wish(Optional.of("Ada"), Optional.of("Voice"), Optional.empty(), 1));
        assertEquals(part, parts.write("Verse",
                new Parts.Wish(Optional.empty(), Optional.empty(), Optional.of("Softly"), 1)));
        assertEquals("Ada", part.getPlayer());
        assertEquals(voice, part.getTrack());
        assertEquals(1, practice.session().getTimeline().getTracks().size());
    }

    @Test
    void partsAreEdits() {
        Session before = practice.copy();
        parts.write("Bass", PLAIN);
        practice.assertUndone(before);
        before = practice.copy();
        parts.write("Bass", new Parts.Wish(Optional.of("Joan"), Optional.of("Low"), Optional.empty(), 1));
        practice.assertUndone(before);
        before = practice.copy();
        parts.remove("Bass");
        practice.assertUndone(before);
    }

    @Test
    void partThatIsRemovedLeavesItsTrackAndItsTakes() {
        Part part = parts.write("Bass", PLAIN);
        practice.record(0, BAR, part.getTrack());
        parts.remove("Bass");
        assertEquals(1, practice.session().getTimeline().getTracks().size());
        assertEquals(1, practice.session().getTakes().size());
    }

    @Test
    void takesAndOpenFindingsAreThoseOfItsTrack() {
        Part bass = parts.write("Bass", PLAIN);
        Part voice = parts.write("Voice", PLAIN);
        practice.record(0, BAR, bass.getTrack());
        practice.record(0, BAR, bass.getTrack(), voice.getTrack());
        practice.finding(1, bass.getTrack(), 0, 1);
        assertEquals(List.of(1, 2), parts.takes(bass).stream().map(Take::getPass).toList());
        assertEquals(List.of(2), parts.takes(voice).stream().map(Take::getPass).toList());
        assertEquals(1, parts.open(bass).size());
        assertEquals(0, parts.open(voice).size());
    }

    @Test
    void acceptedTakeIsHeardAndIsInTheJournal() throws IOException {
        Part bass = parts.write("Bass", PLAIN);
        Take first = practice.record(0, 2 * BAR, bass.getTrack());
        practice.record(0, 2 * BAR, bass.getTrack());
        Session before = practice.copy();
        acceptance.accept(bass, first, Hearing.MENDED);
        assertEquals(first, bass.getAcceptedTake());
        assertEquals("Take 1", bass.getTrack().getActiveLane().getName());
        practice.assertUndone(before);
        List<JournalEntry> entries = practice.document.journal().entries();
        Deed deed = entries.getLast().deed();
        assertEquals(Deed.ACCEPT, deed.kind());
        assertEquals("Bass", deed.notes().get("part"));
        assertEquals("1", deed.notes().get("take"));
        assertEquals(Optional.of(entries.getFirst().hash()), deed.from().getFirst().by());
        assertEquals(first.getClips().getFirst().getMedia().getSha256(), deed.from().getFirst().sha256());
    }

    @Test
    void barsOfATakeAreAcceptedAlone() throws IOException {
        Part bass = parts.write("Bass", PLAIN);
        Take first = practice.record(0, 4 * BAR, bass.getTrack());
        practice.record(0, 4 * BAR, bass.getTrack());
        acceptance.accept(bass, first, BarRange.parse("2-3"));
        float[] sound = practice.heard(bass.getTrack(), 4 * BAR);
        assertEquals(Practice.played(BAR / 2, 0, 2), sound[BAR / 2]);
        assertEquals(Practice.played(2 * BAR, 0, 1), sound[2 * BAR]);
        assertEquals(first, bass.getAcceptedTake());
        acceptance.accept(bass, acceptance.take(2), BarRange.parse("4"));
        assertEquals(first, bass.getAcceptedTake());
        assertEquals("4", practice.document.journal().entries().getLast().deed().notes().get("bars"));
    }

    @Test
    void takeElsewhereIsRefused() {
        Part bass = parts.write("Bass", PLAIN);
        Part voice = parts.write("Voice", PLAIN);
        practice.record(0, BAR, bass.getTrack());
        Take second = practice.record(0, BAR, voice.getTrack());
        assertEquals("Take 2 does not lie on 'Bass', the track of the part 'Bass'; there is take 1 alone.",
                assertThrows(Refusal.class, () -> acceptance.accept(bass, second, Hearing.MENDED)).getMessage());
        assertEquals("There is no take 9; the last one is take 2.",
                assertThrows(Refusal.class, () -> acceptance.take(9)).getMessage());
        assertEquals("There is no part 'Drums'; there is Bass, Voice.",
                assertThrows(Refusal.class, () -> parts.named("Drums")).getMessage());
    }

    @Test
    void takeIsNotAcceptedAnyMoreWhenThePartMovesToAnotherTrack() throws IOException {
        Part bass = parts.write("Bass", PLAIN);
        acceptance.accept(bass, practice.record(0, BAR, bass.getTrack()), Hearing.MENDED);
        parts.write("Bass", new Parts.Wish(Optional.empty(), Optional.of("Synth"), Optional.empty(), 1));
        assertNull(bass.getAcceptedTake());
    }
}
