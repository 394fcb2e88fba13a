package org.tonewright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.demo.day.RecordingDay;
import org.tonewright.device.rehearsal.random.RandomSong;
import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.model.session.Session;

/** Arrangements that nobody wrote, with faults that nobody chose, go through a day in the studio. */
class RandomDayTest {

    private static final int RATE = 48_000;
    private static final long SEED = 4_711;
    private static final int ARRANGEMENTS = 2;
    /** Longer or fuller arrangements take their time; the benchmark of the inspectors has hundreds of those. */
    private static final double MOST_INPUT_SECONDS = 180;

    private final Path folder;

    RandomDayTest(@TempDir Path temporary) {
        folder = temporary;
    }

    /** Takes arrangements as they come and passes over those that are too long. */
    static LongStream seeds() {
        return new Random(SEED).longs(0, 1_000_000).filter(seed -> {
            Song song = RandomSong.of(seed).song();
            return song.seconds() * PatchList.of(song).inputs().size() <= MOST_INPUT_SECONDS;
        }).limit(ARRANGEMENTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsFoundAndMendedAndNothingElseIsFound(long seed) throws IOException {
        RandomSong arrangement = RandomSong.of(seed);
        Song song = RandomFaults.into(arrangement.song(), new Random(seed));
        String faults = song.faults().stream().map(fault -> "fault: " + fault.text() + "\n")
                .collect(Collectors.joining());
        String text = arrangement.text().replaceFirst("\n\n", "\n" + faults + "\n");
        assertEquals(song, SongReader.read(text));
        Path file = Files.writeString(folder.resolve("random.song"), text);
        DayNotes day = day(song, "rehearsal:" + file);
        assertEquals(List.of(), day.astray(), text);
        assertEquals(List.of(), day.findings().stream().filter(finding -> !finding.fixed()).toList(), text);
        assertFalse(day.findings().isEmpty(), text);
    }

    private DayNotes day(Song song, String device) throws IOException {
        Studio studio = DemoStudio.open();
        try (OpenDocument<Session> session = studio.sessions().createSession(folder.resolve("session"),
                new SessionSpec(song.title(), RATE, song.tempo(), 4, 4))) {
            return new RecordingDay(studio, session, device, song).run(Set.of(), Progress.NONE);
        }
    }
}
