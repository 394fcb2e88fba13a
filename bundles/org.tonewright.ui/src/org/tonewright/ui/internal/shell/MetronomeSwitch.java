package org.tonewright.ui.internal.shell;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;

/** The metronome of this machine: on or off for whatever session comes onto the desk, and the same the next time. */
public final class MetronomeSwitch {

    private static final String KEY = "metronome";

    private final Desk desk;

    /** For a desk. */
    public MetronomeSwitch(Desk desk) {
        this.desk = desk;
    }

    /** From now on every session begins with the metronome as it was left. */
    public void attach() {
        desk.addListener(new DeskListener() {

            @Override
            public void sessionChanged() {
                desk.session().ifPresent(open -> open.player().click(settings().getBoolean(KEY, false)));
            }
        });
    }

    /** Turns the metronome of the session on or off, whichever it is not. */
    public void toggle() {
        desk.session().ifPresent(open -> {
            boolean on = !open.player().clicks();
            open.player().click(on);
            IEclipsePreferences settings = settings();
            settings.putBoolean(KEY, on);
            try {
                settings.flush();
            } catch (BackingStoreException _) {
                // It holds until the window is closed, which is all that is lost.
            }
        });
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("org.tonewright.ui");
    }
}
