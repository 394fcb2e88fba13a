package org.tonewright.ui.panel;

import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;

/** Where a value lies on the way of a knob, from 0 at its least to 1 at its greatest value. */
public final class ParamScale {

    private ParamScale() {}

    /** The place of a value, 0 to 1. */
    public static double place(Param param, double value) {
        double within = Math.clamp(value, param.min(), param.max());
        if (isLogarithmic(param)) {
            return Math.log(within / param.min()) / Math.log(param.max() / param.min());
        }
        return param.max() == param.min() ? 0 : (within - param.min()) / (param.max() - param.min());
    }

    /** The value at a place. */
    public static double value(Param param, double place) {
        double within = Math.clamp(place, 0, 1);
        double value = isLogarithmic(param) ? param.min() * Math.pow(param.max() / param.min(), within)
                : param.min() + within * (param.max() - param.min());
        return Math.clamp(value, param.min(), param.max());
    }

    private static boolean isLogarithmic(Param param) {
        return param instanceof Param.Real real && real.scale() == Scale.LOGARITHMIC;
    }
}
