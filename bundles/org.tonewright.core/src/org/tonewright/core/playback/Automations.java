package org.tonewright.core.playback;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.engine.graph.Automation;
import org.tonewright.model.session.Curve;
import org.tonewright.model.session.CurveMode;
import org.tonewright.model.session.PointShape;
import org.tonewright.model.session.Value;

/** Turns the values of a session, with their curves, into what the engine follows. */
final class Automations {

    /** The level in decibels that stands for silence: the lower end of every fader. */
    private static final double SILENCE = -120;

    private Automations() {}

    /** A value in the unit of its parameter. */
    static Automation plain(Value value) {
        return of(value, 0, DoubleUnaryOperator.identity());
    }

    /** A level in decibels, of which -120 and less is silence; without a value 0 dB. */
    static Automation level(@Nullable Value value) {
        return of(value, 0, Automations::silenced);
    }

    /** A position from -1 to 1; without a value in the centre. */
    static Automation pan(@Nullable Value value) {
        return of(value, 0, position -> Math.clamp(position, -1, 1));
    }

    /** A level in decibels, or negative infinity for -120 and less. */
    static double silenced(double decibels) {
        return decibels <= SILENCE ? Double.NEGATIVE_INFINITY : decibels;
    }

    private static Automation of(@Nullable Value value, double otherwise, DoubleUnaryOperator conversion) {
        if (value == null) {
            return Automation.constant(otherwise);
        }
        double constant = conversion.applyAsDouble(value.getValue());
        Curve curve = value.getCurve();
        if (curve == null || curve.getMode() == CurveMode.OFF || curve.getPoints().isEmpty()) {
            return Automation.constant(constant);
        }
        return new Automation(constant, points(curve, conversion));
    }

    private static List<Automation.Point> points(Curve curve, DoubleUnaryOperator conversion) {
        return curve.getPoints().stream().map(point -> new Automation.Point(point.getAt(),
                conversion.applyAsDouble(point.getValue()), shape(point.getShape()))).toList();
    }

    private static Automation.Shape shape(PointShape shape) {
        return switch (shape) {
        case LINEAR -> Automation.Shape.LINEAR;
        case HOLD -> Automation.Shape.HOLD;
        case SMOOTH -> Automation.Shape.SMOOTH;
        };
    }
}
