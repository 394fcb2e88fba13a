package org.tonewright.ui.internal.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.theme.Styles;

/** What can be done when nothing lies on the desk: make a session, open one, or go on with one of the last. */
final class StartPage {

    private final Composite page;
    private final Composite recents;
    private final Desk desk;

    StartPage(Composite parent, Desk desk) {
        this.desk = desk;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(48, 40).spacing(0, 10).applyTo(page);
        Styles.label(page, "Tonewright", Styles.HEADLINE);
        Styles.label(page, "A song travels one way: prepare it, record it, mix it, master it.", Styles.LEAD);
        Composite ways = new Composite(page, SWT.NONE);
        GridDataFactory.swtDefaults().indent(0, 18).applyTo(ways);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 10).applyTo(ways);
        way(ways, "New session…", "An empty session for one song (Ctrl+N)", "org.tonewright.ui.session.new");
        way(ways, "Open…", "The folder of a session or of a release (Ctrl+O)", "org.tonewright.ui.session.open");
        recents = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(recents);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 22).applyTo(recents);
        refresh();
    }

    private static void way(Composite parent, String name, String explanation, String command) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(name);
        GridDataFactory.fillDefaults().hint(170, 36).applyTo(button);
        button.addListener(SWT.Selection, _ -> Commands.run(command));
        Label label = Styles.label(parent, explanation, Styles.QUIET);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    Control control() {
        return page;
    }

    /** Reads again what was open before. */
    void refresh() {
        for (Control child : recents.getChildren()) {
            child.dispose();
        }
        List<Path> folders = Recents.folders();
        if (!folders.isEmpty()) {
            Styles.label(recents, "Go on with", Styles.HEADING);
        }
        for (Path folder : folders) {
            Link link = new Link(recents, SWT.NONE);
            String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(folder.toString());
            link.setText("<a>" + name.replace("&", "&&").replace("<", "") + "</a>   " + folder.getParent());
            Styles.apply(link, Styles.QUIET);
            link.addListener(SWT.Selection, _ -> desk.attempt(() -> desk.open(folder)));
        }
        page.layout(true, true);
    }
}
