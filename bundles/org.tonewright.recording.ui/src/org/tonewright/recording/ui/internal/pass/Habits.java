package org.tonewright.recording.ui.internal.pass;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** How passes begin on this machine: how much is played before, and how many bars are counted before that. */
public final class Habits {

    private static final String PRE_ROLL = "preRoll";
    private static final String COUNT_IN = "countIn";

    private final Optional<Preferences> store;
    private int preRoll;
    private int countIn;

    private Habits(Optional<Preferences> store) {
        this.store = store;
        preRoll = store.map(kept -> kept.getInt(PRE_ROLL, 0)).orElse(0);
        countIn = store.map(kept -> kept.getInt(COUNT_IN, 0)).orElse(0);
    }

    /** Those that were kept the last time. */
    static Habits kept() {
        return new Habits(Optional.of(InstanceScope.INSTANCE.getNode("org.tonewright.recording.ui")));
    }

    /** At first none, and not kept. */
    public static Habits none() {
        return new Habits(Optional.empty());
    }

    /** The seconds that are played before. */
    public int preRoll() {
        return preRoll;
    }

    /** The bars that are counted before. */
    public int countIn() {
        return countIn;
    }

    /** From now on so many seconds are played before. */
    public void playBefore(int seconds) {
        preRoll = seconds;
        keep(PRE_ROLL, seconds);
    }

    /** From now on so many bars are counted before. */
    public void countBefore(int bars) {
        countIn = bars;
        keep(COUNT_IN, bars);
    }

    private void keep(String key, int number) {
        store.ifPresent(kept -> {
            kept.putInt(key, number);
            try {
                kept.flush();
            } catch (BackingStoreException _) {
                // It holds until the window is closed, which is all that is lost.
            }
        });
    }
}
