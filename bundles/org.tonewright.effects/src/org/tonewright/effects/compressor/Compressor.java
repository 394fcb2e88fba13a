package org.tonewright.effects.compressor;

import java.util.List;

import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Choice;
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
 * A compressor of the feed-forward kind. The level is that of the samples (peak) or the root of their mean square over
 * 10 ms (RMS), of the main input or, when it is connected, of the side-chain; a high-pass filter may keep the bass from
 * it. The curve and the times are those of {@link org.tonewright.dsp.dynamics.CompressorGain}: after a step the gain
 * reduction in decibels has gone 63 % of its way within the attack or the release.
 * <p>
 * The link says how much all channels follow the loudest one: at 1 all get the same gain, at 0 each has its own. The
 * look-ahead delays the sound, not the detector; dry sound, which the mix adds, is delayed as much.
 */
public final class Compressor implements ProcessorFactory {

    static final int THRESHOLD = 0;
    static final int RATIO = 1;
    static final int KNEE = 2;
    static final int ATTACK = 3;
    static final int RELEASE = 4;
    static final int MAKEUP = 5;
    static final int MIX = 6;
    static final int LINK = 7;
    static final int DETECTOR = 8;
    static final int FILTER = 9;
    static final int HIGH_PASS = 10;
    static final String LOOK_AHEAD = "lookahead";
    /** The index of the side-chain among the input ports. */
    static final int SIDE_CHAIN = 1;

    private static final List<Param> PARAMS = List.of(
            new Real("threshold", "Threshold", Unit.DECIBEL, -60, 0, -18, Scale.LINEAR, false),
            new Real("ratio", "Ratio", Unit.NONE, 1, 100, 3, Scale.LOGARITHMIC, false),
            new Real("knee", "Knee", Unit.DECIBEL, 0, 24, 6, Scale.LINEAR, false),
            new Real("attack", "Attack", Unit.SECOND, 0.0001, 0.5, 0.01, Scale.LOGARITHMIC, false),
            new Real("release", "Release", Unit.SECOND, 0.005, 5, 0.12, Scale.LOGARITHMIC, false),
            new Real("makeup", "Make-up", Unit.DECIBEL, -12, 24, 0, Scale.LINEAR, false),
            new Real("mix", "Mix", Unit.SHARE, 0, 1, 1, Scale.LINEAR, false),
            new Real("link", "Link", Unit.SHARE, 0, 1, 1, Scale.LINEAR, false),
            new Choice("detector", "Detector", List.of("Peak", "RMS"), 0, false),
            new Toggle("sidechain.filter", "Side-chain filter", false, false),
            new Real("sidechain.highpass", "Side-chain high-pass", Unit.HERTZ, 20, 2000, 100, Scale.LOGARITHMIC, false),
            new Real(LOOK_AHEAD, "Look-ahead", Unit.SECOND, 0, 0.02, 0, Scale.LINEAR, true));

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.compressor",
            List.of(Port.input("in", 0), Port.input("sidechain", 0), Port.output("out", 0)), PARAMS);

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new CompressorProcessor(setup);
    }
}
