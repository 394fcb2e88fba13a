package org.tonewright.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.tonewright.core.Cancellation;

/**
 * Holds the end of the virtual machine up for the work. When the person presses Ctrl-C, or the machine asks the program
 * to end, the work is cancelled; it has some time to stop and to delete what is half made. Closed when the work is
 * done.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Cancellation cancellation) {
        hook = new Thread(() -> end(cancellation), "tonewright-interruption");
    }

    /** From now on the end of the virtual machine cancels the work and waits for it. */
    static Interruption onShutdown(Cancellation cancellation) {
        Interruption interruption = new Interruption(cancellation);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void end(Cancellation cancellation) {
        if (done.getCount() == 0) {
            return;
        }
        cancellation.cancel();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
