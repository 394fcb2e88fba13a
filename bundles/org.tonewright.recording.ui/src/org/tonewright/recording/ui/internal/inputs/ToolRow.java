package org.tonewright.recording.ui.internal.inputs;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.model.session.Span;
import org.tonewright.recording.ui.internal.pass.Habits;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Glyph;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Chooser;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Toggle;

/** What is done for all tracks: add one, arm all, punch, what is played and counted before a pass. */
final class ToolRow {

    private static final List<Integer> SECONDS = List.of(0, 1, 2, 5, 10);
    private static final List<Integer> BARS = List.of(0, 1, 2, 4);
    private static final int GROUP = 12;

    private final Composite row;
    private final OpenSession open;
    private final Toggle punch;
    private final Chooser preRoll;
    private final Chooser countIn;
    private final Habits habits;

    ToolRow(Composite parent, OpenSession open, InputActions actions, Habits habits) {
        this.open = open;
        this.habits = habits;
        row = new Composite(parent, SWT.NONE);
        Styles.plane(row, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().numColumns(9).margins(6, 5).spacing(4, 0).applyTo(row);
        push(Glyph.ADD, "add.mono", () -> actions.add(1));
        push(Glyph.ADD, "add.stereo", () -> actions.add(2));
        group(push("arm.all", () -> actions.armAll(true)));
        push("arm.none", () -> actions.armAll(false));
        punch = new Toggle(row, Texts.of("punch"), Palette.RECORD);
        punch.setName(Texts.of("punch.tip"));
        punch.onToggle(actions::punch);
        group(punch);
        push("punch.loop", actions::punchFromLoop);
        preRoll = chooser("preRoll.tip", SECONDS.stream()
                .map(seconds -> seconds == 0 ? Texts.of("preRoll.none") : Texts.of("preRoll", seconds)).toList());
        preRoll.onChoose(index -> habits.playBefore(SECONDS.get(index)));
        group(preRoll);
        countIn = chooser("countIn.tip",
                BARS.stream().map(bars -> bars == 0 ? Texts.of("countIn.none") : Texts.of("countIn", bars)).toList());
        countIn.onChoose(index -> habits.countBefore(BARS.get(index)));
        refresh();
    }

    private static void group(Control first) {
        GridDataFactory.swtDefaults().indent(GROUP, 0).applyTo(first);
    }

    private PushLamp push(String key, Runnable action) {
        return push(new PushLamp(row, Texts.of(key), Palette.ACCENT), key, action);
    }

    private PushLamp push(Glyph glyph, String key, Runnable action) {
        PushLamp button = new PushLamp(row, glyph, Texts.of(key), Palette.ACCENT);
        button.setText(Texts.of(key));
        return push(button, key, action);
    }

    private static PushLamp push(PushLamp button, String key, Runnable action) {
        button.setName(Texts.of(key + ".tip"));
        button.onPush(action);
        GridDataFactory.swtDefaults().applyTo(button);
        return button;
    }

    private Chooser chooser(String tip, List<String> choices) {
        Chooser chooser = new Chooser(row);
        chooser.setName(Texts.of(tip));
        chooser.setChoices(choices);
        return chooser;
    }

    Composite control() {
        return row;
    }

    /** Shows what holds now. */
    void refresh() {
        Span span = open.root().getTimeline().getPunch();
        punch.setOn(span != null && span.isOn() && span.getLength() > 0);
        preRoll.select(Math.max(0, SECONDS.indexOf(habits.preRoll())));
        countIn.select(Math.max(0, BARS.indexOf(habits.countIn())));
    }
}
