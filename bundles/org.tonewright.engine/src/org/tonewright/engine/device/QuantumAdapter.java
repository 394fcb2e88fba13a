package org.tonewright.engine.device;

import java.util.Arrays;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.rt.Cells;

/**
 * Cuts the blocks of a device into quanta. Blocks of whole quanta pass straight through; any other length costs a
 * quantum of delay, in which frames are collected until there are enough.
 */
public final class QuantumAdapter implements DeviceCallback {

    /** What runs quantum by quantum. [audio] */
    public interface Engine {

        /**
         * One quantum.
         *
         * @param in recorded samples by channel
         * @param out receives samples by channel; all of them are written
         */
        void quantum(float[][] in, float[][] out);

        /**
         * The position of the music that the player hears, were there no adapting to quanta.
         *
         * @param frame when: frames after the beginning of the next quantum; may be negative
         */
        long position(int frame);

        /** Whether that music moves on, at a frame after the beginning of the next quantum; may be negative. */
        boolean rolling(int frame);

        /** Which take of its track an input, from 0, is recorded for; 0 if it is not. */
        default int take(int input) {
            return 0;
        }
    }

    private static final int LATENCY = 0;

    private final Engine engine;
    private final Cells cells = new Cells(1);
    private final float[][] in;
    private final float[][] out;
    private boolean direct;
    private int filled;

    /** [control] For a device opened so. */
    public QuantumAdapter(DeviceSetup setup, Engine engine) {
        this.engine = engine;
        in = new float[setup.inputs()][Quantum.FRAMES];
        out = new float[setup.outputs()][Quantum.FRAMES];
        direct = setup.frames() % Quantum.FRAMES == 0;
        cells.set(LATENCY, direct ? 0 : Quantum.FRAMES);
    }

    /**
     * [any] The frames by which it delays what is played against what is recorded; they become more when a device
     * changes to blocks that are not whole quanta.
     */
    public int latency() {
        return (int) cells.get(LATENCY);
    }

    @Override
    public long position() {
        return position(0);
    }

    @Override
    public boolean rolling() {
        return rolling(0);
    }

    @Override
    public long position(int frame) {
        return engine.position(filled + frame - latency());
    }

    @Override
    public boolean rolling(int frame) {
        return engine.rolling(filled + frame - latency());
    }

    @Override
    public int take(int input) {
        return engine.take(input);
    }

    @Override
    public void process(float[][] recorded, float[][] heard, int frames) {
        if (direct && frames % Quantum.FRAMES != 0) {
            detour();
        }
        int done = 0;
        while (done < frames) {
            int count = Math.min(frames - done, Quantum.FRAMES - filled);
            copy(recorded, done, in, filled, count);
            if (direct) {
                engine.quantum(in, out);
                copy(out, 0, heard, done, count);
            } else {
                copy(out, filled, heard, done, count);
                filled += count;
                if (filled == Quantum.FRAMES) {
                    engine.quantum(in, out);
                    filled = 0;
                }
            }
            done += count;
        }
    }

    /** A device that breaks its word once loses its direct way for good; what was last heard is not heard again. */
    private void detour() {
        direct = false;
        cells.show(LATENCY, Quantum.FRAMES);
        for (float[] channel : out) {
            Arrays.fill(channel, 0);
        }
    }

    private static void copy(float[][] from, int fromAt, float[][] to, int toAt, int count) {
        for (int channel = 0; channel < to.length; channel++) {
            System.arraycopy(from[channel], fromAt, to[channel], toAt, count);
        }
    }
}
