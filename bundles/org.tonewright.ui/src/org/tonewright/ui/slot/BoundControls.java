package org.tonewright.ui.slot;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.processor.Param;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.Gesture;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Chooser;
import org.tonewright.ui.widgets.Knob;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.Toggle;
import org.tonewright.ui.widgets.ValueControl;
import org.tonewright.ui.widgets.ValueField;

/** Widgets that are bound to a parameter: every drag is one gesture, and they follow every change. */
public final class BoundControls {

    private BoundControls() {}

    /**
     * A widget with its caption and value.
     *
     * @param caption what stands above it
     */
    public static Captioned control(Composite parent, EditorContext context, Param param, String caption) {
        Captioned cell = new Captioned(parent, caption);
        switch (param) {
        case Param.Real real -> {
            bind(new Knob(cell, Quantity.of(real)), context, param);
            bind(new ValueField(cell, Quantity.of(real)), context, param);
        }
        case Param.Choice choice -> chooser(cell, context, choice);
        case Param.Toggle toggle -> toggle(cell, context, toggle);
        }
        return cell;
    }

    /** A widget in one line. */
    public static Control field(Composite parent, EditorContext context, Param param) {
        return switch (param) {
        case Param.Real real -> bind(new ValueField(parent, Quantity.of(real)), context, param);
        case Param.Choice choice -> chooser(parent, context, choice);
        case Param.Toggle toggle -> toggle(parent, context, toggle);
        };
    }

    private static Control bind(ValueControl control, EditorContext context, Param param) {
        control.setName(param.name());
        control.setValue(context.value(param.key()));
        control.onGesture(new Turn(context, param));
        context.onChange(control, () -> control.setValue(context.value(param.key())));
        return control;
    }

    private static Control chooser(Composite parent, EditorContext context, Param.Choice choice) {
        Chooser chooser = new Chooser(parent);
        chooser.setName(choice.name());
        chooser.setChoices(choice.labels());
        chooser.select((int) context.value(choice.key()));
        chooser.onChoose(index -> context.set(choice.key(), index));
        context.onChange(chooser, () -> chooser.select((int) context.value(choice.key())));
        return chooser;
    }

    private static Control toggle(Composite parent, EditorContext context, Param.Toggle param) {
        Toggle toggle = new Toggle(parent, "", Palette.PLAY);
        toggle.setName(param.name());
        Runnable show = () -> {
            boolean on = context.value(param.key()) != 0;
            toggle.setOn(on);
            toggle.setText(on ? "On" : "Off");
        };
        show.run();
        toggle.onToggle(on -> context.set(param.key(), on ? 1 : 0));
        context.onChange(toggle, show);
        return toggle;
    }

    /** What a person does at a widget, as a gesture of the slot. */
    private static final class Turn implements org.tonewright.ui.widgets.Gesture {

        private final EditorContext context;
        private final Param param;
        private Optional<Gesture> gesture = Optional.empty();

        Turn(EditorContext context, Param param) {
            this.context = context;
            this.param = param;
        }

        @Override
        public void begin() {
            gesture = Optional.of(context.begin("Set " + param.name()));
        }

        @Override
        public void moved(double value) {
            gesture.ifPresent(turn -> turn.turn(param.key(), value));
        }

        @Override
        public void ended(double value) {
            gesture.ifPresent(Gesture::end);
            gesture = Optional.empty();
        }
    }
}
