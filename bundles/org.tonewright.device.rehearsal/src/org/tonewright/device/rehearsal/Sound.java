package org.tonewright.device.rehearsal;

import java.util.Arrays;

/**
 * Samples of one input, in pages, so that takes that differ in a few bars share the others. It may still be growing:
 * what is not there yet is silence.
 */
final class Sound {

    static final int PAGE = 1 << 15;
    private static final float[] SILENCE = new float[PAGE];

    private final float[][] pages;
    private final long frames;
    private volatile long there;

    /** [control] Silence of a length, to be {@linkplain #write written}. */
    Sound(long frames) {
        this.frames = frames;
        pages = new float[(int) ((frames + PAGE - 1) / PAGE)][];
        Arrays.fill(pages, SILENCE);
    }

    /** [control] These samples; pages that are as in another sound are shared with it. */
    static Sound of(float[] samples, Sound other) {
        Sound sound = new Sound(samples.length);
        for (int page = 0; page < sound.pages.length; page++) {
            float[] mine = Arrays.copyOf(Arrays.copyOfRange(samples, page * PAGE,
                    Math.min(samples.length, (page + 1) * PAGE)), PAGE);
            boolean same = page < other.pages.length && Arrays.equals(mine, other.pages[page]);
            sound.pages[page] = same ? other.pages[page] : mine;
        }
        sound.there = samples.length;
        return sound;
    }

    /** [disk, one thread] Adds samples at the end. */
    void write(float[] samples, int count) {
        long at = there;
        int done = 0;
        while (done < count) {
            int page = (int) ((at + done) / PAGE);
            int within = (int) ((at + done) % PAGE);
            int length = Math.min(count - done, PAGE - within);
            if (within == 0) {
                pages[page] = new float[PAGE];
            }
            System.arraycopy(samples, done, pages[page], within, length);
            done += length;
        }
        there = at + count;
    }

    /** [any] Its length. */
    long frames() {
        return frames;
    }

    /** [any] Up to which frame it is there. */
    long there() {
        return there;
    }

    /** [audio] Copies samples; before its beginning and after its end there is silence. */
    void read(long at, float[] into, int offset, int count) {
        long whole = there;
        int done = 0;
        while (done < count) {
            long frame = at + done;
            if (frame < 0 || frame >= whole) {
                int length = frame < 0 ? (int) Math.min(-frame, count - done) : count - done;
                Arrays.fill(into, offset + done, offset + done + length, 0);
                done += length;
            } else {
                int within = (int) (frame % PAGE);
                int length = (int) Math.min(Math.min(count - done, PAGE - within), whole - frame);
                System.arraycopy(pages[(int) (frame / PAGE)], within, into, offset + done, length);
                done += length;
            }
        }
    }
}
