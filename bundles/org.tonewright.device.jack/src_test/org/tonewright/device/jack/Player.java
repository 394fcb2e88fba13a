package org.tonewright.device.jack;

import org.tonewright.engine.device.DeviceCallback;

/** Plays {@link Noise} on all outputs from its first block on, and keeps what comes in. */
final class Player implements DeviceCallback {

    private static final int ROOM = 1 << 23;

    private final float[][] recorded;
    private volatile int frames;
    private volatile int calls;
    private volatile int longest;
    private volatile long thread;

    /** With room for what so many inputs bring. */
    Player(int inputs) {
        recorded = new float[inputs][ROOM];
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public boolean rolling() {
        return false;
    }

    @Override
    public void process(float[][] in, float[][] out, int count) {
        thread = Thread.currentThread().threadId();
        int at = frames;
        int kept = Math.min(count, ROOM - at);
        for (int channel = 0; channel < in.length; channel++) {
            System.arraycopy(in[channel], 0, recorded[channel], at, kept);
        }
        for (int channel = 0; channel < out.length; channel++) {
            for (int i = 0; i < count; i++) {
                out[channel][i] = Noise.at(at + i, channel);
            }
        }
        longest = Math.max(longest, count);
        calls++;
        frames = at + kept;
    }

    /** How many frames have gone by. */
    int frames() {
        return frames;
    }

    /** How many blocks have gone by. */
    int calls() {
        return calls;
    }

    /** Frames of the longest block. */
    int longest() {
        return longest;
    }

    /** Which thread calls. */
    long thread() {
        return thread;
    }

    /** What came in on a channel. */
    float[] recorded(int channel) {
        return recorded[channel];
    }
}
