package org.tonewright.mastering.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class ServiceTest {

    private static final Target BOTH = new Target("both", "Both", -16, -1, true, "");
    private static final Target DOWN = new Target("down", "Down", -14, -1, false, "");
    private static final List<TitleLevel> ALBUM = List.of(title(1, -14, -1), title(2, -20, -9), title(3, -18, -1.5));

    private static TitleLevel title(int number, double integrated, double truePeak) {
        return new TitleLevel(number, "Piece " + number, OptionalDouble.of(integrated), OptionalDouble.of(truePeak));
    }

    @Test
    void theAlbumIsTurnedByItsLoudestTitleAndKeepsItsContrast() {
        Service service = Service.of(BOTH, ALBUM);
        assertEquals(-2, service.album().gain(), 1e-9, "from -14 to -16 LUFS");
        assertEquals(-22, service.titles().get(1).inAlbum().orElseThrow(), 1e-9, "6 LU below the loudest, as mastered");
        assertTrue(service.words().startsWith("The album is turned down by 2.0 dB, and its contrast stays."),
                service.words());
    }

    @Test
    void aloneEachTitleIsTurnedAsFarAsItsPeaksAllow() {
        Service service = Service.of(BOTH, ALBUM);
        assertEquals(List.of(-2.0, 4.0, 0.5), service.titles().stream().map(row -> row.alone().gain()).toList(),
                "title 3 has 0.5 dB to -1 dBTP; 2 are wanted");
        assertEquals(List.of(2.0, 4.0, 0.0),
                service.titles().stream().map(row -> row.headroom().orElseThrow()).toList(), "to -1 dBTP");
        assertTrue(service.words().contains("One by one, titles play at -17.5 to -16.0 LUFS."), service.words());
    }

    @Test
    void whoOnlyTurnsDownLeavesAnAlbumAsItIs() {
        assertEquals("The album plays as it is. One by one, titles play at -20.0 to -14.0 LUFS.",
                Service.of(DOWN, ALBUM).words());
    }

    @Test
    void peaksAboveWhatIsAskedForAreNamed() {
        assertTrue(Service.of(DOWN, List.of(title(1, -14, 0.2), title(2, -14, -3), title(3, -14, -0.5))).words()
                .contains("Peaks lie above the -1 dBTP it asks for in title 1 by 1.2 dB and 3 by 0.5 dB."));
    }

    @Test
    void aSingleTitleIsNotComparedAndSilenceIsSilent() {
        assertEquals("The album plays as it is.", Service.of(DOWN, List.of(title(1, -14, -1))).words());
        Service silent = Service.of(DOWN,
                List.of(new TitleLevel(1, "Pause", OptionalDouble.empty(), OptionalDouble.empty())));
        assertEquals("The album is silent.", silent.words());
        assertTrue(silent.titles().getFirst().headroom().isEmpty());
    }
}
