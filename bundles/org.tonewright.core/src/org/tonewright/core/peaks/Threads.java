package org.tonewright.core.peaks;

/** Waits for threads that were told to end. */
final class Threads {

    private Threads() {}

    /** Waits until a thread has ended; returns at once if it was never started. */
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
