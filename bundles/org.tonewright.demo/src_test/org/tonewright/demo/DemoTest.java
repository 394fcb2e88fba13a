package org.tonewright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.mix.MixSheet;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.playback.Sound;

/** The whole way with two songs of a few bars. */
class DemoTest {

    private static final String SONG = """
            title: %s
            key: C major
            tempo: 120
            seed: 5
            %s
            section: all
            intensity: %s
            chords: C G C F G C
            kick:   X.......X.......
            bass:   1-----1-5-------
            keys:   c-------c-------
            form: all
            """;
    /** A title that a page or a folder might take for more than text. */
    private static final String LOUD = "Loud <i>one</i> & ../../more";
    private static final String MIX = """
            # all kinds of steps
            set strip/Bass/level=-6
            insert Bass compressor threshold=-24 ratio=4
            insert Kick eq band1.on=on band1.frequency=28
            bus Hall
            insert Hall reverb decay=0.6 mix=1
            send Keys Hall -12
            """;

    private final Path folder;

    DemoTest(@TempDir Path temporary) {
        folder = temporary;
    }

    @Test
    void theWholeWayIsVerifiedAndTheMastersAreTheSameForAnyNumberOfThreads() throws IOException {
        Story one = run("one", 1, Set.of()).story().orElseThrow();
        Story two = run("two", 2, Set.of()).story().orElseThrow();
        assertEquals(List.of(), one.songs().stream().flatMap(song -> song.day().astray().stream()).toList());
        assertEquals(List.of(), one.deliveries().stream().flatMap(delivery -> delivery.results().stream())
                .filter(result -> !result.held()).map(RuleResult::message).toList());
        assertTrue(one.verified());
        assertEquals(one.release().titles().stream().map(MasteredTitle::sha256).toList(),
                two.release().titles().stream().map(MasteredTitle::sha256).toList());
        assertEquals(Set.of(0.0), Demo.stems(one.songs(), DemoStudio.open().formats().all()).values().stream()
                .flatMap(List::stream).map(Sound::gain).collect(Collectors.toSet()),
                "stems are listened to as loud as in their mixes, with the gain of the master on top once");
        String page = Files.readString(folder.resolve("one").resolve(Demo.REPORT));
        assertTrue(page.contains("Loud &lt;i&gt;one&lt;/i&gt; &amp; ../../more")
                && page.contains("Hall -12 dB") && page.contains("verified"));
        assertFalse(page.contains("<i>one"), "a title is text and no markup");
        assertTrue(page.contains("backups, each read back; 2 restored"), "what is told is counted");
        assertTrue(page.contains("The loudest title comes to -14.0&nbsp;LUFS, for a target of -14 LUFS"));
        try (Stream<Path> made = Files.list(folder)) {
            assertEquals(List.of("Quiet one.song", "loud.song", "one", "two"),
                    made.map(path -> path.getFileName().toString()).sorted().toList(), "a title leads nowhere");
        }
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("src=") || page.contains("url("),
                "the page refers to nothing outside itself");
    }

    @Test
    void aFaultThatNobodyMendsKeepsTheMixShutWithItsReason() throws IOException {
        Demo.Ended ended = run("left", 2, Set.of(FaultKind.DROP_OUT));
        assertTrue(ended.story().isEmpty());
        assertEquals(1, ended.songs().size(), "the second song is not begun");
        assertTrue(ended.songs().getFirst().shut().stream().anyMatch(reason -> reason.contains("finding")),
                () -> String.valueOf(ended.songs().getFirst().shut()));
    }

    private Demo.Ended run(String name, int threads, Set<FaultKind> left) throws IOException {
        List<DemoSong> songs = List.of(song(LOUD, "1", "fault: drop-out keys bar 5"),
                song("Quiet one", "0.3", ""));
        return new Demo(DemoStudio.open(), threads, songs, left).run(folder.resolve(name), _ -> Progress.NONE);
    }

    private DemoSong song(String title, String intensity, String fault) throws IOException {
        String text = SONG.formatted(title, fault, intensity);
        Path file = folder.resolve((title.equals(LOUD) ? "loud" : title) + ".song");
        Files.writeString(file, text);
        return new DemoSong("rehearsal:" + file, SongReader.read(text), MixSheet.read(MIX));
    }
}
