package org.tonewright.ui.binding;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.widgets.Gesture;
import org.tonewright.ui.widgets.Toggle;
import org.tonewright.ui.widgets.ValueControl;

/**
 * Ties widgets to what they show until they are disposed. A gesture is heard while it lasts and is one edit when it
 * ends, or none if it comes back to where it began; an edit that is refused is said at the desk, and the widget shows
 * again what the session holds.
 */
public final class Binding {

    private final Desk desk;
    private final SessionEditor editor;

    /**
     * Of the widgets of one open document.
     *
     * @param desk where refusals are said
     * @param editor of the document
     */
    public Binding(Desk desk, SessionEditor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    /** Ties a widget to a number. */
    public void bind(ValueControl control, Target target) {
        bind(control, () -> target);
    }

    /**
     * Ties a widget to a number that is looked up each time: when a gesture begins, and after each edit.
     *
     * @param targets gives the number; it may be another one after an edit
     */
    public void bind(ValueControl control, Supplier<Target> targets) {
        control.setValue(targets.get().get());
        follow(control, () -> control.setValue(targets.get().get()));
        control.onGesture(new Gesture() {

            private Target target = targets.get();

            @Override
            public void begin() {
                target = targets.get();
            }

            @Override
            public void moved(double value) {
                target.turn(value);
            }

            @Override
            public void ended(double value) {
                if (value != target.get()
                        && !desk.attempt(() -> editor.edit(target.label(), () -> target.keep(value)))) {
                    target.turn(target.get());
                    control.setValue(target.get());
                }
            }
        });
    }

    /**
     * Ties a switch to something that is on or off: each press is one edit.
     *
     * @param get whether it is on in the session
     * @param set switches it; called within an edit
     * @param label gives what the undo menu shows for switching it on or off, such as {@code Mute Bass}
     */
    public void bind(Toggle toggle, BooleanSupplier get, Consumer<@NonNull Boolean> set, Naming label) {
        toggle.setOn(get.getAsBoolean());
        follow(toggle, () -> toggle.setOn(get.getAsBoolean()));
        toggle.onToggle(on -> {
            if (!desk.attempt(() -> editor.edit(label.of(on), () -> set.accept(on)))) {
                toggle.setOn(get.getAsBoolean());
            }
        });
    }

    /** Words for a switch. */
    @FunctionalInterface
    public interface Naming {

        /** What the undo menu shows for switching it on or off. */
        String of(boolean on);
    }

    /** Runs something after each edit, undo and redo until a widget is disposed. */
    public void follow(Control owner, Runnable changed) {
        EditListener listener = _ -> {
            if (!owner.isDisposed()) {
                changed.run();
            }
        };
        editor.addListener(listener);
        owner.addListener(SWT.Dispose, _ -> editor.removeListener(listener));
    }

    /** Changes the document as a person asked for; a refusal is said at the desk. */
    public boolean edit(String label, Runnable change) {
        return desk.attempt(() -> editor.edit(label, change));
    }
}
