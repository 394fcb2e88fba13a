package org.tonewright.ui.internal.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/** The parts of a session, one a row: name, player, the track it is recorded on, a note. Each change is one edit. */
final class PartsTable {

    private final Composite area;
    private final TableViewer table;
    private final OpenSession open;
    private final Desk desk;

    PartsTable(Composite parent, OpenSession open, Desk desk) {
        this.open = open;
        this.desk = desk;
        area = new Composite(parent, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        table = new TableViewer(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(columns, "Part", 3, Part::getName, Part::setName);
        column(columns, "Player", 3, Part::getPlayer, Part::setPlayer);
        trackColumn(columns);
        column(columns, "Note", 6, Part::getNote, Part::setNote);
    }

    Control control() {
        return area;
    }

    void refresh() {
        table.setInput(open.root().getParts().toArray());
    }

    /** Adds a part with a name that is free. */
    void add() {
        List<String> names = open.root().getParts().stream().map(Part::getName).toList();
        String name = Stream.iterate(names.size() + 1, i -> i + 1).map(i -> "Part " + i)
                .filter(free -> !names.contains(free)).findFirst().orElseThrow();
        Part part = SessionFactory.eINSTANCE.createPart();
        part.setName(name);
        desk.attempt(() -> open.editor().edit("Add Part", () -> open.root().getParts().add(part)));
        table.editElement(part, 0);
    }

    /** Removes the chosen part. */
    void remove() {
        if (table.getStructuredSelection().getFirstElement() instanceof Part part) {
            desk.attempt(() -> open.editor().edit("Remove Part", () -> open.root().getParts().remove(part)));
        }
    }

    private void column(TableColumnLayout columns, String title, int weight, Function<Part, String> get,
            BiConsumer<Part, String> set) {
        TableViewerColumn column = make(columns, title, weight, get);
        column.setEditingSupport(new Editing(new TextCellEditor(table.getTable())) {

            @Override
            @NonNullByDefault({})
            protected Object getValue(Object element) {
                return get.apply((Part) element);
            }

            @Override
            @NonNullByDefault({})
            protected void setValue(Object element, Object value) {
                String text = String.valueOf(value).strip();
                if (!text.equals(get.apply((Part) element))) {
                    desk.attempt(() -> open.editor().edit("Set " + title, () -> set.accept((Part) element, text)));
                }
            }
        });
    }

    private void trackColumn(TableColumnLayout columns) {
        TableViewerColumn column = make(columns, "Track", 3,
                part -> Optional.ofNullable(part.getTrack()).map(Track::getName).orElse(""));
        ComboBoxCellEditor choice = new ComboBoxCellEditor(table.getTable(), new String[0], SWT.READ_ONLY);
        column.setEditingSupport(new Editing(choice) {

            @Override
            @NonNullByDefault({})
            protected Object getValue(Object element) {
                List<Track> tracks = open.root().getTimeline().getTracks();
                choice.setItems(Stream.concat(Stream.of("(none)"), tracks.stream().map(Track::getName))
                        .toArray(String[]::new));
                return tracks.indexOf(((Part) element).getTrack()) + 1;
            }

            @Override
            @NonNullByDefault({})
            protected void setValue(Object element, Object value) {
                int index = (Integer) value;
                List<Track> tracks = open.root().getTimeline().getTracks();
                Track track = index < 1 ? null : tracks.get(index - 1);
                if (index >= 0 && track != ((Part) element).getTrack()) {
                    desk.attempt(() -> open.editor().edit("Set Track", () -> ((Part) element).setTrack(track)));
                }
            }
        });
    }

    private TableViewerColumn make(TableColumnLayout columns, String title, int weight, Function<Part, String> get) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
        column.setLabelProvider(new ColumnLabelProvider() {

            @Override
            @NonNullByDefault({})
            public String getText(Object element) {
                return get.apply((Part) element);
            }
        });
        return column;
    }

    /** Edits cells in place. */
    @NonNullByDefault({})
    private abstract class Editing extends EditingSupport {

        private final CellEditor cell;

        Editing(CellEditor cell) {
            super(table);
            this.cell = cell;
        }

        @Override
        protected @Nullable CellEditor getCellEditor(Object element) {
            return cell;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }
    }
}
