package org.tonewright.core;

import java.util.concurrent.CancellationException;

/** A wish to stop: set once by whoever runs the work, read by the work. Safe for use by several threads. */
public final class Cancellation {

    private volatile boolean cancelled;

    /** [any] Asks the work to stop at its next look. */
    public void cancel() {
        cancelled = true;
    }

    /** [any] Whether the work is to stop. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * [any] Returns while the work may go on.
     *
     * @throws CancellationException if the work is to stop
     */
    public void check() {
        if (cancelled) {
            throw new CancellationException("The work was stopped.");
        }
    }
}
