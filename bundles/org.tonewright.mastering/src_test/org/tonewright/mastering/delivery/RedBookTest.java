package org.tonewright.mastering.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.master.ReleaseOutline.TitleOutline;
import org.tonewright.mastering.master.ReleaseOutline;

class RedBookTest {

    private static final int RATE = CompactDisc.RATE;

    @Test
    void aReleaseThatKeepsTheRulesHasNoObjections() {
        assertEquals(List.of(),
                rules(release("4006381333931", RATE, title("QZAB12400001", 4 * RATE), title("", 300 * RATE))));
    }

    @Test
    void aDiscHasOneToNinetyNineTracks() {
        assertEquals(List.of("C01"), rules(release("", RATE)));
        List<TitleOutline> titles = new ArrayList<>(Collections.nCopies(99, title("", 5 * RATE)));
        assertEquals(List.of(), rules(new ReleaseOutline("R", "A", "", "", 0, RATE, titles)));
        titles.add(title("", 5 * RATE));
        assertEquals(List.of("C01"), rules(new ReleaseOutline("R", "A", "", "", 0, RATE, titles)));
    }

    @Test
    void aTrackLastsFourSeconds() {
        assertEquals(List.of("C02"), rules(release("", RATE, title("", 4 * RATE - 1))));
        assertTrue(RedBook.objections(release("", RATE, title("", 2 * RATE))).getFirst().message()
                .contains("lasts 2.00 s; a track of a compact disc lasts 4 s at least (IEC 60908)"));
    }

    @Test
    void anIndexPointLiesWithinItsTitle() {
        assertEquals(List.of("C03"), rules(release("", RATE, indexed(5 * RATE))));
        assertEquals(List.of(), rules(release("", RATE, indexed(5 * RATE - 1))));
    }

    @Test
    void twoMarksInOneSectorAreRefused() {
        assertEquals(List.of("C03"), rules(release("", RATE, indexed(587))), "INDEX 01 is in the same sector");
        assertEquals(List.of(), rules(release("", RATE, indexed(588))));
        TitleOutline first = new TitleOutline(1, "Piece", "Artist", "", "", Set.of(), 0, List.of(5L * RATE + 99),
                5L * RATE + 100);
        TitleOutline second = new TitleOutline(2, "Rest", "Artist", "", "", Set.of(), 0, List.of(), 5 * RATE);
        assertEquals(List.of("C03"), rules(release("", RATE, first, second)),
                "the second title begins in the sector of the first one's last index point");
    }

    @Test
    void thePauseBeforeTheFirstTitleFitsOnADisc() {
        TitleOutline late = new TitleOutline(1, "Piece", "Artist", "", "", Set.of(), 1L << 41, List.of(), 5 * RATE);
        assertEquals(List.of("C06"), rules(release("", RATE, late)));
        assertEquals(List.of("C06"), new Ddp().objections(release("", RATE, late)).stream().map(RuleResult::rule)
                .toList());
        assertEquals(List.of("C06"), new WavCue().objections(release("", RATE, late)).stream().map(RuleResult::rule)
                .toList());
    }

    @Test
    void aDiscHasOneRate() {
        assertEquals(List.of("C05"), rules(release("", 48_000, title("", 300 * RATE))));
    }

    @Test
    void aDiscLastsSeventyNineMinutesFiftySeven() {
        long longest = CompactDisc.LONGEST.frame();
        assertEquals((79L * 60 + 57) * RATE, longest);
        assertEquals(List.of(), rules(release("", RATE, title("", longest))));
        assertEquals(List.of("C06"), rules(release("", RATE, title("", longest + 1))));
        assertEquals(List.of("C06"), rules(release("", RATE, title("", 100L * 60 * RATE))),
                "longer than MM:SS:FF can say");
    }

    @Test
    void anIsrcIsOneAndStandsOnce() {
        assertEquals(List.of("C07"), rules(release("", RATE, title("QZAB1240000", 5 * RATE))));
        assertEquals(List.of("C07"),
                rules(release("", RATE, title("QZAB12400001", 5 * RATE), title("QZAB12400001", 5 * RATE))));
    }

    @Test
    void aBarCodeHasItsCheckDigit() {
        List<RuleResult> objections = RedBook.objections(release("4006381333932", RATE, title("", 5 * RATE)));
        assertEquals("C08", objections.getFirst().rule());
        assertTrue(objections.getFirst().message().contains("should be 1"), objections.toString());
    }

    @Test
    void allObjectionsAreToldAtOnce() {
        assertEquals(List.of("C02", "C07", "C08"), rules(release("1", RATE, title("no", RATE))));
    }

    private static List<String> rules(ReleaseOutline release) {
        return RedBook.objections(release).stream().map(RuleResult::rule).toList();
    }

    private static ReleaseOutline release(String upc, int rate, TitleOutline... titles) {
        return new ReleaseOutline("Record", "Artist", upc, "", 0, rate, List.of(titles));
    }

    private static TitleOutline title(String isrc, long frames) {
        return new TitleOutline(1, "Piece", "Artist", "", isrc, Set.of(), 0, List.of(), frames);
    }

    private static TitleOutline indexed(long index) {
        return new TitleOutline(1, "Piece", "Artist", "", "", Set.of(), 0, List.of(index), 5 * RATE);
    }
}
