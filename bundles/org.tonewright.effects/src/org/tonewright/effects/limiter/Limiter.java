package org.tonewright.effects.limiter;

import java.util.List;

import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/**
 * A limiter that keeps the true peak, the highest value between the samples too, under a ceiling. Peaks are found in
 * the sound oversampled four times and between those values too ({@link TruePeaks}); the gain of
 * {@link org.tonewright.dsp.dynamics.LimiterGain} is at its lowest when a peak passes, having fallen smoothly over the
 * look-ahead, and returns with the release as its time constant. All channels get the same gain, so that the stereo
 * image stays where it is.
 * <p>
 * The ceiling holds within 0.1 dB for sound up to 0.96 of half the sample rate (23 kHz at 48 kHz); of what little lies
 * above, white noise for example, peaks may come out 0.3 dB higher.
 */
public final class Limiter implements ProcessorFactory {

    static final int GAIN = 0;
    static final int CEILING = 1;
    static final int RELEASE = 2;
    static final String LOOK_AHEAD = "lookahead";

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.limiter",
            List.of(Port.input("in", 0), Port.output("out", 0)),
            List.of(new Real("gain", "Input gain", Unit.DECIBEL, -12, 24, 0, Scale.LINEAR, false),
                    new Real("ceiling", "Ceiling", Unit.DECIBEL, -24, 0, -1, Scale.LINEAR, false),
                    new Real("release", "Release", Unit.SECOND, 0.005, 2, 0.1, Scale.LOGARITHMIC, false),
                    new Real(LOOK_AHEAD, "Look-ahead", Unit.SECOND, 0.001, 0.02, 0.003, Scale.LINEAR, true)));

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new LimiterProcessor(setup);
    }
}
