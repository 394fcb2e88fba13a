package org.tonewright.core.internal.verb;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.verb.Output;

/** Rows of text whose columns stand below one another; the last column is as wide as it likes. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a line that does not count for the widths. */
    void heading(String text) {
        rows.add(List.of(text));
    }

    /** Adds a row. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Writes all rows. */
    void print(Output output) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                if (widths.size() <= column) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), row.get(column).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size() - 1; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths.get(column) - cell.length())).append(GAP);
            }
            output.line(line.append(row.getLast()).toString().stripTrailing());
        }
    }
}
