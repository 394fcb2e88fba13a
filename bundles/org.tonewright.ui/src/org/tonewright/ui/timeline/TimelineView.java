package org.tonewright.ui.timeline;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.internal.timeline.EmptyPage;
import org.tonewright.ui.internal.timeline.TimelinePanel;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The view of the timeline: without a session it says what to do. */
public final class TimelineView implements DeskListener {

    /** The id of the view. */
    public static final String ID = "org.tonewright.ui.timeline";

    private final Composite area;
    private final Desk desk;
    private final StackLayout pages = new StackLayout();
    private final EmptyPage empty;
    private Optional<TimelinePanel> panel = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public TimelineView(Composite parent, Desk desk) {
        this.desk = desk;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(pages);
        empty = new EmptyPage(area);
        desk.addListener(this);
        sessionChanged();
    }

    @Override
    public void sessionChanged() {
        panel.ifPresent(Composite::dispose);
        panel = desk.session().map(open -> new TimelinePanel(area, desk, open));
        pages.topControl = panel.<Composite>map(made -> made).orElse(empty);
        area.layout();
    }

    /** Hands the keys to the clips. */
    @Focus
    public void focus() {
        panel.<Composite>map(made -> made).orElse(empty).setFocus();
    }

    /** Ends what goes on in the background. */
    @PreDestroy
    public void close() {
        desk.removeListener(this);
        panel.ifPresent(Composite::dispose);
        panel = Optional.empty();
    }
}
