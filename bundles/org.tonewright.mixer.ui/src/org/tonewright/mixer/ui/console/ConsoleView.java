package org.tonewright.mixer.ui.console;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.mixer.ui.internal.console.ConsolePanel;
import org.tonewright.mixer.ui.internal.console.Notice;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The view of the console: without a session it says what to do. */
public final class ConsoleView implements DeskListener {

    /** The id of the view. */
    public static final String ID = "org.tonewright.mixer.ui.console";

    private final Composite area;
    private final Desk desk;
    private final StackLayout pages = new StackLayout();
    private final Notice empty;
    private Optional<ConsolePanel> panel = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public ConsoleView(Composite parent, Desk desk) {
        this.desk = desk;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(pages);
        empty = new Notice(area, Texts.of("empty.first"), Texts.of("empty.second"));
        desk.addListener(this);
        sessionChanged();
    }

    @Override
    public void sessionChanged() {
        panel.ifPresent(Composite::dispose);
        panel = desk.session().map(open -> new ConsolePanel(area, desk, open));
        pages.topControl = panel.<Composite>map(made -> made).orElse(empty);
        area.layout();
    }

    @Override
    public void selectionChanged() {
        panel.ifPresent(ConsolePanel::selectionChanged);
    }

    /** Hands the keys to the strip that is selected. */
    @Focus
    public void focus() {
        panel.ifPresentOrElse(ConsolePanel::focusSelected, empty::setFocus);
    }

    /** Ends it. */
    @PreDestroy
    public void close() {
        desk.removeListener(this);
        panel.ifPresent(Composite::dispose);
        panel = Optional.empty();
    }
}
