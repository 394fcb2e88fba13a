package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.core.playback.SessionGraph;
import org.tonewright.ui.desk.Desk;

/** Goes to the end of the last clip. */
public final class ToEndHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.session().ifPresent(open -> open.player().locate(SessionGraph.end(open.root())));
    }
}
