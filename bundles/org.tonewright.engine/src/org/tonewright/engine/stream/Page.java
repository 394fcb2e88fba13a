package org.tonewright.engine.stream;

/**
 * A stretch of one track's samples, gains and fades applied. The disk thread fills it and sends it to a slot of its
 * reel; with the page that was in this slot it travels back.
 */
final class Page implements Message {

    /** Frames in a page. */
    static final int FRAMES = 4096;
    /** The number of a page that holds nothing. */
    static final long NONE = Long.MIN_VALUE;

    private final Reel reel;
    private final float[][] samples;
    private long number = NONE;
    private int slot;
    private Page displaced = this;

    Page(Reel reel, int channels) {
        this.reel = reel;
        samples = new float[channels][FRAMES];
    }

    /** Which stretch it holds: number n begins at frame n times {@link #FRAMES}. */
    long number() {
        return number;
    }

    /** The samples of a channel. */
    float[] channel(int channel) {
        return samples[channel];
    }

    /** [disk] The samples of all channels, to be filled. */
    float[][] samples() {
        return samples;
    }

    /** [disk] Says what it holds, and to which slot it goes. */
    void address(long holds, int goesTo) {
        number = holds;
        slot = goesTo;
    }

    @Override
    public void arrive() {
        displaced = reel.put(slot, this);
    }

    @Override
    public void giveBack() {
        Page old = displaced;
        displaced = this;
        reel.free(old);
    }
}
