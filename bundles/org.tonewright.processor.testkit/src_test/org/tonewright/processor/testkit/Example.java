package org.tonewright.processor.testkit;

import java.util.List;
import java.util.function.Function;

import org.tonewright.processor.Block;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** A processor made of a description and a function, for tests. */
record Example(ProcessorInfo info, Function<Setup, Processor> maker) implements ProcessorFactory {

    static final Real GAIN = new Real("gain", "Gain", Unit.NONE, 0, 2, 1, Scale.LINEAR, false);
    static final Real MIX = new Real("mix", "Mix", Unit.SHARE, 0, 1, 1, Scale.LINEAR, false);
    private static final List<Port> PORTS = List.of(Port.input("in", 0), Port.output("out", 0));

    /** One that has a main input and a main output as wide as the strip. */
    static Example of(List<Param> params, Function<Setup, Processor> maker) {
        return with(PORTS, params, maker);
    }

    static Example with(List<Port> ports, List<Param> params, Function<Setup, Processor> maker) {
        return new Example(new ProcessorInfo("org.vendor.example", ports, params), maker);
    }

    /** One that treats each sample of each channel alike and has no memory. */
    static Example shaping(List<Param> params, Shape shape) {
        return of(params, setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.out(0, channel)[i] = shape.apply(block, block.in(0, channel)[i], i);
                }
            }
        });
    }

    /** What becomes of a sample. */
    @FunctionalInterface
    interface Shape {
        float apply(Block block, float in, int frame);
    }

    /** The value of a gliding parameter in a frame. */
    static float glide(Block block, int param, int frame) {
        double from = block.from(param);
        return (float) (from + frame * (block.to(param) - from) / block.frames());
    }

    @Override
    public Processor create(Setup setup) {
        return maker.apply(setup);
    }
}
