package org.tonewright.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.ui.panel.ParamText;

/**
 * The way of a console's fader: straight pieces that are steep where levels are set and flat where they fade out, as on
 * the faders engineers know (IEC 60268-18 spreads its meter likewise). 0 dB lies at three quarters of the way.
 */
public final class FaderScale implements Quantity {

    /** −∞ to +12 dB. */
    public static final FaderScale CONSOLE = new FaderScale();
    /** The level that stands for silence, in decibels: the lower end of every fader. */
    public static final double SILENCE = -120;
    /** The greatest level, in decibels. */
    public static final double LOUDEST = 12;

    private static final double[] LEVELS = {SILENCE, -60, -40, -30, -20, -10, 0, LOUDEST};
    private static final double[] PLACES = {0, 0.04, 0.14, 0.23, 0.34, 0.5, 0.75, 1};
    private static final List<@NonNull Double> MARKS = List.of(12.0, 6.0, 0.0, -5.0, -10.0, -20.0, -30.0, -40.0, -60.0);
    private static final Param TEXTS = new Param.Real("level", "Level", Unit.DECIBEL, SILENCE, LOUDEST, 0, Scale.LINEAR,
            false);

    private FaderScale() {}

    /** The levels that are written beside a fader, in decibels, the greatest first. */
    public List<@NonNull Double> marks() {
        return MARKS;
    }

    @Override
    public double min() {
        return SILENCE;
    }

    @Override
    public double max() {
        return LOUDEST;
    }

    @Override
    public double initial() {
        return 0;
    }

    @Override
    public double place(double value) {
        return piece(LEVELS, PLACES, clamp(value));
    }

    @Override
    public double value(double place) {
        return piece(PLACES, LEVELS, Math.clamp(place, 0, 1));
    }

    private static double piece(double[] from, double[] to, double value) {
        int i = 1;
        while (i < from.length - 1 && value > from[i]) {
            i++;
        }
        return to[i - 1] + (value - from[i - 1]) / (from[i] - from[i - 1]) * (to[i] - to[i - 1]);
    }

    @Override
    public double origin() {
        return 0;
    }

    @Override
    public String text(double value) {
        return value <= SILENCE ? "\u2212\u221e dB" : ParamText.of(TEXTS, value).replace('-', '\u2212');
    }

    @Override
    public Optional<Double> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace("db", "").strip();
        return switch (word) {
        case "-inf", "\u2212inf", "-\u221e", "\u2212\u221e", "off" -> Optional.of(SILENCE);
        default -> ParamText.parse(TEXTS, word);
        };
    }

    /** Half a decibel, or a tenth; where the fader fades out, steps grow so that each is seen. */
    @Override
    public double stepped(double value, int steps, boolean fine) {
        double step = (fine ? 0.1 : 0.5) * (value < -60 ? 20 : value < -40 ? 4 : value < -20 ? 2 : 1);
        return clamp(Math.rint(value / step + steps) * step);
    }
}
