package org.tonewright.example.tremolo.ui;

/** How fast somebody taps: the mean of the last few taps, begun anew after a pause. */
final class Taps {

    private static final int MOST = 6;
    private static final long PAUSE = 2_500_000_000L;

    private final long[] times = new long[MOST];
    private int count;

    /**
     * A tap.
     *
     * @param now in nanoseconds, of {@link System#nanoTime()}
     * @return taps a second; 0 after the first one
     */
    double tap(long now) {
        if (count > 0 && now - times[count - 1] > PAUSE) {
            count = 0;
        }
        if (count == MOST) {
            System.arraycopy(times, 1, times, 0, MOST - 1);
            count--;
        }
        times[count++] = now;
        return count < 2 ? 0 : (count - 1) * 1e9 / (now - times[0]);
    }
}
