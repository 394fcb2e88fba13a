package org.tonewright.example.tremolo;

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
 * Lets the level swing: down by the depth and back, as often in a second as the rate says or, with sync, once in a note
 * value, from the beat on. The phase sets the second channel (on wider strips every other one) behind the first.
 */
public final class Tremolo implements ProcessorFactory {

    /** The quarter notes of one swing, in the order of the choices of {@code note}. */
    static final double[] BEATS = {4, 2, 1, 2.0 / 3, 0.5, 1.0 / 3, 0.25};

    static final int RATE = 0;
    static final int DEPTH = 1;
    static final int SHAPE = 2;
    static final int PHASE = 3;
    static final int SYNC = 4;
    static final int NOTE = 5;

    private static final ProcessorInfo INFO = new ProcessorInfo("org.tonewright.example.tremolo",
            List.of(Port.input("in", 0), Port.output("out", 0)),
            List.of(new Real("rate", "Rate", Unit.HERTZ, 0.1, 20, 5, Scale.LOGARITHMIC, false),
                    new Real("depth", "Depth", Unit.SHARE, 0, 1, 0.5, Scale.LINEAR, false),
                    new Choice("shape", "Shape", List.of("Sine", "Triangle", "Square"), 0, false),
                    new Real("phase", "Phase", Unit.DEGREE, 0, 180, 0, Scale.LINEAR, false),
                    new Toggle("sync", "Sync to beat", false, false),
                    new Choice("note", "Note",
                            List.of("1/1", "1/2", "1/4", "1/4 triplet", "1/8", "1/8 triplet", "1/16"), 2, false)));

    @Override
    public ProcessorInfo info() {
        return INFO;
    }

    @Override
    public Processor create(Setup setup) {
        return new TremoloProcessor(setup);
    }
}
