package org.tonewright.ui.widgets;

import java.util.Optional;

import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Unit;
import org.tonewright.ui.panel.ParamScale;
import org.tonewright.ui.panel.ParamText;

/** The quantity of a parameter of a processor. */
record ParamQuantity(Param param) implements Quantity {

    @Override
    public double min() {
        return param.min();
    }

    @Override
    public double max() {
        return param.max();
    }

    @Override
    public double initial() {
        return param.initial();
    }

    @Override
    public double place(double value) {
        return ParamScale.place(param, value);
    }

    @Override
    public double value(double place) {
        double value = ParamScale.value(param, place);
        return param instanceof Param.Real ? value : Math.rint(value);
    }

    @Override
    public String text(double value) {
        return ParamText.of(param, value);
    }

    @Override
    public Optional<Double> parse(String text) {
        return ParamText.parse(param, text);
    }

    @Override
    public double stepped(double value, int steps, boolean fine) {
        if (!(param instanceof Param.Real real)) {
            return clamp(value + steps);
        }
        if (real.unit() == Unit.DECIBEL) {
            double step = fine ? 0.1 : 0.5;
            return clamp(Math.rint(value / step + steps) * step);
        }
        return Quantity.super.stepped(value, steps, fine);
    }
}
