package org.tonewright.ui.panel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.processor.Param;

/** Values of parameters as people write them: {@code -6.0 dB}, {@code 1.25 kHz}, {@code 12.0 ms}, {@code 50 %}. */
public final class ParamText {

    private static final Pattern NUMBER = Pattern.compile("([-+\u2212]?[0-9]*[.,]?[0-9]+)\\s*(\\S*)(?:\\s.*)?");

    private ParamText() {}

    /** A value with its unit; the label of a choice; {@code on} or {@code off}. */
    public static String of(Param param, double value) {
        return switch (param) {
        case Param.Real real -> real(real, value);
        case Param.Choice choice -> choice.labels().get((int) Math.clamp(value, 0, choice.labels().size() - 1));
        case Param.Toggle _ -> value != 0 ? "on" : "off";
        };
    }

    private static String real(Param.Real real, double value) {
        return switch (real.unit()) {
        case HERTZ -> value >= 999.5 ? digits(value / 1000) + " kHz" : digits(value) + " Hz";
        case SECOND -> value >= 0.9995 ? digits(value) + " s" : digits(value * 1000) + " ms";
        case SHARE -> Math.round(value * 100) + " %";
        case DECIBEL -> signed(real, value) + " dB";
        case SEMITONE -> signed(real, value) + " st";
        case DEGREE -> Math.round(value) + "\u00b0";
        case BEAT -> digits(value) + " beats";
        case NONE -> digits(value);
        };
    }

    /** Three digits that say something, as many as fit. */
    private static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** One decimal, no minus before a zero, and a plus where there could be a minus. */
    private static String signed(Param.Real real, double value) {
        double rounded = Math.rint(value * 10) / 10 + 0.0;
        return String.format(Locale.ROOT, rounded > 0 && real.min() < 0 ? "+%.1f" : "%.1f", rounded);
    }

    /**
     * Reads what a person typed: with the unit or without, with {@code k} for kilo and {@code m} for milli, a comma or
     * a
     * point. Without a unit, seconds are meant as shown, milliseconds where the whole range is below a second, and a
     * share from 2 up is per cent.
     *
     * @return empty if it is no value of this kind; it may lie out of range
     */
    public static Optional<Double> parse(Param param, String text) {
        String word = text.strip();
        return switch (param) {
        case Param.Real real -> number(real, word);
        case Param.Choice choice -> {
            for (int i = 0; i < choice.labels().size(); i++) {
                if (choice.labels().get(i).equalsIgnoreCase(word)) {
                    yield Optional.of((double) i);
                }
            }
            yield Optional.empty();
        }
        case Param.Toggle _ -> word.equalsIgnoreCase("on") || word.equals("1") ? Optional.of(1.0)
                : word.equalsIgnoreCase("off") || word.equals("0") ? Optional.of(0.0) : Optional.empty();
        };
    }

    private static Optional<Double> number(Param.Real real, String word) {
        Matcher matcher = NUMBER.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(matcher.group(1).replace(',', '.').replace('\u2212', '-'));
        return Optional.of(number * factor(real, matcher.group(2).toLowerCase(Locale.ROOT), number));
    }

    private static double factor(Param.Real real, String unit, double number) {
        return switch (real.unit()) {
        case HERTZ -> unit.startsWith("k") ? 1000 : 1;
        case SECOND -> unit.startsWith("m") || unit.isEmpty() && real.max() < 1 ? 0.001 : 1;
        case SHARE -> unit.startsWith("%") || number >= 2 ? 0.01 : 1;
        case DECIBEL, SEMITONE, DEGREE, BEAT, NONE -> 1;
        };
    }
}
