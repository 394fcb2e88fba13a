package org.tonewright.mastering.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.disc.DiscTime;

class CueSheetTest {

    private static final CueSheet ALBUM = new CueSheet(Optional.of("4006381333931"), "Album", "Artist",
            List.of(new AudioFile("album.wav", "WAVE",
                    List.of(track(1, "QZAB12400001", Set.of(Flag.DCP), new Index(1, new DiscTime(150))),
                            track(2, "QZAB12400002", Set.of(), new Index(0, new DiscTime(18_000)),
                                    new Index(1, new DiscTime(18_150)))))),
            List.of("COMMENT \"made by a test\""));

    private static final String WRITTEN = """
            REM COMMENT 'made by a test'
            CATALOG 4006381333931
            PERFORMER "Artist"
            TITLE "Album"
            FILE "album.wav" WAVE
              TRACK 01 AUDIO
                TITLE "Piece 1"
                PERFORMER "Artist"
                ISRC QZAB12400001
                FLAGS DCP
                INDEX 01 00:02:00
              TRACK 02 AUDIO
                TITLE "Piece 2"
                PERFORMER "Artist"
                ISRC QZAB12400002
                INDEX 00 04:00:00
                INDEX 01 04:02:00
            """.replace("\n", "\r\n");

    @Test
    void aSheetIsWrittenAsOtherProgramsReadIt() {
        assertEquals(WRITTEN, CueWriter.write(ALBUM));
    }

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        CueSheet read = CueReader.parse("album.cue", WRITTEN);
        assertEquals(ALBUM.files(), read.files());
        assertEquals(ALBUM.catalog(), read.catalog());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void anyLineEndWithTabsAndUnquotedNamesIsRead(String lineEnd) throws Exception {
        String sheet = String.join(lineEnd, "\uFEFFrem GENRE Rock", "file my album.wav wave", "\ttrack 1 audio",
                "\t\tREM anything", "\t\ttitle One Two", "\t\tindex 1 0:0:0", "");
        CueSheet read = CueReader.parse("x.cue", sheet);
        assertEquals("my album.wav", read.files().getFirst().name());
        assertEquals("One Two", read.tracks().getFirst().title());
        assertEquals(List.of("GENRE Rock"), read.remarks());
    }

    @Test
    void severalFilesKeepTheirTracks() throws Exception {
        CueSheet read = CueReader.parse("x.cue", """
                FILE "a.wav" WAVE
                  TRACK 01 AUDIO
                    PREGAP 00:02:00
                    INDEX 01 00:00:00
                    POSTGAP 00:01:00
                FILE "b.wav" WAVE
                  TRACK 02 AUDIO
                    INDEX 01 00:00:00
                """);
        assertEquals(2, read.files().size());
        assertEquals(150, read.tracks().getFirst().pregap(), "two seconds of 75 sectors");
        assertEquals(75, read.tracks().getFirst().postgap());
        assertEquals(2, read.files().get(1).tracks().getFirst().number());
    }

    @Test
    void olderProgramsWriteLatin1(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("x.cue");
        Files.write(path, "TITLE \"Café\"\nFILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Café", CueReader.read(path).title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "TRACK 01 AUDIO", "FILE a.wav WAVE\nTRACK 01 AUDIO",
            "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:60:00", "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:75",
            "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 02 00:00:00", "FILE \"a.wav WAVE",
            "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 03 AUDIO\nINDEX 01 00:01:00",
            "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 00 00:05:00\nINDEX 01 00:04:00",
            "FILE a.wav WAVE\nTRACK 100 AUDIO\nINDEX 01 00:00:00", "INDEX 01 00:00:00",
            "FILE a.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00"})
    void aWrongSheetIsRefusedWithTheNameOfTheFile(String sheet) {
        CueException refused = assertThrows(CueException.class, () -> CueReader.parse("x.cue", sheet));
        assertTrue(refused.getMessage().startsWith("x.cue"), refused.getMessage());
    }

    private static Track track(int number, String isrc, Set<Flag> flags, Index... indexes) {
        return new Track(number, "Piece " + number, "Artist", "", Optional.of(isrc), flags, 0, 0, List.of(indexes));
    }
}
