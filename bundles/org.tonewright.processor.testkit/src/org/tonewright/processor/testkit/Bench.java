package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.processor.Param;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/**
 * A test bench: one instance of a processor, driven block by block as the host does it, with signals of any length.
 *
 * <pre>
 * try (Bench bench = new Bench(new Tremolo(), 48_000, 2, Map.of("depth", 0.5))) {
 * float[][] out = bench.run(new float[][] { left, right });
 * }
 * </pre>
 *
 * The transport stands at the start of the session and rolls at 120 quarter notes a minute; it moves on from run to
 * run. Signals that are no whole number of blocks long are followed by silence up to the end of the block.
 */
public final class Bench implements AutoCloseable {

    /** The host's block length in frames. */
    public static final int QUANTUM = 64;

    private final ProcessorInfo info;
    private final Setup setup;
    private final Processor processor;
    private TestBlock block;
    private boolean inPlace;
    private float prefill;
    private final double[] value;
    private final double[] step;
    private final int[] blocksLeft;
    private final double[] target;
    private long position;
    private double beat;
    private double tempo = 120;
    private boolean rolling = true;

    /**
     * A bench with all parameters at their initial values.
     *
     * @param factory whose processor
     * @param sampleRate frames a second
     * @param channels the width of the strip
     */
    public Bench(ProcessorFactory factory, double sampleRate, int channels) {
        this(factory, sampleRate, channels, Map.of());
    }

    /**
     * A bench with some parameters, structural ones among them, at other values.
     *
     * @param factory whose processor
     * @param sampleRate frames a second
     * @param channels the width of the strip
     * @param values by key
     * @throws IllegalArgumentException if there is no such parameter, or it does not take that value
     */
    public Bench(ProcessorFactory factory, double sampleRate, int channels, Map<String, Double> values) {
        this(factory, sampleRate, channels, QUANTUM, values(factory.info(), values));
    }

    Bench(ProcessorFactory factory, double sampleRate, int channels, int frames, double[] values) {
        info = factory.info();
        Map<String, Double> structural = new HashMap<>();
        for (int param = 0; param < values.length; param++) {
            if (info.params().get(param).structural()) {
                structural.put(info.params().get(param).key(), values[param]);
            }
        }
        setup = new Setup(sampleRate, frames, channels, structural);
        processor = factory.create(setup);
        block = new TestBlock(info, setup, false);
        value = values.clone();
        target = values.clone();
        step = new double[values.length];
        blocksLeft = new int[values.length];
    }

    private static double[] values(ProcessorInfo info, Map<String, Double> given) {
        double[] values = info.params().stream().mapToDouble(Param::initial).toArray();
        given.forEach((key, value) -> values[accepting(info, key, value)] = value);
        return values;
    }

    private static int accepting(ProcessorInfo info, String key, double value) {
        int param = info.indexOf(key);
        if (param < 0) {
            throw new IllegalArgumentException(info.id() + " has no parameter '" + key + "'.");
        }
        if (!info.params().get(param).accepts(value)) {
            throw new IllegalArgumentException("Parameter '" + key + "' does not take " + value + ".");
        }
        return param;
    }

    /** The instance on the bench. */
    public Processor processor() {
        return processor;
    }

    /** The setup of the instance. */
    public Setup setup() {
        return setup;
    }

    /** Puts a parameter at rest at a value from the next block on. */
    public Bench set(String key, double newValue) {
        return ramp(key, newValue, 0);
    }

    /**
     * Moves a parameter in a straight line from where it is to a value, from the next block on.
     *
     * @param key of the parameter
     * @param end where it comes to rest
     * @param frames how long it takes, rounded up to whole blocks
     */
    public Bench ramp(String key, double end, int frames) {
        int param = accepting(info, key, end);
        if (info.params().get(param).structural()) {
            throw new IllegalArgumentException(
                    "Parameter '" + key + "' is structural: it is set for the life of the bench.");
        }
        move(param, end, frames);
        return this;
    }

    void move(int param, double end, int frames) {
        target[param] = end;
        blocksLeft[param] = (frames + setup.frames() - 1) / setup.frames();
        if (blocksLeft[param] == 0) {
            value[param] = end;
        } else {
            step[param] = (end - value[param]) / blocksLeft[param];
        }
    }

