package org.tonewright.mastering.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.theme.Styles;

/** What to do when there is no release on the desk. */
final class NoRelease {

    private final Composite page;
    private final Desk desk;

    NoRelease(Composite parent, Desk desk) {
        this.desk = desk;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(48, 40).spacing(0, 10).applyTo(page);
        Styles.label(page, "Release", Styles.HEADLINE);
        Styles.label(page, "An album, an EP or a single: bounced songs become titles, get their levels, and are "
                + "delivered.", Styles.LEAD);
        Composite buttons = new Composite(page, SWT.NONE);
        GridDataFactory.swtDefaults().indent(0, 18).applyTo(buttons);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 10).applyTo(buttons);
        button(buttons, "New release…", this::make);
        button(buttons, "Open release…", this::open);
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().hint(160, 36).applyTo(button);
        button.addListener(SWT.Selection, _ -> action.run());
    }

    Control control() {
        return page;
    }

    private void make() {
        FileDialog dialog = new FileDialog(page.getShell(), SWT.SAVE);
        dialog.setText("New Release");
        dialog.setFileName("My Release.release");
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> desk.attempt(() -> create(Path.of(chosen))));
    }

    private void create(Path folder) throws IOException {
        String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("Release");
        desk.createRelease(folder, name.replaceFirst("\\.release$", ""), CompactDisc.RATE);
    }

    private void open() {
        DirectoryDialog dialog = new DirectoryDialog(page.getShell());
        dialog.setText("Open Release");
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> desk.attempt(() -> desk.openRelease(Path.of(chosen))));
    }
}
