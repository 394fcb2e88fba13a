package org.tonewright.recording.ui.internal.inputs;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The inputs of the tracks, and what is ready to be recorded. Without a session it says what to do. */
public final class InputsView implements DeskListener {

    private final Composite area;
    private final Desk desk;
    private final DeskRecorder recorder;
    private final StackLayout pages = new StackLayout();
    private final Control empty;
    private Optional<InputsPage> page = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public InputsView(Composite parent, Desk desk, DeskRecorder recorder) {
        this.desk = desk;
        this.recorder = recorder;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(pages);
        empty = new NoSession(area).control();
        desk.addListener(this);
        sessionChanged();
    }

    @Override
    public void sessionChanged() {
        page.ifPresent(InputsPage::close);
        page.map(InputsPage::control).ifPresent(Control::dispose);
        page = desk.session().map(open -> new InputsPage(area, desk, open, recorder));
        pages.topControl = page.map(InputsPage::control).orElse(empty);
        area.layout();
    }

    @Override
    public void selectionChanged() {
        page.ifPresent(InputsPage::refresh);
    }

    /** Hands the keys to the inputs. */
    @Focus
    public void focus() {
        area.setFocus();
    }

    /** Ends what goes on in the background. */
    @PreDestroy
    public void close() {
        desk.removeListener(this);
        page.ifPresent(InputsPage::close);
    }
}
