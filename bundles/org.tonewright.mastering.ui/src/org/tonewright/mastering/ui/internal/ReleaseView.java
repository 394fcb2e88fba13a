package org.tonewright.mastering.ui.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The release on the desk: without one what to do, with one its titles, levels and deliveries. */
public final class ReleaseView implements DeskListener {

    private final Composite area;
    private final Desk desk;
    private final StackLayout pages = new StackLayout();
    private final Control start;
    private Optional<ReleasePage> page = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public ReleaseView(Composite parent, Desk desk) {
        area = new Composite(parent, SWT.NONE);
        this.desk = desk;
        area.setLayout(pages);
        start = new NoRelease(area, desk).control();
        desk.addListener(this);
        releaseChanged();
    }

    @PreDestroy
    void dispose() {
        desk.removeListener(this);
        page.ifPresent(ReleasePage::close);
    }

    @Override
    public void releaseChanged() {
        page.ifPresent(ReleasePage::close);
        page.map(ReleasePage::control).ifPresent(Control::dispose);
        page = desk.release().map(document -> new ReleasePage(area, document, desk));
        pages.topControl = page.map(ReleasePage::control).orElse(start);
        area.layout();
    }
}
