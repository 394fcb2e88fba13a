package org.tonewright.mastering.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.TitleImport;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.work.Work;

/** What can be done with the titles: add, move, remove. */
final class TitleActions {

    private final Composite row;
    private final OpenDocument<Release> document;
    private final TitlesTable table;
    private final Desk desk;

    TitleActions(Composite parent, OpenDocument<Release> document, TitlesTable table, Desk desk) {
        this.document = document;
        this.table = table;
        this.desk = desk;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 0).applyTo(row);
        button("Add session…", this::addSession);
        button("Add audio…", this::addFiles);
        button("Move up", () -> move(-1));
        button("Move down", () -> move(1));
        button("Remove", this::remove);
    }

    private void button(String text, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().hint(120, 32).applyTo(button);
        button.addListener(SWT.Selection, _ -> action.run());
    }

    Control control() {
        return row;
    }

    private void addSession() {
        DirectoryDialog dialog = new DirectoryDialog(row.getShell());
        dialog.setText("Add Session");
        dialog.setMessage("The folder of a session that was bounced");
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> add(List.of(Path.of(chosen))));
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Add Audio");
        if (dialog.open() != null) {
            add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
        }
    }

    private void add(List<Path> from) {
        desk.attempt(() -> {
            TitleImport.Copying copying = new TitleImport(desk.studio().formats().all(), desk.studio().sessions())
                    .begin(document, from);
            new Work(desk).begin("Add titles", copying::run, copied -> desk.attempt(() -> enter(copied)));
        });
    }

    private void enter(TitleImport.Copied copied) throws IOException {
        if (desk.release().filter(document::equals).isPresent()) {
            TitleImport.enter(document, copied);
        } else {
            copied.discard();
        }
    }

    private void move(int by) {
        List<Title> titles = document.root().getTitles();
        table.chosen().ifPresent(title -> {
            int from = titles.indexOf(title);
            int to = from + by;
            if (to >= 0 && to < titles.size()) {
                desk.attempt(() -> document.editor().edit("Move " + title.getName(),
                        () -> document.root().getTitles().move(to, from)));
            }
        });
    }

    private void remove() {
        table.chosen().ifPresent(title -> desk.attempt(() -> document.editor().edit("Remove " + title.getName(),
                () -> document.root().getTitles().remove(title))));
    }
}
