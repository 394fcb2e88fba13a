package org.tonewright.demo.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Text on its way into a page. */
final class Html {

    private Html() {}

    /** The text with everything escaped that a page would take for its own. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A table's row of cells that are already markup. */
    static String row(String element, String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append('<').append(element).append('>').append(cell).append("</").append(element).append('>');
        }
        return row.append("</tr>\n").toString();
    }

    /** Minutes and seconds. */
    static String clock(double seconds) {
        return String.format(Locale.ROOT, "%d:%02d", (int) seconds / 60, (int) seconds % 60);
    }

    /** A number, in the form that is given. */
    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A number, or a dash if there is none. */
    static String number(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : "–";
    }

    /** A number with one decimal and its unit, or a dash if there is none. */
    static String unit(OptionalDouble value, String unit) {
        return value.isPresent() ? number("%.1f&nbsp;" + unit, value.getAsDouble()) : "–";
    }
}
