package org.tonewright.mastering.ui.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.session.Controls;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.ValuePath;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.theme.Fonts;

/** The titles of a release, one a row, with what was measured of their sources. Each change is one edit. */
final class TitlesTable {

    private static final int MARGIN = 16;
    private static final Map<String, String> EXPLAINED = Map.of("Pause (s)", "The silence before the title, in seconds",
            "LUFS", "The loudness of the source, in LUFS", "Range (LU)", "The loudness range of the source, in LU",
            "Peak (dBTP)", "The true peak of the source, in dBTP", "Gain (dB)",
            "The gain before the chain, in decibels");

    private final Composite area;
    private final TableViewer table;
    private final OpenDocument<Release> document;
    private final Loudness loudness;
    private final Desk desk;

    TitlesTable(Composite parent, OpenDocument<Release> document, Loudness loudness, Desk desk) {
        this.document = document;
        this.loudness = loudness;
        this.desk = desk;
        area = new Composite(parent, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        table = new TableViewer(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.addSelectionChangedListener(_ -> desk.select(chosen()));
        make(columns, "No.", 2, SWT.RIGHT, title -> String.valueOf(number(title)));
        edited(make(columns, "Title", 11, SWT.LEFT, Title::getName), Title::getName,
                (title, text) -> title.setName(text));
        make(columns, "Length", 3, SWT.RIGHT, TitlesTable::length);
        set(make(columns, "Pause (s)", 3, SWT.RIGHT, title -> text(title, "gap")), "gap");
        make(columns, "LUFS", 3, SWT.RIGHT, title -> number(measured(title, Measurement::integrated)));
        make(columns, "Range (LU)", 3, SWT.RIGHT, title -> number(measured(title, Measurement::range)));
        make(columns, "Peak (dBTP)", 4, SWT.RIGHT, title -> number(measured(title, Measurement::truePeak)));
        set(make(columns, "Gain (dB)", 3, SWT.RIGHT, title -> text(title, "gain")), "gain");
        set(make(columns, "ISRC", 5, SWT.LEFT, Title::getIsrc), "isrc");
    }

    Control control() {
        return area;
    }

    void refresh() {
        Optional<Title> before = chosen();
        table.setInput(document.root().getTitles().toArray());
        before.ifPresent(title -> table.setSelection(new StructuredSelection(title)));
    }

    /** The title that is chosen. */
    Optional<Title> chosen() {
        return table.getStructuredSelection().getFirstElement() instanceof Title title ? Optional.of(title)
                : Optional.empty();
    }

    private int number(Title title) {
        return document.root().getTitles().indexOf(title) + 1;
    }

    private OptionalDouble measured(Title title, Function<Measurement, OptionalDouble> what) {
        return loudness.of(document, title).map(what).orElse(OptionalDouble.empty());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "-";
    }

    private static String length(Title title) {
        long seconds = Math.round((double) title.getSource().getFrames() / title.getSource().getSampleRate());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private org.tonewright.core.session.Control control(Title title, String key) {
        return new Controls(desk.studio().processors()).find(document.root(),
                ValuePath.of("title", String.valueOf(number(title)), key));
    }

    private String text(Title title, String key) {
        return control(title, key).text();
    }

    private TableViewerColumn make(TableColumnLayout columns, String name, int weight, int alignment,
            Function<Title, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, alignment);
        column.getColumn().setText(name);
        column.getColumn().setToolTipText(EXPLAINED.getOrDefault(name, name));
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, width(name)));
        column.setLabelProvider(new ColumnLabelProvider() {

            @Override
            @NonNullByDefault({})
            public String getText(Object element) {
                return text.apply((Title) element);
            }
        });
        return column;
    }

    /** How wide a column must be for its heading, in pixels. */
    private int width(String heading) {
        GC gc = new GC(table.getTable());
        try {
            gc.setFont(Fonts.heading(table.getTable().getDisplay()));
            return gc.textExtent(heading).x + MARGIN;
        } finally {
            gc.dispose();
        }
    }

    /** Lets a column be set as the command line sets it. */
    private void set(TableViewerColumn column, String key) {
        edited(column, title -> text(title, key), (title, text) -> control(title, key).set(text));
    }

    private void edited(TableViewerColumn column, Function<Title, String> get, BiConsumer<Title, String> set) {
        TextCellEditor cell = new TextCellEditor(table.getTable());
        String label = "Set " + column.getColumn().getText().replaceFirst(" \\(.*", "");
        column.setEditingSupport(new EditingSupport(table) {

            @Override
            @NonNullByDefault({})
            protected @Nullable CellEditor getCellEditor(Object element) {
                return cell;
            }

            @Override
            @NonNullByDefault({})
            protected boolean canEdit(Object element) {
                return true;
            }

            @Override
            @NonNullByDefault({})
            protected Object getValue(Object element) {
                return get.apply((Title) element);
            }

            @Override
            @NonNullByDefault({})
            protected void setValue(Object element, Object value) {
                String text = String.valueOf(value).strip();
                if (!text.equals(get.apply((Title) element))) {
                    desk.attempt(() -> document.editor().edit(label, () -> set.accept((Title) element, text)));
                }
            }
        });
    }
}
