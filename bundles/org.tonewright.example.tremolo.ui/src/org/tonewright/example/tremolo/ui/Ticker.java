package org.tonewright.example.tremolo.ui;

import org.eclipse.swt.widgets.Control;

/** Runs something 30 times a second while a widget can be seen. */
final class Ticker {

    private static final int INTERVAL = 33;

    private Ticker() {}

    static void every(Control owner, Runnable look) {
        owner.getDisplay().timerExec(INTERVAL, () -> {
            if (!owner.isDisposed()) {
                if (owner.isVisible()) {
                    look.run();
                }
                every(owner, look);
            }
        });
    }
}
