package org.tonewright.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonewright.ui.theme.Palette;

class LevelMeterTest {

    private static final int BEATS = 10_000;

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aBarRisesAndTheLampStaysLitUntilAClick() {
        LevelMeter meter = bench.show(new LevelMeter(bench.shell, SWT.VERTICAL, 1), 10, 209);
        RGB dark = Palette.WELL.getRGB();
        assertEquals(dark, bench.colour(meter, 5, 190));
        meter.update(0, 1.1, 0.1);
        bench.await("the bar", () -> Palette.METER.getRGB().equals(bench.colour(meter, 5, 190)));
        bench.await("the lamp", () -> Palette.METER_OVER.getRGB().equals(bench.colour(meter, 5, 3)));
        assertTrue(meter.isClipped());
        meter.update(0, 0, 0);
        bench.await("the bar gone", () -> dark.equals(bench.colour(meter, 5, 190)));
        assertTrue(meter.isClipped());
        bench.move(meter, 5, 50);
        bench.button(meter, true);
        assertFalse(meter.isClipped());
        bench.await("the lamp out", () -> !Palette.METER_OVER.getRGB().equals(bench.colour(meter, 5, 3)));
    }

    @Test
    void theHighestPeakIsToldInDecibels() {
        LevelMeter meter = new LevelMeter(bench.shell, SWT.HORIZONTAL, 2);
        assertEquals(Double.NEGATIVE_INFINITY, meter.highest());
        meter.update(1, 0.5, 0.1);
        meter.update(0, 0.25, 0.1);
        // 20 log10(1/2), to rounding.
        assertEquals(-6.020599913, meter.highest(), 1e-9);
        meter.update(7, 1, 1);
        assertFalse(meter.isClipped());
    }

    @Test
    void reductionHangsFromTheTop() {
        ReductionMeter meter = bench.show(new ReductionMeter(bench.shell, SWT.VERTICAL), 10, 200);
        meter.update(-6);
        // 6 of 24 dB are half of the way, which is spread by the square root.
        bench.await("the bar", () -> Palette.REDUCTION.getRGB().equals(bench.colour(meter, 5, 95)));
        assertEquals(Palette.WELL.getRGB(), bench.colour(meter, 5, 105));
    }

    @Test
    void aMeterThatStandsStillMakesNoGarbage() {
        LevelMeter meter = bench.show(new LevelMeter(bench.shell, SWT.VERTICAL, 2), 20, 200);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        feed(meter);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        feed(meter);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // A single small object a beat would be sixteen bytes; the counter itself may cost a few.
        assertTrue(bytes < BEATS, () -> bytes + " bytes");
    }

    private static void feed(LevelMeter meter) {
        for (int i = 0; i < BEATS; i++) {
            meter.update(0, 0.5, 0.2);
            meter.update(1, 0.25, 0.1);
            meter.tick();
        }
    }

    @Test
    void whatIsHiddenIsNotCalled() {
        LevelMeter seen = bench.show(new LevelMeter(bench.shell, SWT.VERTICAL, 1), 10, 100);
        LevelMeter hidden = new LevelMeter(bench.shell, SWT.VERTICAL, 1);
        hidden.setVisible(false);
        int[] calls = new int[2];
        Ticker.of(bench.display).add(hidden, () -> calls[0]++);
        Ticker.of(bench.display).add(seen, () -> calls[1]++);
        bench.await("three beats", () -> calls[1] == 3);
        assertEquals(0, calls[0]);
    }
}
