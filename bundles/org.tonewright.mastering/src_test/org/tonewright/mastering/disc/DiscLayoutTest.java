package org.tonewright.mastering.disc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.mastering.disc.DiscLayout.Piece;
import org.tonewright.mastering.disc.DiscLayout.Placement;

class DiscLayoutTest {

    private static final long SECOND = 44_100;

    @Test
    void aPieceAfterAPauseBeginsAtASectorAndThePauseIsMarked() {
        // 10 s and one frame: the pause begins at the next boundary, sector 751, and lasts two seconds, 150 sectors
        DiscLayout layout = DiscLayout.of(List.of(piece(10 * SECOND + 1, 2 * SECOND), piece(5 * SECOND, 2 * SECOND)));
        Placement second = layout.placements().get(1);
        assertEquals(Optional.of(new DiscTime(751)), second.pause());
        assertEquals(new DiscTime(901), second.mark());
        assertEquals(901L * 588, second.start());
        assertEquals((901L + 375) * 588, layout.frames());
    }

    @Test
    void thePauseBeforeTheFirstPieceIsNotInTheImage() {
        assertEquals(0, DiscLayout.of(List.of(piece(SECOND, 2 * SECOND))).placements().getFirst().start());
    }

    @Test
    void withoutAPauseNotASampleComesBetweenTwoPieces() {
        DiscLayout layout = DiscLayout.of(List.of(piece(10 * SECOND + 100, 0), piece(5 * SECOND, 0)));
        Placement second = layout.placements().get(1);
        assertEquals(10 * SECOND + 100, second.start());
        assertEquals(Optional.empty(), second.pause());
        assertEquals(new DiscTime(750), second.mark(), "the boundary before the first frame");
    }

    @Test
    void theLastPartialSectorIsFilled() {
        assertEquals(588, DiscLayout.of(List.of(piece(1, 0))).frames());
        assertEquals(588, DiscLayout.of(List.of(piece(588, 0))).frames());
    }

    @Test
    void furtherIndexPointsFollowTheirPiece() {
        DiscLayout layout = DiscLayout.of(List.of(new Piece(20 * SECOND, 0, List.of(10 * SECOND))));
        assertEquals(List.of(new DiscTime(750)), layout.placements().getFirst().marks());
        assertThrows(IllegalArgumentException.class, () -> new Piece(SECOND, 0, List.of(SECOND)));
    }

    @Test
    void whatIsLongerThanADiscIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DiscLayout.of(List.of(piece(100 * 60 * SECOND, 0))));
    }

    private static Piece piece(long frames, long gap) {
        return new Piece(frames, gap, List.of());
    }
}
