package org.tonewright.recording.internal.verb;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The thread of a verb as the one that owns the model: it does what others ask it to do while it waits. */
final class MainLoop {

    /** How long it waits before it looks again, in milliseconds. */
    private static final long LOOK = 10;

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    /** [any] Does something soon. */
    void later(Runnable more) {
        work.add(more);
    }

    /** Works until something holds. */
    void until(BooleanSupplier done) {
        boolean interrupted = false;
        while (!done.getAsBoolean()) {
            try {
                Runnable next = work.poll(LOOK, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
