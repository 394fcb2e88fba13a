package org.tonewright.device.rehearsal.song;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.device.rehearsal.song.Song.Part;

class SongReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"harbour-lights", "paper-boats", "night-train"})
    void everySongOfTheDemoIsWrittenToTheEnd(String name) throws IOException {
        Song song = song(name);
        for (Song.Section section : song.form()) {
            double melody = section.melody().stream().mapToDouble(Song.Sung::beats).sum();
            assertTrue(melody == 0 || melody == 4.0 * section.chords().size(),
                    section.name() + " has " + section.chords().size() + " bars and a melody of " + melody + " beats");
        }
    }

    @Test
    void aMinorSeventhHasFourNotesAndGoesOnInTheNextOctave() {
        Chord chord = Chord.parse("Am7").orElseThrow();
        assertEquals(List.of(45, 48, 52, 55, 57), List.of(chord.pitch(1, 40), chord.pitch(2, 40), chord.pitch(3, 40),
                chord.pitch(4, 40), chord.pitch(5, 40)), "A2 C3 E3 G3 A3");
    }

    @Test
    void notesHaveTheirMidiNumbers() {
        assertEquals(Optional.of(69), Pitch.parse("A4"));
        assertEquals(Optional.of(60), Pitch.parse("C4"));
        assertEquals(Optional.of(58), Pitch.parse("Bb3"));
        assertEquals(Optional.of(54), Pitch.parse("F#3"));
        assertEquals(Optional.empty(), Pitch.parse("H4"));
        assertEquals(440, Pitch.frequency(69), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title: x", "tempo: fast", "tempo: 9999", "nonsense", "section: a\nchords: Qm",
            "section: a\nchords: Am\nkick: X", "section: a\nchords: Am\ntuba: X...............", "form: verse",
            "section: a\nchords: Am\nlead: Z9/1", "section: a\nchords: Am\nlead: A4", "section: a\nform: a"})
    void whatIsNoSongIsRefusedWithASentence(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SongReader.read(text));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."), refused.getMessage());
    }

    /** Each of them is wrong in its last line. */
    @ParameterizedTest
    @ValueSource(strings = {"tempo: NaN", "tempo: -92", "tempo: 1e999", "seed: 99999999999999999999", "spread: -1",
            "room: 0", "noise: 3", "fault: hum guitar bar 0", "fault: hum guitar bar -3", "fault: hum guitar bar 3-1",
            "fault: hum guitar bar 1000000000", "fault: hum", "fault: snoring lead", "kick: X...............",
            "lead: A4/1", "chords: C", "section:", "section: one two", "section: a\nchords: C\nbass: 0...............",
            "section: a\nchords: C\nbass: X...............", "section: a\nchords: C\nlead: A4/-1",
            "section: a\nchords: C\nlead: A4/1e9", "section: a\nchords: C\nlead: A\u0663/1",
            "section: a\nchords: C\nlead: A4/NaN", "section: a\nchords: C\nbass: 1...............\nform:",
            "fault: hum tuba\nsection: a\nchords: C\nbass: 1...............\nform: a",
            "fault: late-bar bass bar 2\nsection: a\nchords: C\nbass: 1...............\nform: a"})
    void whatIsWrongInALineIsRefusedWithItsNumber(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SongReader.read("title: x\n" + text));
        String message = String.valueOf(refused.getMessage());
        long line = text.startsWith("fault: hum tuba") || text.startsWith("fault: late") ? 2 : 1 + text.lines().count();
        assertTrue(message.startsWith("Line " + line + " of the song: "), message);
        assertTrue(message.endsWith("."), message);
    }

    @Test
    void aSongWithoutAnEndIsRefusedBeforeItIsHeld() {
        String verse = "title: x\nsection: a\nchords: C F G C\nbass: 1...............\nform:";
        assertEquals(500, SongReader.read(verse + " a".repeat(125)).bars());
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SongReader.read(verse + " a".repeat(200_000)));
        assertEquals("Line 5 of the song: A song has 500 bars at most.", refused.getMessage());
    }

    @Test
    void aSongThatNobodyPlaysIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SongReader.read("title: x\nsection: a\nchords: C\nform: a"));
        assertEquals("Nobody plays in the song.", refused.getMessage());
    }

    @Test
    void ofALineWithoutAnEndTheBeginningIsShown() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SongReader.read("\u001b[31m" + "x".repeat(1_000_000)));
        assertEquals("Line 1 of the song: '?[31m" + "x".repeat(55) + "...' has no colon.", refused.getMessage());
    }

    @Test
    void aMarkOfTheByteOrderAndBarLinesAtBothEndsAreNoTrouble() {
        Song song = SongReader.read("\uFEFFtitle: x\nsection: a\nchords: | C | F |\nlead: | A4/4 | A4/4 |\nform: a");
        assertEquals("x", song.title());
        assertEquals(2, song.bars());
        assertEquals(2, song.form().getFirst().melody().size());
    }

    @Test
    void aHeldStepIsOneNote() {
        Song song = SongReader.read("title: x\ntempo: 120\nsection: a\nchords: C\nbass: 1---1---........\nform: a");
        List<Note> notes = Score.of(song, Part.BASS);
        assertEquals(2, notes.size());
        assertEquals(0.5, notes.getFirst().length(), 1e-12, "four sixteenths at 120 quarter notes a minute");
    }

    static Song song(String name) throws IOException {
        try (var text = SongReaderTest.class.getResourceAsStream("/songs/" + name + ".song")) {
            return SongReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
