package org.tonewright.mixer.ui.internal.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.mixer.ui.console.SectionHeight;

class RowsTest {

    private static final List<SectionHeight> PIECES = List.of(SectionHeight.fixed(20), new SectionHeight(20, 60, false),
            SectionHeight.fixed(30), new SectionHeight(100, 200, true));

    private static final int[] RANKS = {100, 20, 40, 100};

    @Test
    void whatIsLeftGoesToWhatGrows() {
        assertArrayEquals(new int[] {20, 60, 30, 281}, Rows.share(PIECES, RANKS, 400), "400 less three gaps of 3");
    }

    @Test
    void whereThereIsLittleRoomWhatMattersMostGetsWhatItLikesFirst() {
        assertArrayEquals(new int[] {20, 40, 30, 200}, Rows.share(PIECES, RANKS, 299));
        assertArrayEquals(new int[] {20, 20, 30, 170}, Rows.share(PIECES, RANKS, 249), "70 pixels for the fader alone");
    }

    @Test
    void whereThereIsTooLittlePiecesOfLowRankLeaveFirst() {
        assertArrayEquals(new int[] {20, 0, 30, 114}, Rows.share(PIECES, RANKS, 170));
        assertArrayEquals(new int[] {20, 0, 0, 107}, Rows.share(PIECES, RANKS, 130));
        assertArrayEquals(new int[] {20, 0, 0, 100}, Rows.share(PIECES, RANKS, 60), "name and fader stay");
    }

    @Test
    void aPieceThatNoStripHasTakesNoRoom() {
        assertArrayEquals(new int[] {20, 0, 77},
                Rows.share(List.of(SectionHeight.fixed(20), SectionHeight.fixed(0), new SectionHeight(10, 10, true)),
                        new int[] {1, 0, 1}, 100));
    }
}
