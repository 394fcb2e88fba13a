package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Marker;

/**
 * Something that a menu offers and a key does.
 *
 * @param text the key of its text
 * @param shortcut the key as the menu shows it; empty for none
 * @param keys the key and the mask of those held with it; 0 for none
 * @param offered whether it can be done now
 * @param run does it
 */
record Act(String text, String shortcut, int keys, BooleanSupplier offered, Runnable run) {

    /** A line between items of the menu. */
    static final Act LINE = new Act("", "", 0, () -> true, () -> {});

    /** All there are, in the order of the menu; {@link #LINE} parts groups. */
    static List<Act> all(Board board, TimelineActions actions, Runnable splitHere) {
        BooleanSupplier clip = () -> board.selectedClip().isPresent();
        BooleanSupplier track = () -> board.selectedTrack().isPresent();
        BooleanSupplier named = () -> track.getAsBoolean() || actions.isSelected(Marker.class);
        BooleanSupplier gone = () -> actions.isSelected(Clip.class) || actions.isSelected(Marker.class);
        BooleanSupplier any = () -> true;
        List<Act> acts = new ArrayList<>();
        acts.add(new Act("act.split", "S", 's', any, actions::splitAtPlayhead));
        acts.add(new Act("act.splitHere", "Shift+S", SWT.MOD2 | 's', any, splitHere));
        acts.add(new Act("act.duplicate", "Ctrl+D", SWT.MOD1 | 'd', clip, actions::duplicate));
        acts.add(new Act("act.muteClip", "Shift+M", SWT.MOD2 | 'm', clip, actions::muteClip));
        acts.add(new Act("act.loopClip", "Shift+L", SWT.MOD2 | 'l', clip, actions::loopClip));
        acts.add(new Act("act.earlier", "Shift+Left", SWT.MOD2 | SWT.ARROW_LEFT, clip, () -> actions.nudge(false)));
        acts.add(new Act("act.later", "Shift+Right", SWT.MOD2 | SWT.ARROW_RIGHT, clip, () -> actions.nudge(true)));
        acts.add(new Act("act.rename", "F2", SWT.F2, named, actions::rename));
        acts.add(new Act("act.delete", "Delete", SWT.DEL, gone, actions::delete));
        acts.add(LINE);
        acts.add(new Act("act.marker", "M", 'm', any, actions::addMarker));
        acts.add(LINE);
        acts.add(new Act("act.arm", "", 0, track, () -> actions.press(HeaderRow.Button.ARM)));
        acts.add(new Act("act.mute", "", 0, track, () -> actions.press(HeaderRow.Button.MUTE)));
        acts.add(new Act("act.solo", "", 0, track, () -> actions.press(HeaderRow.Button.SOLO)));
        acts.add(new Act("act.monitor", "", 0, track, () -> actions.press(HeaderRow.Button.MONITOR)));
        acts.add(new Act("act.fold", "", 0, () -> board.selectedTrack().filter(one -> one.getLanes().size() > 1)
                .isPresent(), () -> actions.press(HeaderRow.Button.FOLD)));
        acts.add(LINE);
        acts.add(new Act("act.closer", "+", '+', any, () -> actions.zoom(2)));
        acts.add(new Act("act.wider", "-", '-', any, () -> actions.zoom(0.5)));
        acts.add(new Act("act.fit", "Ctrl+0", SWT.MOD1 | '0', any, board::fit));
        acts.add(new Act("act.follow", "F", 'f', any, () -> board.follow(!board.following())));
        acts.add(new Act("act.snap", "G", 'g', any, () -> board.snap(board.snap().next())));
        acts.add(new Act("act.higher", "Ctrl+Down", SWT.MOD1 | SWT.ARROW_DOWN, any, () -> board.resizeRows(1.25)));
        acts.add(new Act("act.lower", "Ctrl+Up", SWT.MOD1 | SWT.ARROW_UP, any, () -> board.resizeRows(0.8)));
        return acts;
    }

    /** What only keys do. */
    static List<Act> keysAlone(Board board, TimelineActions actions) {
        BooleanSupplier any = () -> true;
        return List.of(new Act("", "", SWT.ARROW_LEFT, any, () -> actions.step(false)),
                new Act("", "", SWT.ARROW_RIGHT, any, () -> actions.step(true)),
                new Act("", "", SWT.ARROW_UP, any, () -> actions.selectTrack(false)),
                new Act("", "", SWT.ARROW_DOWN, any, () -> actions.selectTrack(true)),
                new Act("", "", SWT.MOD1 | SWT.ARROW_LEFT, any, () -> actions.selectClip(false)),
                new Act("", "", SWT.MOD1 | SWT.ARROW_RIGHT, any, () -> actions.selectClip(true)),
                new Act("", "", SWT.HOME, any, () -> actions.goTo(0)),
                new Act("", "", SWT.END, any, () -> actions.goTo(board.end())),
                new Act("", "", SWT.MOD1 | '+', any, () -> actions.zoom(2)),
                new Act("", "", SWT.MOD1 | '-', any, () -> actions.zoom(0.5)),
                new Act("", "", SWT.BS, any, actions::delete));
    }

    /** Whether a key that was pressed is its own. */
    boolean isMeant(Event event) {
        return keys != 0 && pressed(event) == keys;
    }

    /**
     * The key and the mask of those held; plus and minus are the same with and without shift, and on both keyboards.
     */
    private static int pressed(Event event) {
        int held = event.stateMask & (SWT.MOD1 | SWT.MOD2 | SWT.MOD3);
        if (event.keyCode == SWT.KEYPAD_ADD || event.keyCode == '=' || event.keyCode == '+') {
            return held & ~SWT.MOD2 | '+';
        }
        if (event.keyCode == SWT.KEYPAD_SUBTRACT || event.keyCode == '-') {
            return held & ~SWT.MOD2 | '-';
        }
        return held | (event.keyCode == SWT.KEYPAD_0 ? '0' : event.keyCode);
    }
}
