package org.tonewright.recording.ui.internal.findings;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.session.EditListener;
import org.tonewright.model.session.Finding;
import org.tonewright.recording.inspect.Inspections;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Ticker;

/** The findings of a session: what can be done, the list, and what is said about the one that is chosen. */
final class FindingsPage {

    private final Composite page;
    private final OpenSession open;
    private final List<Inspections.Installed> installed;
    private final FindingTools tools;
    private final FindingsTable table;
    private final FindingWords words;
    private final EditListener edits = _ -> refresh();

    FindingsPage(Composite parent, Desk desk, OpenSession open, DeskFindings findings) {
        this.open = open;
        installed = new Inspections(desk.studio().extensions()).all();
        page = new Composite(parent, SWT.NONE);
        Styles.plane(page, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        tools = new FindingTools(page, findings, this::chosen, this::refresh);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.control());
        table = new FindingsTable(page, findings::go, this::chosenChanged);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 80).applyTo(table.control());
        words = new FindingWords(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words.control());
        open.editor().addListener(edits);
        Ticker.of(page.getDisplay()).add(page, tools::tick);
        refresh();
    }

    Control control() {
        return page;
    }

    void focus() {
        table.focus();
    }

    private Optional<Finding> chosen() {
        return table.chosen().map(FindingLine::finding);
    }

    private void chosenChanged() {
        tools.refresh(open.root());
        words.show(table.chosen());
    }

    /** Shows what holds now. */
    private void refresh() {
        if (!page.isDisposed()) {
            boolean all = tools.all();
            table.show(open.root().getFindings().stream().sorted(DeskFindings.ORDER)
                    .map(finding -> FindingLine.of(finding, open.root(), installed))
                    .filter(line -> all || line.open()).toList(), Texts.of(all ? "none.all" : "none.open"));
            chosenChanged();
        }
    }

    void close() {
        open.editor().removeListener(edits);
    }
}
