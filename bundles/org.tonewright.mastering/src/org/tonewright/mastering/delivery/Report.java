package org.tonewright.mastering.delivery;

import java.util.List;

import org.tonewright.core.verb.Table;
import org.tonewright.mastering.chart.Drawing;

/**
 * A report for people: sections with a sentence, pictures and a table each, as text and as one HTML page that needs
 * nothing else.
 *
 * @param title of the whole
 * @param sections in order
 */
record Report(String title, List<Section> sections) {

    /** Cells that are shown as a mark: what went well, what to look at, what is wrong. */
    private static final List<String> FINE = List.of("good", "holds", "in the band");
    private static final List<String> LOOK = List.of("mind this", "look", "leaves the band");
    private static final List<String> WRONG = List.of("suffers", "DOES NOT HOLD");
    /** A cell that is a number, with or without a unit: it stands at the right. */
    private static final String NUMBER = "[-+\u2212]?\\d[\\d:. ]*( ?(dB|LU|LUFS|dBTP|%))?";

    /** Longer cells are sentences, which need some width. */
    private static final int LONG = 40;
    /** Shorter ones stay on one line where there is room. */
    private static final int SHORT = 24;

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1f2733;--soft:#5f6979;--page:#f7f7f5;--card:#fff;--edge:#e2e4e7;\
            --fine:#1d7a4f;--look:#9a6200;--wrong:#b3261e}
            @media(prefers-color-scheme:dark){:root{--ink:#e2e6ed;--soft:#98a2b3;--page:#12151a;--card:#1a1f26;\
            --edge:#2b323c;--fine:#63c596;--look:#e5b45c;--wrong:#f28b82}}
            *{box-sizing:border-box}
            body{margin:0;font:15px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);\
            background:var(--page)}
            main{max-width:68rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
            h1{font-size:1.9rem;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0 0 1.5rem}
            h2{font-size:1.15rem;font-weight:650;margin:0 0 .35rem}
            section{background:var(--card);border:1px solid var(--edge);border-radius:12px;padding:1.25rem 1.4rem;\
            margin:0 0 1.1rem}
            p{margin:.2rem 0 .8rem;max-width:46rem;color:var(--soft)}
            .wide{overflow-x:auto;margin:0 -.4rem}
            table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            td,th{text-align:left;vertical-align:top;padding:.42rem .4rem;border-bottom:1px solid var(--edge)}
            tr:last-child td{border-bottom:0}
            th{font-weight:600;font-size:.82rem;color:var(--soft);vertical-align:bottom}
            td.number,th.number{text-align:right;white-space:nowrap}
            td.text{min-width:15rem}td.short{white-space:nowrap}
            td.name{color:var(--soft);white-space:nowrap;width:1%;padding-right:1.2rem}
            .mark{font-size:.82rem;font-weight:600;white-space:nowrap}
            .mark:before{content:"";display:inline-block;width:.55em;height:.55em;border-radius:50%;\
            background:currentColor;margin-right:.45em}
            .fine{color:var(--fine)}.look{color:var(--look)}.wrong{color:var(--wrong)}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:1.2rem 2rem;\
            margin:.6rem 0 .4rem}
            figure{margin:0;min-width:0}
            figcaption{font-size:.88rem;color:var(--soft);margin-top:.3rem}
            figcaption b{color:var(--ink);font-weight:600}
            @media(max-width:40rem){main{padding:1.4rem .7rem 2rem}section{padding:1rem .9rem}h1{font-size:1.5rem}\
            td.name,td.short{white-space:normal}\
            .stack,.stack tbody,.stack tr{display:block}.stack th{display:none}\
            .stack tr{border-bottom:1px solid var(--edge);padding:.55rem 0}.stack tr:last-child{border:0}\
            .stack td{display:block;width:auto;min-width:0;border:0;padding:.1rem .4rem;text-align:left}\
            .stack td:first-child{font-weight:600;color:var(--ink)}.stack td:empty{display:none}\
            .stack td.number:before{content:attr(data-label) " ";color:var(--soft)}}
            @media print{body{background:#fff}section{break-inside:avoid;border:0;padding:0 0 1rem}}
            """;

    /** Copies the list. */
    Report {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the report.
     *
     * @param heading above it
     * @param introduction a sentence or two below the heading; empty for none
     * @param figures pictures, which the text leaves out
     * @param columns their headings; empty for a table without
     * @param rows each with as many cells as there are columns
     */
    record Section(String heading, String introduction, List<Figure> figures, List<String> columns,
            List<List<String>> rows) {

        /** Copies the lists. */
        Section {
            figures = List.copyOf(figures);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** A table alone. */
        Section(String heading, List<String> columns, List<List<String>> rows) {
            this(heading, "", List.of(), columns, rows);
        }
    }

    /**
     * A picture.
     *
     * @param svg the picture
     * @param name what it is a picture of
     * @param caption what it says
     */
    record Figure(String svg, String name, String caption) {}

    /** Plain text; columns stand below one another. */
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.heading()).append('\n');
            if (!section.introduction().isEmpty()) {
                text.append("  ").append(section.introduction()).append('\n');
            }
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
        html.append(escaped(title)).append("</title><style>\n").append(STYLE).append(Drawing.STYLE)
                .append("</style></head><body><main>\n<h1>").append(escaped(title)).append("</h1>\n");
        for (Section section : sections) {
            html.append("<section><h2>").append(escaped(section.heading())).append("</h2>\n");
            if (!section.introduction().isEmpty()) {
                html.append("<p>").append(escaped(section.introduction())).append("</p>\n");
            }
            figures(section, html);
            table(section, html);
            html.append("</section>\n");
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static void figures(Section section, StringBuilder html) {
        if (!section.figures().isEmpty()) {
            html.append("<div class=\"figures\">\n");
            for (Figure figure : section.figures()) {
                html.append("<figure>").append(figure.svg()).append("<figcaption><b>").append(escaped(figure.name()))
                        .append("</b> ").append(escaped(figure.caption())).append("</figcaption></figure>\n");
            }
            html.append("</div>\n");
        }
    }

    private static void table(Section section, StringBuilder html) {
        if (section.rows().isEmpty()) {
            return;
        }
        html.append("<div class=\"wide\"><table").append(sentences(section) ? " class=\"stack\"" : "").append(">\n");
        if (!section.columns().isEmpty()) {
            html.append("<tr>");
            for (int column = 0; column < section.columns().size(); column++) {
                html.append(numbers(section, column) ? "<th class=\"number\">" : "<th>")
                        .append(escaped(section.columns().get(column))).append("</th>");
            }
            html.append("</tr>\n");
        }
        for (List<String> row : section.rows()) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                html.append(cell(section, column, row.get(column)));
            }
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
    }

    private static String cell(Section section, int column, String text) {
        String mark = FINE.contains(text) ? "fine" : LOOK.contains(text) ? "look" : WRONG.contains(text) ? "wrong" : "";
        if (!mark.isEmpty()) {
            return "<td><span class=\"mark " + mark + "\">" + escaped(text) + "</span></td>";
        }
        String label = sentences(section) && column > 0 && !section.columns().isEmpty()
                ? " data-label=\"" + escaped(section.columns().get(column)) + "\""
                : "";
        String look = numbers(section, column) ? " class=\"number\"" + label
                : section.columns().isEmpty() && column == 0 ? " class=\"name\""
                        : text.length() > LONG ? " class=\"text\"" : text.length() < SHORT ? " class=\"short\"" : "";
        return "<td" + look + ">" + escaped(text) + "</td>";
    }

    /** Whether there are sentences in a table, so that its rows become paragraphs on a narrow screen. */
    private static boolean sentences(Section section) {
        return section.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONG);
    }

    /** Whether a column holds nothing but numbers. */
    private static boolean numbers(Section section, int column) {
        List<String> cells = section.rows().stream().filter(row -> row.size() > column).map(row -> row.get(column))
                .toList();
        return cells.stream().allMatch(cell -> cell.isEmpty() || cell.equals("-") || cell.matches(NUMBER))
                && cells.stream().anyMatch(cell -> cell.matches(NUMBER));
    }

    private static String escaped(String text) {
        return Drawing.escaped(text);
    }
}
