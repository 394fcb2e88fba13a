package org.tonewright.ui.binding;

import java.util.Optional;

import org.tonewright.core.playback.Player;
import org.tonewright.core.session.Elements;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Value;
import org.tonewright.processor.Param;

/** A number of the session that a widget shows and changes, in its plain unit. */
public interface Target {

    /** The number that the session holds. */
    double get();

    /** Lets another number be heard while a gesture lasts; the session keeps what it has. */
    void turn(double to);

    /** Keeps a number in the session. Called within an edit. */
    void keep(double to);

    /** What the undo menu shows for a change, such as {@code Set Level of Bass}. */
    String label();

    /** A value of a session, such as a fader. */
    static Target of(Player player, Value value, String label) {
        return new Target() {

            @Override
            public double get() {
                return value.getValue();
            }

            @Override
            public void turn(double to) {
                player.turn(value, to);
            }

            @Override
            public void keep(double to) {
                value.setValue(to);
            }

            @Override
            public String label() {
                return label;
            }
        };
    }

    /** A parameter of a slot. While the slot holds no value for it, it has its initial one; the first edit adds one. */
    static Target of(Player player, Slot slot, Param param, String label) {
        return new Target() {

            private Optional<Value> held() {
                return slot.getValues().stream().filter(value -> value.getKey().equals(param.key())).findFirst();
            }

            @Override
            public double get() {
                return held().map(Value::getValue).orElse(param.initial());
            }

            @Override
            public void turn(double to) {
                if (!param.structural()) {
                    player.turn(slot, param.key(), to);
                }
            }

            @Override
            public void keep(double to) {
                held().ifPresentOrElse(value -> value.setValue(to),
                        () -> slot.getValues().add(Elements.value(param.key(), to)));
            }

            @Override
            public String label() {
                return label;
            }
        };
    }
}
