package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.internal.shell.MetronomeSwitch;

/** Turns the metronome on or off. */
public final class MetronomeHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        new MetronomeSwitch(desk).toggle();
    }
}
