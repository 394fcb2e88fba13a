package org.tonewright.core.internal.verb;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a person reads them. */
final class Numbers {

    private static final int DECIMALS = 6;

    private Numbers() {}

    /** With at most six decimals and without trailing zeros; minus infinity as {@code -inf}. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return number < 0 ? "-inf" : number > 0 ? "inf" : "nan";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
