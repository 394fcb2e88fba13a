package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.List;

import org.tonewright.processor.Block;
import org.tonewright.processor.Echoing;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Toggle;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Reduction;
import org.tonewright.processor.Response;
import org.tonewright.processor.Setup;
import org.tonewright.processor.Stateful;

/** Processors that break exactly one promise each about time, motion and abilities, in a way that happens in life. */
final class BadMemories {

    private static final List<Param> NONE = List.of();

    private BadMemories() {}

    /** Writes the left output and reads the left input afterwards. */
    static ProcessorFactory readsWhatItWrote() {
        return Example.of(NONE, setup -> block -> {
            int last = setup.channels() - 1;
            for (int channel = 0; channel <= last; channel++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.out(0, channel)[i] = block.in(0, channel)[i] + 0.25f * block.in(0, last - channel)[i];
                }
            }
        });
    }

    /** Uses its input as a scratch pad. */
    static ProcessorFactory scribbles() {
        return Example.of(NONE, setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                float[] in = block.in(0, channel);
                for (int i = 0; i < block.frames(); i++) {
                    in[i] *= 0.5f;
                    block.out(0, channel)[i] = in[i];
                }
            }
        });
    }

    /** All instances share one filter. */
    static ProcessorFactory sharedFilter() {
        Loop[] shared = new Loop[1];
        return Example.of(NONE, setup -> {
            shared[0] = new Loop(setup, 0.01);
            return new Processor() {
                @Override
                public void process(Block block) {
                    shared[0].process(block);
                }

                @Override
                public void reset() {
                    shared[0].reset();
                }

                @Override
                public int tail() {
                    return shared[0].tail();
                }
            };
        });
    }

    /** A filter that nobody resets. */
    static ProcessorFactory neverForgets() {
        return Example.of(NONE, setup -> new Loop(setup, 0.1) {
            @Override
            public void reset() {
                // the slip that the test is about
            }
        });
    }

    /** Finds out about its tail while it runs. */
    static ProcessorFactory growingTail() {
        return Example.of(NONE, setup -> new Loop(setup, 0.01) {
            private int blocks;

            @Override
            public void process(Block block) {
                super.process(block);
                blocks++;
            }

            @Override
            public int tail() {
                return super.tail() + blocks;
            }
        });
    }

    /** Delays and does not say so. */
    static ProcessorFactory concealedLatency() {
        return Example.of(NONE, setup -> new Late(setup, 33, 0, 0, false));
    }

    /** Says that it delays and does not. */
    static ProcessorFactory pretendedLatency() {
        return Example.of(NONE, setup -> new Late(setup, 0, 0, 32, false));
    }

    /** Delays the wet sound by its latency, and forgets the dry one. */
    static ProcessorFactory undelayedDry() {
        return Example.of(List.of(Example.MIX), setup -> new Late(setup, 32, 0, 32, true));
    }

    /** Sounds on for longer than it says. */
    static ProcessorFactory concealedTail() {
        return Example.of(NONE, setup -> new Loop(setup, 0.5, 1000, true));
    }

    /** A loop without a guard. */
    static ProcessorFactory lingering() {
        return Example.of(NONE, setup -> new Loop(setup, 0.5, (int) (1.5 * setup.sampleRate()), false));
    }

    /** One gain for each block. */
    static ProcessorFactory zipper() {
        return Example.shaping(List.of(Example.GAIN), (block, in, _) -> in * (float) block.to(0));
    }

    /** Turns the polarity over between two frames. */
    static ProcessorFactory click() {
        return Example.shaping(List.of(new Toggle("flip", "Flip", false, false)),
                (block, in, _) -> block.to(0) == 1 ? -in : in);
    }

    /** Takes any bytes for its state. */
    static ProcessorFactory credulous() {
        final class Credulous implements Processor, Stateful {
            private final Processor wire;

            Credulous(Setup setup) {
                wire = new Loop(setup, 0.01);
            }

            @Override
            public void process(Block block) {
                wire.process(block);
            }

            @Override
            public void reset() {
                wire.reset();
            }

            @Override
            public int tail() {
                return wire.tail();
            }

            @Override
            public byte[] save() {
                return new byte[] {1, 2, 3};
            }

            @Override
            public void restore(byte[] state) {
                // the slip that the test is about
            }
        }
        return Example.of(NONE, Credulous::new);
    }

    /** Halves, and draws a flat line. */
    static ProcessorFactory wrongCurve() {
        Example half = Example.shaping(NONE, (_, in, _) -> in * 0.5f);
        final class Curve implements ProcessorFactory, Response {
            @Override
            public ProcessorInfo info() {
                return half.info();
            }

            @Override
            public Processor create(Setup setup) {
                return half.create(setup);
            }

            @Override
            public void response(double sampleRate, double[] values, double[] frequencies, double[] decibels) {
                Arrays.fill(decibels, 0);
            }
        }
        return new Curve();
    }

    /** Reports the gain instead of the reduction. */
    static ProcessorFactory negativeReduction() {
        final class Halving implements Processor, Reduction {
            @Override
            public void process(Block block) {
                for (int i = 0; i < block.frames(); i++) {
                    block.out(0, 0)[i] = block.in(0, 0)[i] * 0.5f;
                }
            }

            @Override
            public float reduction() {
                return -6.02f;
            }
        }
        return Example.with(List.of(Port.input("in", 1), Port.output("out", 1)), NONE, _ -> new Halving());
    }

    /** Repeats every quarter of a second, and says that it never pauses for so long. */
    static ProcessorFactory concealedPause() {
        final class Repeats implements Processor, Echoing {
            private final float[] line;
            private int at;

            Repeats(Setup setup) {
                line = new float[(int) (setup.sampleRate() / 4)];
            }

            @Override
            public void process(Block block) {
                for (int i = 0; i < block.frames(); i++) {
                    float echo = line[at];
                    float sum = block.in(0, 0)[i] + (Math.abs(echo) < 1e-20f ? 0 : 0.5f * echo);
                    line[at] = sum;
                    at = at + 1 == line.length ? 0 : at + 1;
                    block.out(0, 0)[i] = sum;
                }
            }

            @Override
            public void reset() {
                Arrays.fill(line, 0);
            }

            @Override
            public int tail() {
                return ENDLESS;
            }

            @Override
            public int pause() {
                return line.length / 4;
            }
        }
        return Example.with(List.of(Port.input("in", 1), Port.output("out", 1)), NONE, Repeats::new);
    }

    /** Makes itself a new scratch pad for every block. */
    static ProcessorFactory allocating() {
        final class Scratch implements Processor {
            private float[] pad = new float[0];

            @Override
            public void process(Block block) {
                pad = new float[block.frames()];
                for (int i = 0; i < block.frames(); i++) {
                    pad[i] = block.in(0, 0)[i];
                    block.out(0, 0)[i] = pad[i];
                }
            }
        }
        return Example.with(List.of(Port.input("in", 1), Port.output("out", 1)), NONE, _ -> new Scratch());
    }
}
