package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.model.session.Span;
import org.tonewright.ui.desk.Desk;

/** Switches the loop on or off. */
public final class LoopHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.session().ifPresent(open -> {
            Span loop = open.root().getTimeline().getLoop();
            if (loop == null || loop.getLength() == 0) {
                desk.say("There is no loop yet: drag over the upper row of the ruler to set one.");
            } else {
                open.editor().edit(loop.isOn() ? "Switch Loop Off" : "Switch Loop On", () -> loop.setOn(!loop.isOn()));
            }
        });
    }
}
