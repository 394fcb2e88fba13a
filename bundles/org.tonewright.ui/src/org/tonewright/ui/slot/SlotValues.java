package org.tonewright.ui.slot;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.tonewright.core.playback.Player;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Value;
import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorInfo;

/**
 * The values of a slot's parameters: those of the session and, over them, those that a gesture has reached. A parameter
 * that the slot does not hold has its initial value.
 */
final class SlotValues {

    private final Slot slot;
    private final ProcessorInfo info;
    private final SessionEditor editor;
    private final Player player;
    private final double[] turned;
    private final boolean[] isTurned;

    SlotValues(Slot slot, ProcessorInfo info, SessionEditor editor, Player player) {
        this.slot = slot;
        this.info = info;
        this.editor = editor;
        this.player = player;
        turned = new double[info.params().size()];
        isTurned = new boolean[turned.length];
    }

    int index(String key) {
        int index = info.indexOf(key);
        if (index < 0) {
            throw new IllegalArgumentException("The processor " + info.id() + " has no parameter '" + key + "'.");
        }
        return index;
    }

    double get(int index) {
        return isTurned[index] ? turned[index] : kept(index);
    }

    private double kept(int index) {
        Param param = info.params().get(index);
        return held(param.key()).map(Value::getValue).filter(param::accepts).orElse(param.initial());
    }

    private Optional<Value> held(String key) {
        for (Value value : slot.getValues()) {
            if (value.getKey().equals(key)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Lets a value be heard without keeping it. */
    void turn(int index, double to) {
        Param param = info.params().get(index);
        turned[index] = within(param, to);
        isTurned[index] = true;
        if (!param.structural()) {
            player.turn(slot, param.key(), turned[index]);
        }
    }

    /** Keeps what was turned, in one edit. */
    void keep(String label) {
        int[] moved = IntStream.range(0, turned.length).filter(i -> isTurned[i] && turned[i] != kept(i)).toArray();
        double[] to = turned.clone();
        forget();
        if (moved.length > 0) {
            editor.edit(label, () -> {
                for (int index : moved) {
                    String key = info.params().get(index).key();
                    held(key).ifPresentOrElse(value -> value.setValue(to[index]),
                            () -> slot.getValues().add(Elements.value(key, to[index])));
                }
            });
        }
    }

    /** Lets what is kept be heard again. */
    void putBack() {
        for (int i = 0; i < turned.length; i++) {
            if (isTurned[i]) {
                turn(i, kept(i));
            }
        }
        forget();
    }

    private void forget() {
        Arrays.fill(isTurned, false);
    }

    static double within(Param param, double to) {
        double bounded = Double.isNaN(to) ? param.initial() : Math.clamp(to, param.min(), param.max());
        return param instanceof Param.Real ? bounded : Math.rint(bounded);
    }
}