    /** Sets the tempo in quarter notes a minute from the next block on. */
    public Bench tempo(double newTempo) {
        tempo = newTempo;
        return this;
    }

    /** Lets the transport roll, as at first, or stand still. */
    public Bench rolling(boolean isRolling) {
        rolling = isRolling;
        return this;
    }

    /**
     * Puts the transport at a position in frames; the beat follows from the present tempo. The processor is not reset.
     */
    public Bench locate(long newPosition) {
        position = newPosition;
        beat = newPosition / setup.sampleRate() * tempo / 60;
        return this;
    }

    /** Whether the main output is written over the main input; at first it is not. */
    public Bench inPlace(boolean isInPlace) {
        inPlace = isInPlace;
        block = new TestBlock(info, setup, inPlace);
        return this;
    }

    /** What the outputs hold before the processor writes them. */
    Bench prefill(float stale) {
        prefill = stale;
        return this;
    }

    /**
     * Sends a signal through the main input, all other inputs free.
     *
     * @param main channels by frames
     * @return the main output, channels by frames, of the same length
     */
    public float[][] run(float[][] main) {
        float[][][] inputs = new float[block.inputs()][][];
        Arrays.fill(inputs, new float[0][]);
        inputs[0] = main;
        return runPorts(inputs)[0];
    }

    /** Sends a signal of one channel through a processor on a strip of one channel. */
    public float[] run(float[] mono) {
        return run(new float[][] {mono})[0];
    }

    /**
     * Sends signals through all inputs.
     *
     * @param inputs ports by channels by frames; a port of no channels is not connected. The main input gives the
     *        length, others may be shorter
     * @return the outputs, ports by channels by frames, as long as the main input
     */
    public float[][][] runPorts(float[][][] inputs) {
        int frames = inputs[0][0].length;
        float[][][] outputs = new float[block.outputs()][][];
        for (int port = 0; port < outputs.length; port++) {
            outputs[port] = new float[block.outputChannels(port)][frames];
        }
        for (int port = 0; port < inputs.length; port++) {
            block.connect(port, inputs[port].length > 0);
        }
        for (int at = 0; at < frames; at += setup.frames()) {
            fill(inputs, at);
            advance();
            processor.process(block);
            drain(outputs, at);
        }
        return outputs;
    }

    private void fill(float[][][] inputs, int at) {
        if (!inPlace) {
            for (int port = 0; port < block.outputs(); port++) {
                for (int channel = 0; channel < block.outputChannels(port); channel++) {
                    Arrays.fill(block.out(port, channel), prefill);
                }
            }
        }
        for (int port = 0; port < block.inputs(); port++) {
            for (int channel = 0; channel < block.inputChannels(port); channel++) {
                float[] to = block.in(port, channel);
                float[] from = inputs[port].length == 0 ? new float[0] : inputs[port][channel];
                int length = Math.clamp(from.length - at, 0, setup.frames());
                System.arraycopy(from, Math.min(at, from.length), to, 0, length);
                Arrays.fill(to, length, setup.frames(), 0);
            }
        }
    }

    private void advance() {
        for (int param = 0; param < value.length; param++) {
            double start = value[param];
            if (blocksLeft[param] > 0) {
                blocksLeft[param]--;
                value[param] = blocksLeft[param] == 0 ? target[param] : start + step[param];
            }
            block.value(param, start, value[param]);
        }
        block.transport(position, beat, tempo, rolling);
        if (rolling) {
            position += setup.frames();
            beat += setup.frames() / setup.sampleRate() * tempo / 60;
        }
    }

    private void drain(float[][][] outputs, int at) {
        for (int port = 0; port < outputs.length; port++) {
            for (int channel = 0; channel < outputs[port].length; channel++) {
                float[] to = outputs[port][channel];
                System.arraycopy(block.out(port, channel), 0, to, at, Math.min(setup.frames(), to.length - at));
            }
        }
    }

    /** The parameters of the processor on the bench, in their order. */
    public List<Param> params() {
        return info.params();
    }

    /** Closes the processor. */
    @Override
    public void close() {
        processor.close();
    }
}
