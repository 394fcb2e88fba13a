package org.tonewright.engine.internal.plan;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.processor.Block;

/** What a processor sees of one quantum. One object serves all quanta of a slot, and all its instances in turn. */
final class InsertBlock implements Block {

    private final Controls controls;
    private final float[][][][] inputs;
    private final float[][][][] outputs;
    private final boolean[] connected;
    private final BeatGrid beats;
    private int quantum;
    private int shift;
    private long position;
    private boolean rolling;

    /**
     * [control]
     *
     * @param inputs the lines by port, channel and quantum
     * @param outputs the same
     * @param connected by input port
     */
    InsertBlock(Controls controls, float[][][][] inputs, float[][][][] outputs, boolean[] connected, BeatGrid beats) {
        this.controls = controls;
        this.inputs = inputs;
        this.outputs = outputs;
        this.connected = connected;
        this.beats = beats;
    }

    /** Turns to a quantum: the one with this number, at this index of the lines. */
    void turnTo(Clock clock, long number, int index, int lag) {
        quantum = index;
        position = clock.start(number, lag);
        rolling = clock.rolling(number, lag);
    }

    /** Turns to an instance that serves the one channel {@code channel}; 0 for an instance that serves all. */
    void turnTo(int channel) {
        shift = channel;
    }

    @Override
    public int frames() {
        return Quantum.FRAMES;
    }

    @Override
    public float[] in(int port, int channel) {
        return inputs[port][channel + shift][quantum];
    }

    @Override
    public float[] out(int port, int channel) {
        return outputs[port][channel + shift][quantum];
    }

    @Override
    public double from(int param) {
        return controls.from(param);
    }

    @Override
    public double to(int param) {
        return controls.to(param);
    }

    @Override
    public boolean connected(int port) {
        return connected[port];
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public double beat() {
        return beats.beat(position);
    }

    @Override
    public double tempo() {
        return beats.tempo(position);
    }

    @Override
    public boolean rolling() {
        return rolling;
    }
}
