package org.tonewright.recording.ui.internal.findings;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.theme.Styles;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What the inspectors found in the session on the desk. Without a session it says what to do. */
public final class FindingsView implements DeskListener {

    private final Composite area;
    private final Desk desk;
    private final DeskFindings findings;
    private final StackLayout pages = new StackLayout();
    private final Control empty;
    private Optional<FindingsPage> page = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public FindingsView(Composite parent, Desk desk, DeskFindings findings) {
        this.desk = desk;
        this.findings = findings;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(pages);
        empty = empty();
        desk.addListener(this);
        sessionChanged();
    }

    private Control empty() {
        Composite nothing = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(28, 22).spacing(0, 8).applyTo(nothing);
        Styles.label(nothing, Texts.of("empty.first"), Styles.HEADLINE);
        Styles.label(nothing, Texts.of("empty.second"), Styles.LEAD);
        Styles.label(nothing, Texts.of("empty.third"), Styles.QUIET);
        return nothing;
    }

    @Override
    public void sessionChanged() {
        page.ifPresent(FindingsPage::close);
        page.map(FindingsPage::control).ifPresent(Control::dispose);
        page = desk.session().map(open -> new FindingsPage(area, desk, open, findings));
        pages.topControl = page.map(FindingsPage::control).orElse(empty);
        area.layout();
    }

    /** Hands the keys to the list. */
    @Focus
    public void focus() {
        page.ifPresentOrElse(FindingsPage::focus, area::setFocus);
    }

    /** The view is closed. */
    @PreDestroy
    public void close() {
        desk.removeListener(this);
        page.ifPresent(FindingsPage::close);
    }
}
