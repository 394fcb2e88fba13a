package org.tonewright.mixer.ui.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Toggle;

/** The buttons of a strip. */
final class ButtonGrid extends Composite {

    /** The height of one row, in pixels. */
    static final int LOW = 24;
    /** The height of two rows, in pixels. */
    static final int HIGH = 2 * LOW + 3;

    private static final int GAP = 3;
    /** The least height of one of two rows, in pixels. */
    private static final int TIGHT = 19;
    /** The least width of a button with a letter, in pixels. */
    private static final int LEAST = 18;
    /** The least width of a button with a word, in pixels. */
    private static final int WORD = 44;

    private final StripContext context;
    private final Strip strip;
    /** The most important first. */
    private final List<Toggle> buttons = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    ButtonGrid(Composite parent, StripContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        strip = context.strip();
        add("mute", Palette.MUTE, strip::isMute, on -> context.together().forEach(one -> one.setMute(on)));
        if (strip.getRole() != StripRole.MAIN) {
            alone(add("solo", Palette.SOLO, strip::isSolo,
                    on -> context.together().forEach(one -> one.setSolo(on))));
        }
        Optional<Track> track = context.track();
        track.ifPresent(one -> add("arm", Palette.RECORD, one::isArmed, one::setArmed));
        add("polarity", Palette.MONITOR, strip::isPolarity, strip::setPolarity);
        addListener(SWT.Resize, _ -> place());
        context.binding().follow(this, this::name);
        name();
    }

    private Toggle add(String key, Color lamp, BooleanSupplier get, Consumer<@NonNull Boolean> set) {
        Toggle toggle = new Toggle(this, Texts.of("button." + key), lamp);
        context.binding().bind(toggle, get, set,
                on -> Texts.of(on ? "edit." + key : "edit." + key + ".off", strip.getName()));
        buttons.add(toggle);
        keys.add(key);
        return toggle;
    }

    /** With Ctrl, solo is for one strip alone. */
    private void alone(Toggle solo) {
        solo.addListener(SWT.MouseUp, event -> {
            if (isAlone(event)) {
                context.desk().attempt(() -> new StripEdits(context.open().root(), context.open().editor())
                        .soloOnly(strip));
            }
        });
    }

    private static boolean isAlone(Event event) {
        return event.button == 1 && (event.stateMask & SWT.MOD1) != 0;
    }

    private void name() {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setName(Texts.of("button." + keys.get(i) + ".tip", strip.getName()));
        }
    }

    private void place() {
        Point size = getSize();
        boolean two = size.y >= 2 * TIGHT + GAP;
        int columns = two ? 2 : Math.clamp((size.x + GAP) / (LEAST + GAP), 1, buttons.size());
        int width = (size.x + GAP) / columns - GAP;
        int height = two ? (size.y - GAP) / 2 : Math.min(size.y, LOW + GAP);
        for (int i = 0; i < buttons.size(); i++) {
            Toggle button = buttons.get(i);
            int row = i / columns;
            button.setVisible(row < (two ? 2 : 1));
            boolean last = i == buttons.size() - 1;
            int column = i % columns;
            int wide = column == columns - 1 || two && last ? size.x - column * (width + GAP) : width;
            button.setText(Texts.of((wide >= WORD ? "button." : "button.short.") + keys.get(i)));
            button.setBounds(column * (width + GAP), row * (height + GAP), wide, height);
        }
    }
}
