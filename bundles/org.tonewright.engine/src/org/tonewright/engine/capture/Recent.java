package org.tonewright.engine.capture;

import java.util.Arrays;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;

/**
 * Where the transport was, and whether it recorded, in each of the last quanta. What comes in now was played to what
 * the player heard, which left the transport some frames ago: this tells where that was. [audio], except the
 * constructor.
 */
final class Recent {

    /** Takes what is to be recorded, in the order of time. */
    interface Taker {

        /**
         * Frames in a row.
         *
         * @param position where they belong
         * @param from the first frame within the quantum that came in
         * @param count how many
         */
        void take(long position, int from, int count);

        /** Frames that are not recorded. */
        void pass();
    }

    private static final long STOP = Long.MIN_VALUE;

    private final int whole;
    private final int rest;
    private final int mask;
    private final long[] position;
    private final long[] next;
    private final int[] split;
    private final boolean[] record;
    private long count;
    private long lastRecorded = Long.MIN_VALUE / 2;

    /** [control] For what lags by so many frames. */
    Recent(int lag) {
        whole = (lag + Quantum.FRAMES - 1) / Quantum.FRAMES;
        rest = whole * Quantum.FRAMES - lag;
        int size = Integer.highestOneBit(whole + 1) * 2;
        mask = size - 1;
        position = new long[size];
        next = new long[size];
        split = new int[size];
        record = new boolean[size];
    }

    /**
     * Adds the newest quantum, the last one of a clock.
     *
     * @param records whether it is recorded if it rolls
     */
    void add(Clock clock, boolean records) {
        long quantum = clock.count() - 1;
        int at = (int) count & mask;
        position[at] = clock.start(quantum, 0);
        split[at] = clock.split(quantum);
        next[at] = clock.goesOn(quantum) ? clock.next(quantum) : STOP;
        record[at] = records && (split[at] > 0 || next[at] != STOP);
        if (record[at]) {
            lastRecorded = count;
        }
        count++;
    }

    /** Forgets what was: the device was away. */
    void forget() {
        Arrays.fill(record, false);
        lastRecorded = Long.MIN_VALUE / 2;
    }

    /** Whether something is or will be recorded, even if nothing is added that is. */
    boolean goesOn() {
        return count - 1 - lastRecorded <= whole;
    }

    /**
     * Says what of the quantum that just came in is recorded.
     *
     * @param start the first frame of the punch range
     * @param end the frame after it; not above the start if there is none
     */
    void give(long start, long end, Taker taker) {
        long first = count - 1 - whole;
        part(first, rest, Quantum.FRAMES, 0, start, end, taker);
        if (rest > 0) {
            part(first + 1, 0, rest, Quantum.FRAMES - rest, start, end, taker);
        }
    }

    /** Frames {@code from} to {@code to} of a quantum of the past, which came in now at {@code at}. */
    private void part(long quantum, int from, int to, int at, long start, long end, Taker taker) {
        int index = (int) quantum & mask;
        if (quantum < 0 || !record[index]) {
            taker.pass();
            return;
        }
        int turn = Math.clamp(split[index], from, to);
        if (turn > from) {
            punched(position[index] + from, turn - from, at, start, end, taker);
        }
        if (turn < to) {
            if (next[index] == STOP) {
                taker.pass();
            } else {
                punched(next[index] + turn - split[index], to - turn, at + turn - from, start, end, taker);
            }
        }
    }

    private static void punched(long from, int frames, int at, long start, long end, Taker taker) {
        long low = end > start ? Math.max(from, start) : from;
        long high = end > start ? Math.min(from + frames, end) : from + frames;
        if (low >= high) {
            taker.pass();
            return;
        }
        if (low > from) {
            taker.pass();
        }
        taker.take(low, at + (int) (low - from), (int) (high - low));
        if (high < from + frames) {
            taker.pass();
        }
    }
}
