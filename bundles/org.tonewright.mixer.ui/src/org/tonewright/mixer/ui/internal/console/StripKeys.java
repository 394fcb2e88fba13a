package org.tonewright.mixer.ui.internal.console;

import java.util.Optional;
import java.util.function.ObjIntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.mixer.ui.internal.section.FaderPane;
import org.tonewright.mixer.ui.internal.section.NameTag;
import org.tonewright.model.session.Strip;

/**
 * The keys of a strip that has the keyboard, by its name or its fader: left and right go to its neighbours, up and down
 * move the fader, Enter and digits write the level, M mutes, S solos, P turns the polarity round, A arms, F2 renames.
 */
final class StripKeys {

    private final Console console;
    private final Strip strip;
    private final ObjIntConsumer<Strip> neighbour;

    StripKeys(Console console, Strip strip, ObjIntConsumer<Strip> neighbour) {
        this.console = console;
        this.strip = strip;
        this.neighbour = neighbour;
    }

    /** Listens to the keys of a name and a fader. */
    void attach(Optional<NameTag> name, Optional<FaderPane> fader) {
        name.ifPresent(tag -> tag.addListener(SWT.KeyDown, event -> {
            if (!letter(event, tag) && !aside(event)) {
                fader.ifPresent(pane -> pane.key(event));
            }
        }));
        fader.ifPresent(pane -> {
            Control control = pane.fader();
            control.addListener(SWT.KeyDown, event -> name.ifPresent(tag -> letter(event, tag)));
            pane.onSideways(by -> neighbour.accept(strip, by));
        });
    }

    private boolean aside(Event event) {
        if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            neighbour.accept(strip, event.keyCode == SWT.ARROW_LEFT ? -1 : 1);
            return true;
        }
        return false;
    }

    private boolean letter(Event event, NameTag tag) {
        if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return false;
        }
        switch (event.keyCode) {
        case 'm' -> toggle(strip.isMute() ? "edit.mute.off" : "edit.mute", () -> strip.setMute(!strip.isMute()));
        case 's' -> toggle(strip.isSolo() ? "edit.solo.off" : "edit.solo", () -> strip.setSolo(!strip.isSolo()));
        case 'p' -> toggle("edit.polarity", () -> strip.setPolarity(!strip.isPolarity()));
        case 'a' -> StripEdits.track(console.session(), strip).ifPresent(track -> toggle(
                track.isArmed() ? "edit.arm.off" : "edit.arm", () -> track.setArmed(!track.isArmed())));
        case SWT.F2 -> tag.rename();
        default -> {
            return false;
        }
        }
        return true;
    }

    private void toggle(String key, Runnable change) {
        console.binding().edit(Texts.of(key, strip.getName()), change);
    }
}
