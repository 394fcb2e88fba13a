package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.List;

import org.tonewright.processor.Block;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/**
 * A block to fill by hand: a test writes the inputs, sets parameters and transport, calls
 * {@link org.tonewright.processor.Processor#process} and reads the outputs. New blocks are silent, at position 0,
 * rolling at 120 quarter notes a minute, with every input connected and every parameter at rest at its initial value
 * (structural ones at the value of the setup).
 */
public final class TestBlock implements Block {

    private final int frames;
    private final float[][][] inputs;
    private final float[][][] outputs;
    private final boolean[] connected;
    private final double[] from;
    private final double[] to;
    private long position;
    private double beat;
    private double tempo = 120;
    private boolean rolling = true;

    /**
     * A block for one processor.
     *
     * @param info what the processor is
     * @param setup the setup of the instance
     * @param inPlace whether the channels of the main output are the same arrays as those of the main input
     */
    public TestBlock(ProcessorInfo info, Setup setup, boolean inPlace) {
        frames = setup.frames();
        inputs = arrays(info.inputs(), setup);
        outputs = arrays(info.outputs(), setup);
        if (inPlace) {
            int shared = Math.min(inputs[0].length, outputs[0].length);
            System.arraycopy(inputs[0], 0, outputs[0], 0, shared);
        }
        connected = new boolean[inputs.length];
        Arrays.fill(connected, true);
        from = new double[info.params().size()];
        to = new double[from.length];
        for (int param = 0; param < from.length; param++) {
            Param declared = info.params().get(param);
            double value = declared.structural() ? setup.structural(declared.key()) : declared.initial();
            value(param, value, value);
        }
    }

    private static float[][][] arrays(List<Port> ports, Setup setup) {
        float[][][] arrays = new float[ports.size()][][];
        for (int port = 0; port < arrays.length; port++) {
            arrays[port] = new float[ports.get(port).channels(setup.channels())][setup.frames()];
        }
        return arrays;
    }

    /** Sets where a parameter begins and ends in the next block. */
    public void value(int param, double first, double last) {
        from[param] = first;
        to[param] = last;
    }

    /** Says whether an input port is connected. */
    public void connect(int port, boolean isConnected) {
        connected[port] = isConnected;
    }

    /**
     * Sets the transport at the first frame.
     *
     * @param newPosition frames since the start of the session
     * @param newBeat quarter notes since the start of the session
     * @param newTempo quarter notes a minute
     * @param isRolling whether the transport rolls
     */
    public void transport(long newPosition, double newBeat, double newTempo, boolean isRolling) {
        position = newPosition;
        beat = newBeat;
        tempo = newTempo;
        rolling = isRolling;
    }

    /** The number of input ports. */
    public int inputs() {
        return inputs.length;
    }

    /** The number of output ports. */
    public int outputs() {
        return outputs.length;
    }

    /** The number of channels of an input port. */
    public int inputChannels(int port) {
        return inputs[port].length;
    }

    /** The number of channels of an output port. */
    public int outputChannels(int port) {
        return outputs[port].length;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public float[] in(int port, int channel) {
        return inputs[port][channel];
    }

    @Override
    public float[] out(int port, int channel) {
        return outputs[port][channel];
    }

    @Override
    public double from(int param) {
        return from[param];
    }

    @Override
    public double to(int param) {
        return to[param];
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
        return beat;
    }

    @Override
    public double tempo() {
        return tempo;
    }

    @Override
    public boolean rolling() {
        return rolling;
    }
}
