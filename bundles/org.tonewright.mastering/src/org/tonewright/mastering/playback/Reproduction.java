package org.tonewright.mastering.playback;

/** One sound on its way through a system. */
public interface Reproduction {

    /** The most frames that {@link #process} is given at a time. */
    int BLOCK = 4096;

    /**
     * Turns the next frames into what is heard, in place.
     *
     * @param sound two channels, full scale 1
     * @param frames how many, 1 to {@link #BLOCK}
     */
    void process(float[][] sound, int frames);

    /** What was noticed on the way so far. */
    default Effect effect() {
        return Effect.NONE;
    }
}
