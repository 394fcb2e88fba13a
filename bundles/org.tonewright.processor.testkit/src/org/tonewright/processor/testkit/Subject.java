package org.tonewright.processor.testkit;

import java.util.List;
import java.util.Optional;

import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;

/** The processor under test, and what many checks do with it. */
final class Subject {

    static final double RATE = 48_000;

    final ProcessorFactory factory;
    final ProcessorInfo info;

    Subject(ProcessorFactory factory) {
        this.factory = factory;
        this.info = factory.info();
    }

    /** The widths of strip that the main input fits: one and two channels, or the one that the port states. */
    int[] widths() {
        int fixed = info.inputs().get(0).channels();
        return fixed == 0 ? new int[] {1, 2} : new int[] {fixed};
    }

    /** The widest of {@link #widths()}. */
    int width() {
        int[] widths = widths();
        return widths[widths.length - 1];
    }

    Setting initial() {
        return Setting.initial(info);
    }

    /** Initial values, and some random ones. */
    List<Setting> typical() {
        return List.of(initial(), Setting.random(info, 1), Setting.random(info, 2), Setting.random(info, 3));
    }

    Bench bench(Setting setting) {
        return bench(setting, RATE, width());
    }

    Bench bench(Setting setting, double rate, int width) {
        return new Bench(factory, rate, width, Bench.QUANTUM, setting.values());
    }

    /** Inputs for every port: noise of different seeds everywhere. */
    float[][][] noise(int width, int frames, double peak) {
        List<Port> ports = info.inputs();
        float[][][] inputs = new float[ports.size()][][];
        for (int port = 0; port < inputs.length; port++) {
            inputs[port] = Signals.noises(ports.get(port).channels(width), frames, 100 * port, peak);
        }
        return inputs;
    }

    /** Inputs for every port: the same signal in all channels of all ports. */
    float[][][] everywhere(int width, float[] signal) {
        List<Port> ports = info.inputs();
        float[][][] inputs = new float[ports.size()][][];
        for (int port = 0; port < inputs.length; port++) {
            inputs[port] = new float[ports.get(port).channels(width)][];
            for (int channel = 0; channel < inputs[port].length; channel++) {
                inputs[port][channel] = signal;
            }
        }
        return inputs;
    }

    /** Moves every parameter that can move to random values, again and again, while noise runs. */
    float[][][] wander(Bench bench, long seed, int pieces, int piece) {
        int width = bench.setup().channels();
        float[][][] inputs = noise(width, pieces * piece, 0.5);
        float[][][][] parts = new float[pieces][][][];
        for (int i = 0; i < pieces; i++) {
            wander(bench, seed + i, piece);
            parts[i] = bench.runPorts(slice(inputs, i * piece, piece));
        }
        return join(parts);
    }

    private void wander(Bench bench, long seed, int frames) {
        double[] values = Setting.random(info, seed).values();
        for (int param = 0; param < values.length; param++) {
            Param declared = info.params().get(param);
            if (!declared.structural()) {
                bench.move(param, values[param], declared instanceof Param.Real ? frames : 0);
            }
        }
    }

    static float[][][] slice(float[][][] signals, int at, int frames) {
        float[][][] slice = new float[signals.length][][];
        for (int port = 0; port < signals.length; port++) {
            slice[port] = new float[signals[port].length][frames];
            for (int channel = 0; channel < signals[port].length; channel++) {
                System.arraycopy(signals[port][channel], at, slice[port][channel], 0, frames);
            }
        }
        return slice;
    }

    private static float[][][] join(float[][][][] parts) {
        float[][][] joined = new float[parts[0].length][][];
        for (int port = 0; port < joined.length; port++) {
            joined[port] = new float[parts[0][port].length][];
            for (int channel = 0; channel < joined[port].length; channel++) {
                float[][] pieces = new float[parts.length][];
                for (int i = 0; i < parts.length; i++) {
                    pieces[i] = parts[i][port][channel];
                }
                joined[port][channel] = Signals.join(pieces);
            }
        }
        return joined;
    }

    /** Words for the first sample that is NaN or infinite. */
    static Optional<String> unsound(float[][][] signals) {
        for (int port = 0; port < signals.length; port++) {
            for (int channel = 0; channel < signals[port].length; channel++) {
                for (int i = 0; i < signals[port][channel].length; i++) {
                    if (!Float.isFinite(signals[port][channel][i])) {
                        return Optional.of(place(port, channel, i) + " is " + signals[port][channel][i]);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Words for the first sample in which two results differ by a bit. */
    static Optional<String> difference(float[][][] one, float[][][] other) {
        for (int port = 0; port < one.length; port++) {
            for (int channel = 0; channel < one[port].length; channel++) {
                for (int i = 0; i < one[port][channel].length; i++) {
                    float a = one[port][channel][i];
                    float b = other[port][channel][i];
                    if (Float.floatToIntBits(a) != Float.floatToIntBits(b)) {
                        return Optional.of(place(port, channel, i) + " is " + a + " and " + b);
                    }
                }
            }
        }
        return Optional.empty();
    }

    static String place(int port, int channel, int frame) {
        return "frame " + frame + " of output " + port + " channel " + channel;
    }
}
