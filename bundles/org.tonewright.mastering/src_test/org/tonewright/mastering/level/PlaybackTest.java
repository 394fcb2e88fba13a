package org.tonewright.mastering.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final Target DOWN = new Target("down", "Down", -14, -1, false, "");
    private static final Target BOTH = new Target("both", "Both", -14, -1, true, "");

    @Test
    void whatIsLouderIsTurnedDown() {
        Playback playback = of(DOWN, -9.5, -0.5);
        assertEquals(-4.5, playback.gain(), 1e-9);
        assertEquals("turned down by 4.5 dB", playback.outcome());
    }

    @Test
    void aPlaceThatOnlyTurnsDownLeavesWhatIsQuieter() {
        Playback playback = of(DOWN, -18, -3);
        assertEquals(0, playback.gain());
        assertEquals("plays as it is, 4.0 LU quieter", playback.outcome());
    }

    @Test
    void aPlaceThatRaisesStopsAtItsTruePeak() {
        Playback playback = of(BOTH, -18, -3);
        assertEquals(2, playback.gain(), 1e-9, "-3 dBTP leaves 2 dB to -1 dBTP; 4 are wanted");
        assertEquals("turned up by 2.0 dB; its peaks keep it 2.0 LU quieter", playback.outcome());
        assertEquals(4, of(BOTH, -18, -6).gain(), 1e-9, "-6 dBTP leaves enough");
        assertEquals(0, of(BOTH, -18, 0).gain(), "peaks above what it asks for are not turned down for it");
    }

    @Test
    void aHitNeedsNothing() {
        assertEquals("plays as it is", of(BOTH, -14.02, -1).outcome());
    }

    @Test
    void silenceStaysSilent() {
        assertEquals("is silent", Playback.of(BOTH, OptionalDouble.empty(), OptionalDouble.empty()).outcome());
    }

    private static Playback of(Target target, double integrated, double truePeak) {
        return Playback.of(target, OptionalDouble.of(integrated), OptionalDouble.of(truePeak));
    }
}
