package org.tonewright.device.rehearsal.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.song.Song.Section;
import org.tonewright.device.rehearsal.song.Song.Sung;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.device.rehearsal.synth.Band;
import org.tonewright.device.rehearsal.synth.Stem;

class RandomSongTest {

    @Test
    void everySeedGivesASongThatCanBePlayed() {
        for (long seed = -50; seed < 500; seed++) {
            RandomSong random = RandomSong.of(seed);
            Song song = random.song();
            String of = "seed " + seed;
            assertTrue(song.tempo() >= 60 && song.tempo() <= 180, of);
            assertTrue(song.bars() >= 8 && song.bars() <= 16, of);
            assertTrue(song.seconds() <= 32, of);
            for (Section section : song.form()) {
                double melody = section.melody().stream().mapToDouble(Sung::beats).sum();
                assertTrue(melody == 0 || melody == 4.0 * section.chords().size(), of);
            }
            long playing = List.of(Part.values()).stream().filter(part -> !Score.of(song, part).isEmpty()).count();
            assertTrue(playing >= 3, of);
            for (Part part : Part.values()) {
                assertTrue(random.peak().get(part) >= -30 && random.peak().get(part) <= -6, of);
                assertTrue(random.noise().get(part) <= random.peak().get(part) - 66, of);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameTextAndTheSameSamples() {
        assertEquals(RandomSong.of(7), RandomSong.of(7));
        assertNotEquals(RandomSong.of(7).text(), RandomSong.of(8).text());
        assertEquals(SongReader.read(RandomSong.of(7).text()), RandomSong.of(7).song());
        List<Stem> once = new Band(8000).play(RandomSong.of(7).song(), (_, _) -> {});
        List<Stem> again = new Band(8000).play(RandomSong.of(7).song(), (_, _) -> {});
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i).samples(), again.get(i).samples());
        }
    }

    @Test
    void theLeadNeverHoldsANoteASemitoneBesideTheChord() {
        for (long seed = 0; seed < 100; seed++) {
            Song song = RandomSong.of(seed).song();
            for (Note note : Score.of(song, Part.LEAD)) {
                int bar = (int) ((note.start() + 2 * Score.SPREAD) / (Song.STEPS * song.stepSeconds()));
                var chord = song.form().stream().flatMap(section -> section.chords().stream()).toList().get(bar);
                boolean own = chord.intervals().stream().anyMatch(i -> (note.pitch() - chord.root() - i) % 12 == 0);
                boolean beside = chord.intervals().stream()
                        .anyMatch(i -> Math.floorMod((int) note.pitch() - chord.root() - i, 12) % 10 == 1);
                assertTrue(own || !beside, "pitch " + note.pitch() + " over " + chord.name() + " of seed " + seed);
            }
        }
    }
}
