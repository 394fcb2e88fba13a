package org.tonewright.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimeScaleTest {

    /** Of positions of some millions of frames, computed in doubles. */
    private static final double ROUNDING = 1e-6;

    @Test
    void framesAndPixelsAreTwoWaysOfSayingOnePlace() {
        TimeScale scale = new TimeScale(48000, 100);
        assertEquals(10, scale.x(49000));
        assertEquals(10, scale.pixel(49099));
        assertEquals(-1, scale.pixel(47999));
        assertEquals(49000, scale.frame(10));
        assertEquals(0, new TimeScale(100, 100).frame(-50));
    }

    @Test
    void zoomingKeepsWhatLiesUnderThePointer() {
        TimeScale scale = new TimeScale(4_800_000, 700);
        double under = scale.origin() + scale.frames(321);
        for (int i = 0; i < 20; i++) {
            scale = scale.zoomed(1.25, 321);
            assertEquals(under, scale.origin() + scale.frames(321), ROUNDING);
        }
    }

    @Test
    void zoomingEndsAtSamplesAndAtADay() {
        TimeScale close = new TimeScale(1000, 1).zoomed(1e9, 0);
        assertEquals(TimeScale.FINEST, close.framesPerPixel());
        assertEquals(32, close.pixel(1001));
        assertEquals(TimeScale.COARSEST, close.zoomed(1e-12, 0).framesPerPixel());
    }

    @Test
    void thereIsNothingBeforeTheStart() {
        assertEquals(0, new TimeScale(100, 10).scrolled(-50).origin());
        assertEquals(0, new TimeScale(100, 10).zoomed(0.01, 500).origin());
    }

    @Test
    void aStretchFitsAWidth() {
        TimeScale scale = TimeScale.fitting(1000, 101_000, 500);
        assertEquals(200, scale.framesPerPixel());
        assertEquals(500, scale.x(101_000));
    }

    @Test
    void whatIsAlignedCanBeShiftedByWholePixels() {
        TimeScale scale = new TimeScale(12345.6, 333.3).aligned();
        double pixels = scale.origin() / scale.framesPerPixel();
        assertEquals(Math.rint(pixels), pixels, ROUNDING);
        assertEquals(12345.6, scale.origin(), 333.3 / 2);
    }

    @Test
    void whatLiesFarOutsideIsOnlyFarOutside() {
        TimeScale scale = new TimeScale(0, TimeScale.FINEST);
        assertEquals(1 << 20, scale.pixel(1L << 47));
        assertEquals(-(1 << 20), new TimeScale(1L << 47, 1).pixel(0));
    }
}
