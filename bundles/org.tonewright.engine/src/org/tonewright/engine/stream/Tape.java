package org.tonewright.engine.stream;

/** Where the samples of a track come from while a plan runs. */
@FunctionalInterface
public interface Tape {

    /**
     * [audio] Gives a stretch of the track. In real time it never waits; what is not there yet is silence.
     *
     * @param position the first frame of the session
     * @param into receives the samples, by channel, quantum and frame
     * @param quantum which quantum
     * @param offset the first frame of it that is written
     * @param count how many, at most to the end of the quantum
     */
    void read(long position, float[][][] into, int quantum, int offset, int count);
}
