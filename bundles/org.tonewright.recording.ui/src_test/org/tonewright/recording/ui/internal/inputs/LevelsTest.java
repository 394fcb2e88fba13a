package org.tonewright.recording.ui.internal.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.core.playback.InputChannels;

class LevelsTest {

    private static List<String> texts(List<InputChoice> choices) {
        return choices.stream().map(InputChoice::text).toList();
    }

    @Test
    void levelsAreJudgedInWords() {
        assertEquals(LevelHint.SILENT, LevelHint.of(Double.NEGATIVE_INFINITY, false));
        assertEquals(LevelHint.QUIET, LevelHint.of(-24.1, false));
        assertEquals(LevelHint.GOOD, LevelHint.of(-24, false));
        assertEquals(LevelHint.GOOD, LevelHint.of(-3, false));
        assertEquals(LevelHint.LOUD, LevelHint.of(-2.9, false));
        assertEquals(LevelHint.CLIPPED, LevelHint.of(-40, true));
    }

    @Test
    void hintForgetsAfterSomeSecondsButThePeakStays() {
        TrackLevel level = new TrackLevel();
        level.feed(0.5);
        level.tick();
        assertEquals(LevelHint.GOOD, level.hint());
        for (int tick = 0; tick < 5 * 31; tick++) {
            level.feed(0.01);
            level.tick();
        }
        // 0.01 is -40 dB.
        assertEquals(LevelHint.QUIET, level.hint());
        // 20 log10(0.5), exact but for rounding.
        assertEquals(-6.0206, level.highest(), 1e-4);
    }

    @Test
    void fullScaleOfAConverterLatchesUntilReset() {
        TrackLevel level = new TrackLevel();
        level.feed(32766.0 / 32768);
        assertFalse(level.isClipped());
        level.feed(32767.0 / 32768);
        level.feed(0);
        assertTrue(level.isClipped());
        assertEquals(LevelHint.CLIPPED, level.hint());
        level.reset();
        assertEquals(LevelHint.SILENT, level.hint());
    }

    @Test
    void tracksAreOfferedSingleInputsOrPairs() {
        assertEquals(List.of("Auto", "1", "2", "3"), texts(InputChoice.of(3, 1, Optional.empty(), Optional.empty())));
        assertEquals(List.of("Auto: 3+4", "1+2", "3+4"),
                texts(InputChoice.of(5, 2, Optional.empty(), Optional.of(new InputChannels(2, 2)))));
    }

    @Test
    void inputThatTheDeviceLacksStaysInTheList() {
        assertEquals(List.of("Auto", "1+2", "7+8 missing"),
                texts(InputChoice.of(2, 2, Optional.of(new InputChannels(6, 2)), Optional.empty())));
    }

    @Test
    void diskLastsAsLongAsItsBytes() {
        // Two channels of 4-byte samples at 48 kHz are 384 000 bytes a second.
        assertEquals(10, DiskSpace.seconds(3_840_000, 2, 48000), 1e-12);
    }

    @Test
    void metersTakeWhatTheOtherColumnsLeave() {
        for (int width : new int[] {640, 1280, 1920}) {
            Columns columns = Columns.of(width);
            assertTrue(columns.hint().right() <= width, "at " + width);
            assertTrue(columns.meter().width() >= 80, "at " + width);
        }
    }
}
