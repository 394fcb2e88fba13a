package org.tonewright.ui.internal.shell;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The first page of a song: without a session what can be done, with one its facts and the parts it needs. */
public final class SessionView implements DeskListener {

    private final Composite parent;
    private final Desk desk;
    private final StackLayout pages = new StackLayout();
    private final StartPage start;
    private Optional<SessionPage> page = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public SessionView(Composite parent, Desk desk) {
        this.parent = new Composite(parent, SWT.NONE);
        this.desk = desk;
        this.parent.setLayout(pages);
        start = new StartPage(this.parent, desk);
        desk.addListener(this);
        sessionChanged();
    }

    @PreDestroy
    void dispose() {
        desk.removeListener(this);
        page.ifPresent(SessionPage::close);
    }

    @Override
    public void sessionChanged() {
        page.ifPresent(SessionPage::close);
        page.map(SessionPage::control).ifPresent(Control::dispose);
        Optional<OpenSession> open = desk.session();
        page = open.map(session -> new SessionPage(parent, session, desk));
        start.refresh();
        pages.topControl = page.map(SessionPage::control).orElse(start.control());
        parent.layout();
    }
}
