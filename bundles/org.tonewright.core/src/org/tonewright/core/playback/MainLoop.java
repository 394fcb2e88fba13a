package org.tonewright.core.playback;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The thread that owns the model in a program without a window: it does what others ask it to do while it waits.
 * Whoever
 * makes a {@link LivePlayer} there gives it {@link #later}.
 */
public final class MainLoop {

    /** How long it waits before it looks again, in milliseconds. */
    private static final long LOOK = 10;

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    /** [any] Does something soon. */
    public void later(Runnable more) {
        work.add(more);
    }

    /** [main] Works until something holds. */
    public void until(BooleanSupplier done) {
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
