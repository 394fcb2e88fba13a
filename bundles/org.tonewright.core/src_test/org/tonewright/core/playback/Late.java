package org.tonewright.core.playback;

import java.util.Arrays;
import java.util.List;

import org.tonewright.processor.Block;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** Multiplies by a factor, 100 frames late: a processor of the tests with everything that may go wrong with timing. */
public final class Late implements ProcessorFactory {

    static final String ID = "org.vendor.late";
    static final int LATENCY = 100;

    @Override
    public ProcessorInfo info() {
        return new ProcessorInfo(ID, List.of(Port.input("in", 0), Port.output("out", 0)),
                List.of(new Param.Real("factor",
                        "Factor", Param.Unit.NONE, 0, 4, 1, Param.Scale.LINEAR, false)));
    }

    @Override
    public Processor create(Setup setup) {
        float[][] line = new float[setup.channels()][LATENCY];
        int[] at = {0};
        return new Processor() {

            @Override
            public void process(Block block) {
                int next = at[0];
                for (int i = 0; i < block.frames(); i++) {
                    double share = (double) i / block.frames();
                    float factor = (float) (block.from(0) + (block.to(0) - block.from(0)) * share);
                    for (int channel = 0; channel < line.length; channel++) {
                        float in = block.in(0, channel)[i];
                        block.out(0, channel)[i] = line[channel][next] * factor;
                        line[channel][next] = in;
                    }
                    next = (next + 1) % LATENCY;
                }
                at[0] = next;
            }

            @Override
            public void reset() {
                for (float[] channel : line) {
                    Arrays.fill(channel, 0);
                }
                at[0] = 0;
            }

            @Override
            public int latency() {
                return LATENCY;
            }

            @Override
            public int tail() {
                return LATENCY;
            }
        };
    }

    /** Throws after a while. */
    public static final class Broken implements ProcessorFactory {

        static final String ID = "org.vendor.broken";

        @Override
        public ProcessorInfo info() {
            return new ProcessorInfo(ID, List.of(Port.input("in", 0), Port.output("out", 0)), List.of());
        }

        @Override
        public Processor create(Setup setup) {
            return _ -> {
                throw new IllegalStateException("It is broken.");
            };
        }
    }
}
