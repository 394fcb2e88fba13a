package org.tonewright.mixer.bounce;

import java.util.Arrays;
import java.util.List;

import org.tonewright.processor.Block;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** Passes sound on unchanged, 37 frames late: an odd number below the quantum. Its parameter does nothing. */
public final class LateWire implements ProcessorFactory {

    private static final int LATENCY = 37;

    @Override
    public ProcessorInfo info() {
        return new ProcessorInfo("org.tonewright.mixer.latewire", List.of(Port.input("in", 0), Port.output("out", 0)),
                List.of(new Param.Real("trim", "Trim", Param.Unit.DECIBEL, -1, 1, 0, Param.Scale.LINEAR, false)));
    }

    @Override
    public Processor create(Setup setup) {
        float[][] line = new float[setup.channels()][LATENCY];
        return new Processor() {

            private int place;

            @Override
            public void process(Block block) {
                int at = place;
                for (int channel = 0; channel < setup.channels(); channel++) {
                    at = place;
                    float[] in = block.in(0, channel);
                    float[] out = block.out(0, channel);
                    for (int frame = 0; frame < block.frames(); frame++) {
                        float sample = in[frame];
                        out[frame] = line[channel][at];
                        line[channel][at] = sample;
                        at = at + 1 == LATENCY ? 0 : at + 1;
                    }
                }
                place = at;
            }

            @Override
            public void reset() {
                for (float[] channel : line) {
                    Arrays.fill(channel, 0);
                }
                place = 0;
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
}
