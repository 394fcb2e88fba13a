package org.tonewright.effects.reverb;

import java.util.List;

import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/**
 * A reverb for strips of one or two channels: early reflections, then a feedback delay network of sixteen lines (J.-M.
 * Jot, A. Chaigne, "Digital Delay Networks for Designing Artificial Reverberators", AES 90, 1991), whose input is
 * diffused by all-passes and whose lines wander slowly, so that no note rings.
 * <p>
 * The decay is the time in which the octave around 1 kHz falls by 60 dB. Low and high frequencies decay in a time of
 * their own, given as a multiple of it. With the mix at 1, noise comes out about as loud as it went in, whatever the
 * decay.
 */
public final class Reverb implements ProcessorFactory {

    static final int DECAY = 0;
    static final int LOW_DECAY = 1;
    static final int LOW_FREQUENCY = 2;
    static final int HIGH_DECAY = 3;
    static final int HIGH_FREQUENCY = 4;
    static final int PRE_DELAY = 5;
    static final int EARLY = 6;
    static final int MODULATION = 7;
    static final int WIDTH = 8;
    static final int LOW_CUT = 9;
    static final int HIGH_CUT = 10;
    static final int MIX = 11;
    static final String SIZE = "size";

    static final double LONGEST_DECAY = 20;
    static final double MOST_LOW = 2;
    static final double LONGEST_PRE_DELAY = 0.25;
    static final double LOWEST_CUT = 20;
    static final double HIGHEST_CUT = 20_000;

    private static final List<Param> PARAMS = List.of(
            new Real("decay", "Decay", Unit.SECOND, 0.2, LONGEST_DECAY, 1.8, Scale.LOGARITHMIC, false),
            new Real("low.decay", "Low decay", Unit.NONE, 0.3, MOST_LOW, 1.1, Scale.LOGARITHMIC, false),
            new Real("low.frequency", "Low frequency", Unit.HERTZ, 50, 400, 200, Scale.LOGARITHMIC, false),
            new Real("high.decay", "High decay", Unit.NONE, 0.1, 1, 0.4, Scale.LOGARITHMIC, false),
            new Real("high.frequency", "High frequency", Unit.HERTZ, 2500, 16_000, 6000, Scale.LOGARITHMIC, false),
            new Real("predelay", "Pre-delay", Unit.SECOND, 0, LONGEST_PRE_DELAY, 0.015, Scale.LINEAR, false),
            new Real("early", "Early reflections", Unit.SHARE, 0, 1, 0.5, Scale.LINEAR, false),
            new Real("modulation", "Modulation", Unit.SHARE, 0, 1, 0.4, Scale.LINEAR, false),
            new Real("width", "Width", Unit.SHARE, 0, 1, 1, Scale.LINEAR, false),
            new Real("lowcut", "Low cut", Unit.HERTZ, LOWEST_CUT, 2000, LOWEST_CUT, Scale.LOGARITHMIC, false),
            new Real("highcut", "High cut", Unit.HERTZ, 500, HIGHEST_CUT, HIGHEST_CUT, Scale.LOGARITHMIC, false),
            new Real("mix", "Mix", Unit.SHARE, 0, 1, 0.25, Scale.LINEAR, false),
            new Real(SIZE, "Size", Unit.SHARE, 0, 1, 0.5, Scale.LINEAR, true));

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.reverb",
            List.of(Port.input("in", 0), Port.output("out", 0)), PARAMS);

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        if (setup.channels() > 2) {
            throw new IllegalArgumentException(
                    "The reverb works on strips of one or two channels, not of " + setup.channels() + ".");
        }
        return new ReverbProcessor(setup);
    }
}
