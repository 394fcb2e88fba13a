package org.tonewright.mastering.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class LevelProposerTest {

    private static final Target ALBUM = new Target("org.example.album", "Album", -14, -1, false, "");

    @Test
    void theLoudestTitleComesToTheTargetAndTheOthersKeepTheirDistance() {
        LevelProposal proposal = propose(title(1, -17, -6), title(2, -11, -3), title(3, -13.5, -4));
        assertEquals(List.of(-3.0, -3.0, -3.0), gains(proposal), "one gain for all keeps 6 and 2.5 LU: -14 - -11");
        assertTrue(reason(proposal, 1).contains("loudest title at -11.0 LUFS"), reason(proposal, 1));
        assertTrue(reason(proposal, 0).contains("6.0 LU below the loudest title (2, 'Piece 2') and stays there"),
                reason(proposal, 0));
    }

    @Test
    void whatTheLimiterWillTakeIsSaid() {
        LevelProposal proposal = propose(title(1, -18, -2), title(2, -19, -9));
        assertEquals(3, proposal.titles().get(0).limiting(), 1e-9, "-2 dBTP + 4 dB is 3 dB above the ceiling of -1");
        assertEquals(0, proposal.titles().get(1).limiting(), "-9 dBTP + 4 dB stays below the ceiling");
        assertTrue(reason(proposal, 0).contains("take up to 3.0 dB off its peaks, which come to 2.0 dBTP"));
        assertTrue(reason(proposal, 1).contains("need no limiting"));
    }

    @Test
    void theLimiterIsNotAskedForMoreThanItsBound() {
        LevelProposal proposal = propose(title(1, -30, -2), title(2, -33, -20));
        assertEquals(List.of(7.0, 7.0), gains(proposal), "16 dB are wanted; ceiling -1 + bound 6 - peak -2 = 7 dB");
        assertEquals(6, proposal.titles().get(0).limiting(), 1e-9);
        assertTrue(reason(proposal, 1).contains("All titles are held to +7.0 dB"), reason(proposal, 1));
        assertTrue(reason(proposal, 1).contains("title 1, 'Piece 1' (-2.0 dBTP)"), reason(proposal, 1));
    }

    @Test
    void theTitleWithTheHighestPeaksHoldsAllOthersEvenIfItIsNotTheLoudest() {
        LevelProposal proposal = propose(title(1, -20, -10), title(2, -22, 1));
        assertEquals(List.of(4.0, 4.0), gains(proposal), "6 dB are wanted; ceiling -1 + bound 6 - peak 1 = 4 dB");
    }

    @Test
    void aTitleFarBelowTheOthersIsLiftedToTheGreatestContrast() {
        LevelProposal proposal = propose(title(1, -14, -3), title(2, -27, -14));
        assertEquals(List.of(0.0, 3.0), gains(proposal), "13 LU below; 10 are kept");
        assertTrue(reason(proposal, 1).contains("more than the 10.0 LU that are kept, so it gets +3.0 dB"),
                reason(proposal, 1));
    }

    @Test
    void liftingStopsWhereTheLimiterWouldWorkTooHard() {
        LevelProposal proposal = propose(title(1, -14, -3), title(2, -30, 3));
        assertEquals(List.of(0.0, 2.0), gains(proposal), "6 dB would keep 10 LU; ceiling -1 + bound 6 - peak 3 = 2 dB");
    }

    @Test
    void silenceIsLeftAsItIs() {
        TitleLevel silent = new TitleLevel(2, "Pause", OptionalDouble.empty(), OptionalDouble.empty());
        LevelProposal proposal = propose(title(1, -20, -9), silent);
        assertEquals(List.of(6.0, 0.0), gains(proposal));
        assertEquals(List.of(0.0), gains(propose(silent)));
    }

    @Test
    void gainsAreWholeHundredthsThatCanBeReadBack() {
        assertEquals(List.of(-2.77), gains(propose(title(1, -11.2345, -3))));
    }

    @Test
    void withoutLimitingTheHighestPeakComesToTheCeiling() {
        LevelProposal proposal = new LevelProposer(ALBUM, -1, new LevelBounds(0, 10)).propose(
                List.of(title(1, -20, -4)),
                0);
        assertEquals(List.of(3.0), gains(proposal));
    }

    @Test
    void whatTheChainsTakeIsMadeUpForAndSaid() {
        LevelProposal proposal = new LevelProposer(ALBUM, -1, LevelBounds.USUAL)
                .propose(List.of(title(1, -18, -2), title(2, -20, -9)), 0.7);
        assertEquals(List.of(4.7, 4.7), gains(proposal));
        assertTrue(reason(proposal, 0)
                .contains("+4.0 dB bring it to the -14.0 LUFS of Album. The chains take 0.7 LU off it, "
                        + "which is made up for."),
                reason(proposal, 0));
    }

    private static LevelProposal propose(TitleLevel... titles) {
        return new LevelProposer(ALBUM, -1, LevelBounds.USUAL).propose(List.of(titles), 0);
    }

    private static TitleLevel title(int number, double integrated, double truePeak) {
        return new TitleLevel(number, "Piece " + number, OptionalDouble.of(integrated), OptionalDouble.of(truePeak));
    }

    private static List<Double> gains(LevelProposal proposal) {
        return proposal.titles().stream().map(LevelProposal.Line::gain).toList();
    }

    private static String reason(LevelProposal proposal, int index) {
        return proposal.titles().get(index).reason();
    }
}
