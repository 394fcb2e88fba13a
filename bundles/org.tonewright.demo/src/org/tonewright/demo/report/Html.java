package org.tonewright.demo.report;

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
}
