package org.tonewright.core.internal.verb;

import java.util.List;

import org.tonewright.processor.Block;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** Passes sound on; keeps the contract. */
public final class Wire implements ProcessorFactory {

    static final String ID = "org.vendor.wire";

    @Override
    public ProcessorInfo info() {
        return new ProcessorInfo(ID, List.of(Port.input("in", 0), Port.output("out", 0)),
                List.of(new Param.Real("frequency", "Frequency", Param.Unit.HERTZ, 20, 20000, 1000,
                        Param.Scale.LOGARITHMIC, false),
                        new Param.Choice("shape", "Shape", List.of("round", "square"), 0, false)));
    }

    @Override
    public Processor create(Setup setup) {
        return block -> copy(block, setup.channels());
    }

    private static void copy(Block block, int channels) {
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(block.in(0, channel), 0, block.out(0, channel), 0, block.frames());
        }
    }

    /** Says that it is late and is not: breaks the contract. */
    public static final class Liar implements ProcessorFactory {

        @Override
        public ProcessorInfo info() {
            return new ProcessorInfo("org.vendor.liar", List.of(Port.input("in", 0), Port.output("out", 0)), List.of());
        }

        @Override
        public Processor create(Setup setup) {
            return new Processor() {

                @Override
                public void process(Block block) {
                    copy(block, setup.channels());
                }

                @Override
                public int latency() {
                    return 100;
                }
            };
        }
    }
}
