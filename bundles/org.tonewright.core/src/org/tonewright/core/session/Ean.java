package org.tonewright.core.session;

import java.util.Optional;

/**
 * The bar code of a release: an EAN-13, or a UPC-A of twelve digits written with a leading zero (GS1 General
 * Specifications, section 7.9: the check digit makes the sum of digits, each second one from the right tripled, a
 * multiple of ten).
 *
 * @param digits the thirteen digits
 */
public record Ean(String digits) {

    /** @throws IllegalArgumentException if it is not a bar code, with a sentence that says why */
    public Ean {
        if (!digits.matches("[0-9]{13}")) {
            throw new IllegalArgumentException("'" + digits + "' is not a UPC or EAN: 12 or 13 digits.");
        }
        int check = checkDigit(digits.substring(0, 12));
        if (digits.charAt(12) - '0' != check) {
            throw new IllegalArgumentException(
                    "The UPC/EAN " + digits + " has the check digit " + digits.charAt(12) + "; it should be " + check
                            + ".");
        }
    }

    /**
     * Reads a UPC-A or EAN-13; spaces and dashes are passed over. Empty text gives none.
     *
     * @throws IllegalArgumentException if the text is neither empty nor a bar code
     */
    public static Optional<Ean> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        return digits.isEmpty() ? Optional.empty()
                : Optional.of(new Ean(digits.length() == 12 ? "0" + digits : digits));
    }

    /** The check digit that belongs to the first twelve digits. */
    public static int checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
