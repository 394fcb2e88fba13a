package org.tonewright.core.verb;

import java.util.ArrayList;
import java.util.List;

/** Rows of text whose columns stand below one another; the last column is as wide as it likes. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a line that does not count for the widths. */
    public void heading(String text) {
        rows.add(List.of(text));
    }

    /** Adds a row. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Writes all rows. */
    public void print(Output output) {
        lines().forEach(output::line);
    }

    /** All rows, a line each, without blanks at their ends. */
    public List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                if (widths.size() <= column) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), row.get(column).length()));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size() - 1; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths.get(column) - cell.length())).append(GAP);
            }
            lines.add(line.append(row.getLast()).toString().stripTrailing());
        }
        return lines;
    }
}
