package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/** Plays, or stops what plays. */
public final class PlayHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.session().map(OpenSession::player).ifPresent(player -> {
            if (player.rolling()) {
                player.stop();
            } else {
                player.play();
            }
        });
    }
}
