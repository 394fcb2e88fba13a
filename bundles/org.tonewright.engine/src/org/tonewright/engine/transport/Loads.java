package org.tonewright.engine.transport;

/** How hard the engine works, as numbers. [any] */
public final class Loads {

    /** The share of the time of a quantum that the last one took; above 1 it was late. */
    public double dsp() {
        return 0;
    }

    /**
     * The greatest {@link #dsp()} since the last but one call of {@link #next()}: whoever calls next after each reading
     * misses none.
     */
    public double dspPeak() {
        return 0;
    }

    /** Forgets the greatest load of the time before the last call. One reader. */
    public void next() {
        // numbers follow
    }

    /** How full the emptiest track's read-ahead is, 0 to 1; 1 if there are no tracks. */
    public double disk() {
        return 1;
    }

    /** How empty the fullest capture's buffer is, 0 to 1; 1 if nothing is captured. At 0 frames are lost. */
    public double captureRoom() {
        return 1;
    }

    /** How many quanta of tracks were silent so far because the disk was late. */
    public long underruns() {
        return 0;
    }

    /** How many blocks the open device lost since it was opened. */
    public long xruns() {
        return 0;
    }
}
