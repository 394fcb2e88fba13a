package org.tonewright.engine.capture;

import java.util.Arrays;

/** A stretch of recorded sound on its way from the audio thread to the writer, and back to be filled again. */
final class Block {

    /** Frames in a block: 21 ms at 48 kHz, the most that waits in it when everything else is gone. */
    static final int FRAMES = 1024;
    /** What a feed holds while it holds no block. */
    static final Block NONE = new Block(0);

    private final float[][] samples;
    private long position;
    private long silence;
    private int frames;
    private boolean opens;

    Block(int channels) {
        samples = new float[channels][FRAMES];
    }

    /**
     * [audio] Begins to be filled.
     *
     * @param at the position of its first frame, the silence included
     * @param lost frames of silence before the samples
     * @param fresh whether it begins a piece
     */
    void begin(long at, long lost, boolean fresh) {
        position = at;
        silence = lost;
        opens = fresh;
        frames = 0;
    }

    /** [audio] Takes as many of these frames as fit, and says how many; a channel that is not there is silent. */
    int take(float[][] in, int first, int from, int count) {
        int taken = Math.min(count, FRAMES - frames);
        for (int channel = 0; channel < samples.length; channel++) {
            if (first + channel < in.length) {
                System.arraycopy(in[first + channel], from, samples[channel], frames, taken);
            } else {
                Arrays.fill(samples[channel], frames, frames + taken, 0);
            }
        }
        frames += taken;
        return taken;
    }

    /** Whether no frame fits any more. */
    boolean isFull() {
        return frames == FRAMES;
    }

    /** The samples by channel. */
    float[][] samples() {
        return samples;
    }

    /** The position of the first frame, the silence included. */
    long position() {
        return position;
    }

    /** Frames that were lost before the first sample. */
    long silence() {
        return silence;
    }

    /** How many frames of samples there are. */
    int frames() {
        return frames;
    }

    /** Whether it begins a piece. */
    boolean opens() {
        return opens;
    }
}
