package org.tonewright.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.tonewright.processor.Block;
import org.tonewright.processor.Echoing;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** Small processors for tests of the engine. */
public final class TestProcessors {

    /** A gain factor, parameter {@code gain}, from 0 to 8. */
    public static final String GAIN = "test.gain";
    /** A delay that says so: latency as the structural parameter {@code frames}. */
    public static final String LATE = "test.late";
    /** An echo that does not count as latency: {@code frames} later with {@code gain}; rings for ever. */
    public static final String ECHO = "test.echo";
    /** The main input minus the side-chain. */
    public static final String MINUS = "test.minus";
    /** One channel only: a one-pole low-pass. */
    public static final String MONO = "test.mono";
    /** Throws when a sample is above 0.9. */
    public static final String THROWS = "test.throws";
    /** Gives NaN when a sample is above 0.9. */
    public static final String NAN = "test.nan";
    /** Writes its position as a fraction of a million, whatever arrives. */
    public static final String POSITION = "test.position";
    /** Two channels only. */
    public static final String STEREO = "test.stereo";
    /** Splits: main output the input, auxiliary output twice the input. */
    public static final String SPLIT = "test.split";

    private static final List<Port> PLAIN = List.of(Port.input("in", 0), Port.output("out", 0));

    private TestProcessors() {}

    /** All of them. */
    public static ProcessorCatalog catalog() {
        return ProcessorCatalog.of(gain(), late(), echo(), minus(), mono(), faulty(THROWS), faulty(NAN), position(),
                stereo(),
                split());
    }

    /** A factory of a body. */
    public static ProcessorFactory factory(ProcessorInfo info, Function<Setup, Processor> body) {
        return new ProcessorFactory() {

            @Override
            public ProcessorInfo info() {
                return info;
            }

            @Override
            public Processor create(Setup setup) {
                return body.apply(setup);
            }
        };
    }

    /** A real parameter. */
    public static Param real(String key, double min, double max, double initial, boolean structural) {
        return new Param.Real(key, key, Param.Unit.NONE, min, max, initial, Param.Scale.LINEAR, structural);
    }

    private static ProcessorFactory gain() {
        return factory(new ProcessorInfo(GAIN, PLAIN, List.of(real("gain", 0, 8, 1, false))), setup -> block -> {
            float from = (float) block.from(0);
            float step = (float) (block.to(0) - block.from(0)) / block.frames();
            for (int channel = 0; channel < setup.channels(); channel++) {
                float[] in = block.in(0, channel);
                float[] out = block.out(0, channel);
                for (int i = 0; i < block.frames(); i++) {
                    out[i] = in[i] * (from + i * step);
                }
            }
        });
    }

    private static ProcessorFactory late() {
        return factory(new ProcessorInfo(LATE, PLAIN, List.of(real("frames", 0, 10_000, 0, true))),
                setup -> new Ring(setup, (int) setup.structural("frames"), false));
    }

    private static ProcessorFactory echo() {
        return factory(new ProcessorInfo(ECHO, PLAIN,
                List.of(real("gain", 0, 0.99, 0.5, false), real("frames", 64, 500_000, 1000, true))),
                setup -> new Ring(setup, (int) setup.structural("frames"), true));
    }

    private static final class Ring implements Processor, Echoing {

        private final int delay;
        private final boolean feedback;
        private final float[][] memory;
        private int at;

        Ring(Setup setup, int delay, boolean feedback) {
            this.delay = delay;
            this.feedback = feedback;
            memory = new float[setup.channels()][Math.max(1, delay)];
        }

        @Override
        public void process(Block block) {
            float gain = feedback ? (float) block.from(0) : 0;
            int start = at;
            for (int channel = 0; channel < memory.length; channel++) {
                float[] in = block.in(0, channel);
                float[] out = block.out(0, channel);
                at = start;
                for (int i = 0; i < block.frames(); i++) {
                    float old = delay == 0 ? in[i] : memory[channel][at];
                    float now = in[i] + (Math.abs(old) < 1e-20f ? 0 : gain * old);
                    memory[channel][at] = now;
                    out[i] = feedback ? now : old;
                    at = at + 1 == memory[channel].length ? 0 : at + 1;
                }
            }
        }

        @Override
        public void reset() {
            for (float[] channel : memory) {
                Arrays.fill(channel, 0);
            }
            at = 0;
        }

        @Override
        public int latency() {
            return feedback ? 0 : delay;
        }

        @Override
        public int tail() {
            return feedback ? ENDLESS : 0;
        }

        @Override
        public int pause() {
            return feedback ? delay : 0;
        }
    }

    private static ProcessorFactory minus() {
        List<Port> ports = List.of(Port.input("in", 0), Port.input("minus", 0), Port.output("out", 0));
        return factory(new ProcessorInfo(MINUS, ports, List.of()), setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.out(0, channel)[i] = block.in(0, channel)[i] - block.in(1, channel)[i];
                }
            }
        });
    }

    private static ProcessorFactory mono() {
        List<Port> ports = List.of(Port.input("in", 1), Port.output("out", 1));
        return factory(new ProcessorInfo(MONO, ports, List.of()), _ -> new Processor() {

            private float state;

            @Override
            public void process(Block block) {
                for (int i = 0; i < block.frames(); i++) {
                    state += 0.1f * (block.in(0, 0)[i] - state) + 1e-20f;
                    block.out(0, 0)[i] = state;
                }
            }

            @Override
            public void reset() {
                state = 0;
            }
        });
    }

    private static ProcessorFactory faulty(String id) {
        return factory(new ProcessorInfo(id, PLAIN, List.of()), setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                float[] in = block.in(0, channel);
                float[] out = block.out(0, channel);
                for (int i = 0; i < block.frames(); i++) {
                    if (in[i] > 0.9f && id.equals(THROWS)) {
                        throw new IllegalStateException("too loud for me");
                    }
                    out[i] = in[i] > 0.9f ? Float.NaN : -in[i];
                }
            }
        });
    }

    private static ProcessorFactory position() {
        return factory(new ProcessorInfo(POSITION, PLAIN, List.of()), setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.out(0, channel)[i] = (block.position() + (block.rolling() ? i : 0)) / 1e6f;
                }
            }
        });
    }

    private static ProcessorFactory stereo() {
        List<Port> ports = List.of(Port.input("in", 2), Port.output("out", 2));
        return factory(new ProcessorInfo(STEREO, ports, List.of()), _ -> block -> {
            for (int i = 0; i < block.frames(); i++) {
                float left = block.in(0, 0)[i];
                block.out(0, 0)[i] = block.in(0, 1)[i];
                block.out(0, 1)[i] = left;
            }
        });
    }

    private static ProcessorFactory split() {
        List<Port> ports = List.of(Port.input("in", 0), Port.output("out", 0), Port.output("double", 0));
        return factory(new ProcessorInfo(SPLIT, ports, List.of()), setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                for (int i = 0; i < block.frames(); i++) {
                    float in = block.in(0, channel)[i];
                    block.out(0, channel)[i] = in;
                    block.out(1, channel)[i] = 2 * in;
                }
            }
        });
    }

}
