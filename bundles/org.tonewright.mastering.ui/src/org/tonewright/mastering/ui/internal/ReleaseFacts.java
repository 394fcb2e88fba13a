package org.tonewright.mastering.ui.internal;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tonewright.core.Refusal;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Release;
import org.tonewright.ui.desk.Desk;

/** The facts of a release, one a line; leaving a field makes one edit. */
final class ReleaseFacts {

    private static final int LAST_YEAR = 9999;

    private final Composite form;
    private final OpenDocument<Release> document;
    private final Desk desk;

    ReleaseFacts(Composite parent, OpenDocument<Release> document, Desk desk) {
        this.document = document;
        this.desk = desk;
        form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(form);
        Release release = document.root();
        field("Title", release::getTitle, release::setTitle);
        field("Artist", release::getArtist, release::setArtist);
        field("Bar code", release::getUpc, release::setUpc);
        field("Label", release::getLabel, release::setLabel);
        field("Year", () -> release.getYear() == 0 ? "" : String.valueOf(release.getYear()),
                text -> release.setYear(year(text)));
        field("Genre", release::getGenre, release::setGenre);
    }

    Control control() {
        return form;
    }

    private static int year(String text) {
        if (text.isBlank()) {
            return 0;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > LAST_YEAR) {
            throw new Refusal("'" + text + "' is not a year.");
        }
        return Integer.parseInt(text);
    }

    private void field(String name, Supplier<String> get, Consumer<String> set) {
        new Label(form, SWT.NONE).setText(name);
        Text text = new Text(form, SWT.BORDER);
        text.setText(get.get());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        Runnable keep = () -> {
            String now = text.getText().strip();
            if (!now.equals(get.get())
                    && !desk.attempt(() -> document.editor().edit("Set " + name, () -> set.accept(now)))) {
                text.setText(get.get());
            }
        };
        text.addListener(SWT.FocusOut, _ -> keep.run());
        text.addListener(SWT.DefaultSelection, _ -> keep.run());
        EditListener edits = _ -> {
            if (!text.isFocusControl()) {
                text.setText(get.get());
            }
        };
        document.editor().addListener(edits);
        text.addListener(SWT.Dispose, _ -> document.editor().removeListener(edits));
    }
}
