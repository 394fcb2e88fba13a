package org.tonewright.engine.capture;

import org.tonewright.engine.rt.Cells;
import org.tonewright.engine.rt.Ring;

/**
 * The way of one track from the audio thread to the writer: empty blocks come, full ones go. When none comes in time
 * the frames are counted, and the next block says how much silence stands for them.
 */
final class Feed {

    private static final int LOST = 0;
    private static final int SENT = 1;
    private static final int WRITTEN = 2;

    /** The blocks that a quantum may begin, with jumps and punch marks in it and one that becomes full. */
    private static final int ENOUGH = 5;

    private final int first;
    private final int channels;
    private final int number;
    private final int blocks;
    private final Ring<Block> free;
    private final Ring<Block> filled;
    private final Cells cells = new Cells(3);

    // Owned by the audio thread.
    private Block current = Block.NONE;
    private long next;
    private boolean opens;
    private long silence;
    private long lost;
    private long sent;

    // Owned by the writer.
    private long written;

    /**
     * [control]
     *
     * @param blocks how many blocks there are on the way at most
     */
    Feed(CaptureSpec spec, int blocks) {
        this.first = spec.first();
        channels = spec.channels();
        number = spec.take();
        this.blocks = blocks;
        free = new Ring<>(blocks);
        filled = new Ring<>(blocks);
        for (int i = 0; i < blocks; i++) {
            free.offer(new Block(spec.channels()));
        }
    }

    /** [audio] Which take an input, from 0, is recorded for; 0 if it is not recorded here. */
    int take(int input) {
        return input >= first && input < first + channels ? number : 0;
    }

    /**
     * [audio] Takes frames.
     *
     * @param in the inputs of the device
     * @param from the first frame of them
     * @param count how many
     * @param position where it belongs
     * @param piece whether it begins a piece: it does not follow what was taken before
     */
    void take(float[][] in, int from, int count, long position, boolean piece) {
        if (piece) {
            pause();
            next = position;
            opens = true;
        }
        int done = 0;
        while (done < count) {
            if (current == Block.NONE) {
                if (free.isEmpty()) {
                    lose(count - done);
                    return;
                }
                current = free.take();
                current.begin(next - silence, silence, opens);
                silence = 0;
                opens = false;
            }
            int taken = current.take(in, first, from + done, count - done);
            next += taken;
            done += taken;
            if (current.isFull()) {
                send();
            }
        }
    }

    private void lose(int frames) {
        silence += frames;
        next += frames;
        lost += frames;
        cells.show(LOST, lost);
    }

    /** [audio] Sends what there is: no frame follows at once. */
    void pause() {
        if (current != Block.NONE) {
            send();
        }
        // Silence at the end of a piece is not needed to keep the time of anything.
        silence = 0;
    }

    private void send() {
        filled.offer(current);
        current = Block.NONE;
        sent++;
        cells.show(SENT, sent);
    }

    /** [audio] Whether a whole quantum can be taken now. */
    boolean hasRoom() {
        long there = blocks - (sent - (long) cells.get(WRITTEN)) - (current == Block.NONE ? 0 : 1);
        return there >= Math.min(ENOUGH, blocks - 1);
    }

    /** [disk] Whether there is nothing to write. */
    boolean isEmpty() {
        return filled.isEmpty();
    }

    /** [disk] The oldest block, to be written. */
    Block next() {
        return filled.take();
    }

    /** [disk] Gives a block back. */
    void giveBack(Block block) {
        free.offer(block);
        written++;
        cells.show(WRITTEN, written);
    }

    /** [any] The frames lost so far. */
    long lost() {
        return (long) cells.get(LOST);
    }

    /** [any] How much of it is free, 0 to 1. */
    double room() {
        return 1 - (cells.get(SENT) - cells.get(WRITTEN)) / blocks;
    }
}
