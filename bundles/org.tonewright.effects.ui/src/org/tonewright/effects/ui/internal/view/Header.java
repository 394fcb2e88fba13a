package org.tonewright.effects.ui.internal.view;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.model.session.Slot;
import org.tonewright.processor.Param;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.panel.Gesture;
import org.tonewright.ui.slot.SlotContext;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Toggle;

/** The line above a panel: what it is, whose, where, whether it works, and the way back to how it began. */
final class Header extends Composite {

    private final SlotContext context;
    private final String name;

    Header(Composite parent, Desk desk, SlotContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        Styles.plane(this, Inks.header());
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 12;
        layout.marginHeight = 5;
        layout.horizontalSpacing = 10;
        setLayout(layout);
        Optional<ProcessorDescriptor> known = desk.studio().processors().descriptors().stream()
                .filter(one -> one.id().equals(context.info().id())).findFirst();
        name = known.map(ProcessorDescriptor::name).orElseGet(() -> context.info().id());
        Label title = Styles.label(this, name, Inks.text());
        title.setFont(Fonts.heading(getDisplay()));
        title.setToolTipText(known.map(ProcessorDescriptor::description).orElse(""));
        String vendor = known.map(ProcessorDescriptor::vendor).orElse("");
        Label place = Styles.label(this, (vendor.isEmpty() ? "" : vendor + " \u00b7 ")
                + Texts.text("header.on.strip", context.strip()), Inks.faint());
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 1;
        place.setLayoutData(wide);
        enabled(desk);
        PushLamp reset = new PushLamp(this, Texts.text("header.reset"), Palette.ACCENT);
        reset.setName(Texts.text("header.reset.hint"));
        reset.onPush(() -> desk.attempt(this::reset));
    }

    private void enabled(Desk desk) {
        Slot slot = context.slot();
        Toggle on = new Toggle(this, Texts.text("header.on"), Palette.PLAY);
        on.setName(Texts.text("header.on.hint"));
        on.setOn(slot.isEnabled());
        on.onToggle(wanted -> {
            desk.attempt(() -> desk.session().ifPresent(session -> session.editor().edit(
                    Texts.text(wanted ? "edit.enable" : "edit.disable", name), () -> slot.setEnabled(wanted))));
            on.setOn(slot.isEnabled());
        });
        context.onChange(on, () -> on.setOn(slot.isEnabled()));
    }

    private void reset() {
        Gesture all = context.begin(Texts.text("edit.reset", name));
        for (Param param : context.info().params()) {
            all.turn(param.key(), param.initial());
        }
        all.end();
    }
}
