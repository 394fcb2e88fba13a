package org.tonewright.mastering.delivery;

import java.util.List;
import java.util.stream.Collectors;

import org.tonewright.core.verb.Table;

/**
 * A report for people: sections with a table each, as text and as one HTML page that needs nothing else.
 *
 * @param title of the whole
 * @param sections in order
 */
record Report(String title, List<Section> sections) {

    private static final String STYLE = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;"
            + "padding:0 1rem;color:#1d2430;background:#fbfbf9}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}"
            + "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .8rem "
            + ".25rem 0;border-bottom:1px solid #ddd}th{font-weight:600;color:#556}"
            + "@media(prefers-color-scheme:dark){body{color:#dde;background:#14171c}td,th{border-color:#333}"
            + "th{color:#99a}}";

    /** Copies the list. */
    Report {
        sections = List.copyOf(sections);
    }

    /**
     * A table.
     *
     * @param heading above it
     * @param columns their headings; empty for a table without
     * @param rows each with as many cells as there are columns
     */
    record Section(String heading, List<String> columns, List<List<String>> rows) {

        /** Copies the lists. */
        Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Plain text; columns stand below one another. */
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.heading()).append('\n');
            lines(section).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** The lines of one section, without its heading. */
    private static List<String> lines(Section section) {
        Table table = new Table();
        if (!section.columns().isEmpty()) {
            table.row(section.columns().toArray(String[]::new));
        }
        section.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        return table.lines();
    }

    /** One page of HTML. */
    String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(escaped(title)).append("</title><style>").append(STYLE).append("</style></head><body>\n<h1>")
                .append(escaped(title)).append("</h1>\n");
        for (Section section : sections) {
            html.append("<h2>").append(escaped(section.heading())).append("</h2>\n<table>\n");
            if (!section.columns().isEmpty()) {
                html.append(row(section.columns(), "th"));
            }
            section.rows().forEach(row -> html.append(row(row, "td")));
            html.append("</table>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream().map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
