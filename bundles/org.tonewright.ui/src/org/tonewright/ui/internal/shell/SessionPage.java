package org.tonewright.ui.internal.shell;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.session.EditListener;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.TempoChange;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Styles;

/** The facts of the session on the desk, and the parts it needs recorded. */
final class SessionPage {

    private final Composite page;
    private final OpenSession open;
    private final EditListener edits = _ -> refresh();
    private final Label name;
    private final Label facts;
    private final PartsTable parts;

    SessionPage(Composite parent, OpenSession open, Desk desk) {
        this.open = open;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(28, 22).spacing(0, 8).applyTo(page);
        name = wide(Styles.label(page, "", Styles.HEADLINE));
        facts = wide(Styles.label(page, "", Styles.LEAD));
        wide(Styles.label(page, open.document().folder().toString(), Styles.QUIET));
        Label heading = wide(Styles.label(page, "Parts", Styles.HEADING));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 16).applyTo(heading);
        Styles.label(page, "What the song needs recorded, written down first.", Styles.QUIET);
        parts = new PartsTable(page, open, desk);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts.control());
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
        button(buttons, "Add part", parts::add);
        button(buttons, "Remove part", parts::remove);
        button(buttons, "Import audio…", () -> Commands.run("org.tonewright.ui.session.import"));
        open.editor().addListener(edits);
        refresh();
    }

    private static Label wide(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().hint(130, 32).applyTo(button);
        button.addListener(SWT.Selection, _ -> action.run());
    }

    Control control() {
        return page;
    }

    void close() {
        open.editor().removeListener(edits);
    }

    private void refresh() {
        if (page.isDisposed()) {
            return;
        }
        Session session = open.root();
        name.setText(session.getName().replace("&", "&&"));
        facts.setText(facts(session));
        parts.refresh();
    }

    private static String facts(Session session) {
        TempoChange tempo = session.getTimeline().getTempoChanges().getFirst();
        long seconds = SessionGraph.end(session) / session.getSampleRate();
        return String.format(Locale.ROOT, "%.1f kHz   %s quarter notes a minute, %d/%d   %d tracks   %d:%02d",
                session.getSampleRate() / 1000.0, plain(tempo.getTempo()), tempo.getBeats(), tempo.getBeatUnit(),
                session.getTimeline().getTracks().size(), seconds / 60, seconds % 60);
    }

    private static String plain(double tempo) {
        return tempo == Math.rint(tempo) ? String.valueOf((long) tempo) : String.valueOf(tempo);
    }
}
