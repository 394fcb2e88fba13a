package org.tonewright.effects.delay;

import java.util.List;

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
 * Echoes after a note value at the session's tempo, or after a time in seconds. Each echo is filtered by the low and
 * high cut (12 dB an octave, off at the ends of their ranges) and fed back. Times are kept to a fraction of a frame, so
 * that the tenth echo is as much on the beat as the first. In ping-pong the first echo is on the left, the next on the
 * right, and so on.
 * <p>
 * A time that would be longer than 8 s is halved until it is not, which keeps it on the beat.
 */
public final class TempoDelay implements ProcessorFactory {

    static final int SYNC = 0;
    static final int NOTE = 1;
    static final int TIME = 2;
    static final int FEEDBACK = 3;
    static final int PING_PONG = 4;
    static final int LOW_CUT = 5;
    static final int HIGH_CUT = 6;
    static final int MIX = 7;

    static final double LONGEST = 8;
    static final double LOWEST_CUT = 20;
    static final double HIGHEST_CUT = 20_000;

    private static final List<String> NOTES = List.of("1/32", "1/16T", "1/16", "1/8T", "1/16D", "1/8", "1/4T", "1/8D",
            "1/4",
            "1/2T", "1/4D", "1/2", "1/2D", "1/1");
    /** The notes in quarter notes: T for triplets, two thirds; D for dotted, three halves. */
    private static final double[] BEATS = {0.125, 1 / 6.0, 0.25, 1 / 3.0, 0.375, 0.5, 2 / 3.0, 0.75, 1, 4 / 3.0, 1.5, 2,
            3, 4};

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.effects.delay",
            List.of(Port.input("in", 0), Port.output("out", 0)),
            List.of(new Toggle("sync", "Sync", true, false), new Choice("note", "Note", NOTES, 8, false),
                    new Real("time", "Time", Unit.SECOND, 0.01, 4, 0.4, Scale.LOGARITHMIC, false),
                    new Real("feedback", "Feedback", Unit.SHARE, 0, 0.98, 0.35, Scale.LINEAR, false),
                    new Toggle("pingpong", "Ping-pong", false, false),
                    new Real("lowcut", "Low cut", Unit.HERTZ, LOWEST_CUT, 2000, LOWEST_CUT, Scale.LOGARITHMIC, false),
                    new Real("highcut", "High cut", Unit.HERTZ, 500, HIGHEST_CUT, HIGHEST_CUT, Scale.LOGARITHMIC,
                            false),
                    new Real("mix", "Mix", Unit.SHARE, 0, 1, 0.3, Scale.LINEAR, false)));

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new TempoDelayProcessor(setup);
    }

    /** The time of a note in seconds at a tempo in quarter notes a minute. */
    static double seconds(int note, double tempo) {
        return BEATS[note] * 60 / tempo;
    }
}
