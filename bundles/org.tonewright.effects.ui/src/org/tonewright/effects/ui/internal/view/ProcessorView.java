package org.tonewright.effects.ui.internal.view;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.model.session.Slot;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.slot.DeskProcessor;
import org.tonewright.ui.slot.SlotContext;
import org.tonewright.ui.theme.Styles;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * Shows the processor in the selected slot: its own panel, or the one made from its parameters. Without a slot it says
 * where to find one, and of a processor that is missing what was kept.
 */
public final class ProcessorView {

    private final Composite parent;
    private final Desk desk;
    private final DeskProcessor selected;
    private final Runnable show = this::show;

    /** Fills a view. */
    @Inject
    public ProcessorView(Composite parent, Desk desk, DeskProcessor selected) {
        this.parent = parent;
        this.desk = desk;
        this.selected = selected;
        parent.setLayout(new FillLayout());
        Styles.plane(parent, Inks.panel());
        selected.addListener(show);
        parent.addDisposeListener(_ -> close());
        show();
    }

    /** Follows the desk no more. */
    @PreDestroy
    public void close() {
        selected.removeListener(show);
    }

    /** The panel's first widget takes the keys, else the view itself. */
    @Focus
    public void focus() {
        parent.setFocus();
    }

    private void show() {
        if (parent.isDisposed()) {
            return;
        }
        parent.setRedraw(false);
        for (Control old : parent.getChildren()) {
            old.dispose();
        }
        Optional<Slot> slot = selected.slot();
        if (slot.isEmpty()) {
            EmptyPage.create(parent, Texts.text(desk.session().isPresent() ? "empty.slot" : "empty.session"));
        } else if (selected.slotContext().isEmpty()) {
            new MissingPage(parent, slot.get());
        } else {
            panel(selected.slotContext().get());
        }
        parent.layout(true, true);
        parent.setRedraw(true);
    }

    private void panel(SlotContext context) {
        Composite page = new Composite(parent, SWT.NONE);
        Styles.plane(page, Inks.panel());
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        new Header(page, desk, context).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Scrolling body = new Scrolling(page);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        new Editors(desk.studio().extensions()).create(body.content(), context).ifPresent(desk::warn);
        body.fit();
    }
}
