package org.tonewright.ui.widgets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A panorama from −1, left, to 1, right, in hundredths of the way to a side: {@code L30}, {@code centre}. */
record PanScale() implements Quantity {

    private static final Pattern SIDE = Pattern
            .compile("([lr]?)\\s*([-+\u2212]?[0-9]+(?:[.,][0-9]*)?)\\s*%?\\s*([lr]?)");

    @Override
    public double min() {
        return -1;
    }

    @Override
    public double max() {
        return 1;
    }

    @Override
    public double initial() {
        return 0;
    }

    @Override
    public double place(double value) {
        return (clamp(value) + 1) / 2;
    }

    @Override
    public double value(double place) {
        return clamp(place * 2 - 1);
    }

    @Override
    public String text(double value) {
        long share = Math.round(Math.abs(value) * 100);
        return share == 0 ? "centre" : (value < 0 ? "L" : "R") + share;
    }

    @Override
    public Optional<Double> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        switch (word) {
        case "c", "centre", "center":
            return Optional.of(0.0);
        case "l", "left":
            return Optional.of(-1.0);
        case "r", "right":
            return Optional.of(1.0);
        default:
            break;
        }
        Matcher matcher = SIDE.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String side = matcher.group(1) + matcher.group(3);
        double share = Double.parseDouble(matcher.group(2).replace(',', '.').replace('\u2212', '-')) / 100;
        return switch (side) {
        case "" -> Optional.of(share);
        case "l" -> Optional.of(-share);
        case "r" -> Optional.of(share);
        default -> Optional.empty();
        };
    }

    @Override
    public double stepped(double value, int steps, boolean fine) {
        double step = fine ? 0.01 : 0.05;
        return clamp(Math.rint(value / step + steps) * step);
    }
}
