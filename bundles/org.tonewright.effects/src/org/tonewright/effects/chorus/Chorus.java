package org.tonewright.effects.chorus;

import java.util.List;

import org.tonewright.processor.Param.Choice;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/**
 * A chorus of one to four voices: copies of the sound whose delays swing as sines around a common centre, by the depth
 * to either side and as often in a second as the rate says. The voices stand apart on the sine, and the spread turns
 * the right channel's voices against the left one's. Voices are read with a sinc of 32 taps, so that they are as bright
 * as the sound. The centre is never less than the depth and 16 frames.
 */
public final class Chorus implements ProcessorFactory {

    static final int RATE = 0;
    static final int DEPTH = 1;
    static final int DELAY = 2;
    static final int VOICES = 3;
    static final int SPREAD = 4;
    static final int MIX = 5;

    static final double DEEPEST = 0.01;
    static final double LONGEST = 0.03;
    static final int MOST_VOICES = 4;

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.chorus",
            List.of(Port.input("in", 0), Port.output("out", 0)),
            List.of(new Real("rate", "Rate", Unit.HERTZ, 0.05, 10, 0.6, Scale.LOGARITHMIC, false),
                    new Real("depth", "Depth", Unit.SECOND, 0, DEEPEST, 0.002, Scale.LINEAR, false),
                    new Real("delay", "Delay", Unit.SECOND, 0.001, LONGEST, 0.01, Scale.LINEAR, false),
                    new Choice("voices", "Voices", List.of("1", "2", "3", "4"), 1, false),
                    new Real("spread", "Spread", Unit.SHARE, 0, 1, 1, Scale.LINEAR, false),
                    new Real("mix", "Mix", Unit.SHARE, 0, 1, 0.5, Scale.LINEAR, false)));

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new ChorusProcessor(setup);
    }
}
