package org.tonewright.effects.gain;

import java.util.List;

import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Toggle;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/**
 * Turns the level up or down, and the polarity over: of the left channel (on wider strips of every other channel from
 * the first) and of the right one (of every other channel from the second). At 0 dB samples pass bit for bit.
 */
public final class Gain implements ProcessorFactory {

    static final int LEVEL = 0;
    static final int INVERT_LEFT = 1;
    static final int INVERT_RIGHT = 2;

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.gain",
            List.of(Port.input("in", 0), Port.output("out", 0)),
            List.of(new Real("level", "Level", Unit.DECIBEL, -60, 24, 0, Scale.LINEAR, false),
                    new Toggle("invert.left", "Invert left", false, false),
                    new Toggle("invert.right", "Invert right", false, false)));

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new GainProcessor(setup.channels());
    }
}
