package org.tonewright.engine.graph;

import org.tonewright.engine.Quantum;

/**
 * Where the transport was at each of the last quanta. Nodes that lag behind the transport ask it where they are
 * themselves: a node whose sound is late by so many frames is at the position at which the transport was so many
 * frames ago, so that automation meets the sound it was drawn for. [audio], except the constructor.
 */
public final class Clock {

    /** The largest latency that a plan may have, in frames: ten seconds at 48 kHz. */
    public static final int MAX_LAG = 480_000;

    private static final int SIZE = 1 << 14;
    private static final int MASK = SIZE - 1;
    private static final long STOP = Long.MIN_VALUE;

    private final long[] position = new long[SIZE];
    private final long[] next = new long[SIZE];
    private final int[] split = new int[SIZE];
    private final boolean[] fading = new boolean[SIZE];
    private long count;
    private long base;
    private long basePosition;
    private boolean baseRolling;

    /** A clock that stands at frame 0. */
    public Clock() {
        locate(0, false);
    }

    /** From here on as if the transport had always come towards this position, or stood there. */
    public void locate(long frame, boolean rolling) {
        base = count;
        basePosition = frame;
        baseRolling = rolling;
    }

    /** Adds a quantum that rolls on evenly from a position. */
    public void roll(long from) {
        add(from, Quantum.FRAMES, from + Quantum.FRAMES, false);
    }

    /**
     * Adds a quantum that rolls from a position for {@code frames} frames, 0 to a quantum, and then goes on at
     * another one.
     */
    public void jump(long from, int frames, long to) {
        add(from, frames, to, false);
    }

    /** Adds a quantum that rolls from a position for {@code frames} frames, 0 to a quantum, and then stands still. */
    public void stop(long from, int frames) {
        add(from, frames, STOP, false);
    }

    /** Adds a quantum that rolls on evenly, while clips fade out because the transport is about to stop. */
    public void fade(long from) {
        add(from, Quantum.FRAMES, from + Quantum.FRAMES, true);
    }

    /** How many quanta were added so far: the number of the next one. */
    public long count() {
        return count;
    }

    /** How many frames the quanta added so far have. */
    public long frames() {
        return count * Quantum.FRAMES;
    }

    /**
     * Where the transport was at a frame of the last quanta.
     *
     * @param frame from 0, the first frame of the first quantum ever added, to below {@link #frames()}
     */
    public long position(long frame) {
        int index = (int) (frame / Quantum.FRAMES) & MASK;
        int within = (int) (frame % Quantum.FRAMES);
        if (within < split[index]) {
            return position[index] + within;
        }
        return next[index] == STOP ? position[index] + split[index] : next[index] + within - split[index];
    }

    /** Whether the transport rolled at a frame of the last quanta, counted as in {@link #position}. */
    public boolean rolling(long frame) {
        int index = (int) (frame / Quantum.FRAMES) & MASK;
        return next[index] != STOP || frame % Quantum.FRAMES < split[index];
    }

    /** The position of the first frame of a quantum, for a node that lags by so many frames. */
    public long start(long quantum, int lag) {
        int whole = (lag + Quantum.FRAMES - 1) / Quantum.FRAMES;
        return at(quantum - whole, whole * Quantum.FRAMES - lag);
    }

    /** The position just after the last frame of a quantum, for a node that lags by so many frames. */
    public long end(long quantum, int lag) {
        return lag == 0 ? at(quantum, Quantum.FRAMES) : start(quantum + 1, lag);
    }

    /** Whether the transport rolled at the first frame of a quantum, for a node that lags by so many frames. */
    public boolean rolling(long quantum, int lag) {
        int whole = (lag + Quantum.FRAMES - 1) / Quantum.FRAMES;
        long number = quantum - whole;
        if (number < base) {
            return baseRolling;
        }
        int index = (int) number & MASK;
        return next[index] != STOP || whole * Quantum.FRAMES - lag < split[index];
    }

    /** How many frames of a quantum lie before a jump or stop; a whole quantum if there is none. No lag. */
    public int split(long quantum) {
        return split[(int) quantum & MASK];
    }

    /** Whether clips go on sounding after the {@link #split} of a quantum, at {@link #next}. */
    public boolean goesOn(long quantum) {
        return next[(int) quantum & MASK] != STOP;
    }

    /** The position after the split of a quantum that {@link #goesOn}. */
    public long next(long quantum) {
        return next[(int) quantum & MASK];
    }

    /** Whether clips fade out during a quantum. */
    public boolean fading(long quantum) {
        return fading[(int) quantum & MASK];
    }

    private void add(long from, int frames, long to, boolean fade) {
        int index = (int) count & MASK;
        position[index] = from;
        split[index] = frames;
        next[index] = to;
        fading[index] = fade;
        count++;
    }

    private long at(long quantum, int frame) {
        if (quantum < base) {
            return baseRolling ? basePosition - (base - quantum) * Quantum.FRAMES + frame : basePosition;
        }
        int index = (int) quantum & MASK;
        if (frame < split[index] || split[index] == Quantum.FRAMES) {
            return position[index] + frame;
        }
        return next[index] == STOP ? position[index] + split[index] : next[index] + frame - split[index];
    }
}
