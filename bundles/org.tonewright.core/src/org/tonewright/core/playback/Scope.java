package org.tonewright.core.playback;

/** The latest samples of a place in the mixer, for the eye. [any, but one reader] */
public interface Scope {

    /**
     * Copies the latest samples, the mean of all channels.
     *
     * @param into receives the samples, the newest last; as many as it has room for, up to 16384
     * @return how many samples there have been since the beginning, to see whether there are new ones
     */
    long latest(float[] into);
}
