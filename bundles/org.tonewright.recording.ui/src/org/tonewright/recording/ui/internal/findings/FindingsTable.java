package org.tonewright.recording.ui.internal.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.tonewright.model.session.Finding;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/**
 * The findings, one a row, in the order of the song; a click on a heading sorts by it, another one backwards. A
 * double-click or Enter goes to the finding.
 */
final class FindingsTable {

    private static final int MARGIN = 16;
    private static final Comparator<FindingLine> BY_PLACE = Comparator.comparing(FindingLine::finding,
            DeskFindings.ORDER);

    private final Composite area;
    private final TableViewer viewer;
    private final Runnable chosenChanged;
    private List<FindingLine> lines = List.of();
    private Comparator<FindingLine> order = BY_PLACE;
    private String none = "";

    FindingsTable(Composite parent, Consumer<Finding> go, Runnable chosenChanged) {
        this.chosenChanged = chosenChanged;
        area = new Composite(parent, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        table.addListener(SWT.Paint, event -> paintNone(event.gc));
        viewer.addSelectionChangedListener(_ -> this.chosenChanged.run());
        viewer.addDoubleClickListener(_ -> chosen().map(FindingLine::finding).ifPresent(go));
        make(columns, "number", 2, SWT.LEFT, FindingLine::number,
                Comparator.comparingInt(line -> line.finding().getNumber()));
        make(columns, "severity", 3, SWT.LEFT, FindingLine::severity, Comparator.comparingInt(FindingLine::gravity));
        make(columns, "track", 5, SWT.LEFT, FindingLine::track, Comparator.comparing(FindingLine::track));
        TableColumn place = make(columns, "bars", 3, SWT.LEFT, FindingLine::bars, BY_PLACE);
        make(columns, "rule", 5, SWT.LEFT, FindingLine::rule, Comparator.comparing(FindingLine::rule));
        make(columns, "measured", 4, SWT.LEFT, FindingLine::measured,
                Comparator.comparingDouble(line -> line.finding().getMeasured()));
        make(columns, "limit", 4, SWT.LEFT, FindingLine::limit,
                Comparator.comparingDouble(line -> line.finding().getLimit()));
        make(columns, "status", 3, SWT.LEFT, FindingLine::status, Comparator.comparing(FindingLine::status));
        table.setSortColumn(place);
        table.setSortDirection(SWT.UP);
    }

    Control control() {
        return area;
    }

    void focus() {
        viewer.getTable().setFocus();
    }

    /**
     * Lists findings; the one that was chosen stays chosen if it is still there.
     *
     * @param now in any order
     * @param nothing what to say if there are none
     */
    void show(List<FindingLine> now, String nothing) {
        if (!now.equals(lines) || !nothing.equals(none)) {
            lines = now;
            none = nothing;
            fill();
        }
    }

    private void fill() {
        Optional<Finding> before = chosen().map(FindingLine::finding);
        viewer.setInput(lines.stream().sorted(order.thenComparing(BY_PLACE)).toArray());
        before.flatMap(finding -> lines.stream().filter(line -> line.finding() == finding).findFirst())
                .ifPresent(line -> viewer.setSelection(new StructuredSelection(line), true));
        viewer.getTable().redraw();
    }

    /** The line that is chosen. */
    Optional<FindingLine> chosen() {
        return viewer.getStructuredSelection().getFirstElement() instanceof FindingLine line ? Optional.of(line)
                : Optional.empty();
    }

    private TableColumn make(TableColumnLayout columns, String key, int weight, int alignment,
            Function<FindingLine, String> text, Comparator<FindingLine> by) {
        TableViewerColumn made = new TableViewerColumn(viewer, alignment);
        TableColumn column = made.getColumn();
        column.setText(Texts.of("column." + key));
        column.addListener(SWT.Selection, _ -> sort(column, by));
        columns.setColumnData(column, new ColumnWeightData(weight, width(column.getText())));
        made.setLabelProvider(new ColumnLabelProvider() {

            @Override
            @NonNullByDefault({})
            public String getText(Object element) {
                return text.apply((FindingLine) element);
            }

            @Override
            @NonNullByDefault({})
            public @Nullable Color getForeground(Object element) {
                FindingLine line = (FindingLine) element;
                return !line.open() ? Palette.TEXT_FAINT : key.equals("severity") ? Inks.of(line.finding()) : null;
            }
        });
        return column;
    }

    private void sort(TableColumn column, Comparator<FindingLine> by) {
        Table table = viewer.getTable();
        boolean back = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(back ? SWT.DOWN : SWT.UP);
        order = back ? by.reversed() : by;
        fill();
    }

    /** How wide a column must be for its heading, in pixels. */
    private int width(String heading) {
        GC gc = new GC(viewer.getTable());
        try {
            gc.setFont(Fonts.heading(viewer.getTable().getDisplay()));
            return gc.textExtent(heading).x + MARGIN;
        } finally {
            gc.dispose();
        }
    }

    private void paintNone(GC gc) {
        if (lines.isEmpty()) {
            Rectangle all = viewer.getTable().getClientArea();
            gc.setForeground(Palette.TEXT_QUIET);
            Point size = gc.textExtent(none);
            gc.drawText(none, Math.max(14, (all.width - size.x) / 2), Math.max(8, (all.height - size.y) / 2), true);
        }
    }
}
