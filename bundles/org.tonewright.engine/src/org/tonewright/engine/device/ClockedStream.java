package org.tonewright.engine.device;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.engine.rt.Cells;

/**
 * A device without hardware, which calls from a thread of its own: once for the duration of each block, or as fast as
 * it can. What it plays is heard by nobody; who plays to it does so a block later, as with any card.
 */
public final class ClockedStream implements DeviceStream {

    private static final int XRUNS = 0;
    private static final int CLOSING = 1;
    /** How long a free-running device rests where nothing moves, in nanoseconds. */
    private static final long REST = 500_000;

    private final DeviceSetup setup;
    private final DeviceCallback callback;
    private final Source source;
    private final Cells cells = new Cells(2);
    private final Thread thread;
    private volatile Optional<String> lost = Optional.empty();

    /** What the inputs of such a device hear. */
    public interface Source {

        /**
         * [audio, between two blocks] Makes the inputs of the next block. A free-running device may wait here.
         *
         * @param in to be filled, one array a channel
         * @param frames how many
         * @return whether anything moves; if not, a free-running device rests a moment
         */
        boolean next(float[][] in, int frames);

        /** [audio] Why it can't go on, a whole sentence; empty while it can. */
        default Optional<String> broken() {
            return Optional.empty();
        }

        /** [control] After the last block. */
        default void close() {
            // most hold nothing
        }
    }

    /**
     * [control] Begins to call.
     *
     * @param name of the thread
     * @param setup how it runs; freely if that says so
     * @param callback is called
     * @param source makes the inputs
     */
    public ClockedStream(String name, DeviceSetup setup, DeviceCallback callback, Source source) {
        this.setup = setup;
        this.callback = callback;
        this.source = source;
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    private void work() {
        try {
            run();
        } catch (RuntimeException | Error failure) {
            // Whoever waits for the next block must hear that there is none.
            lost = Optional.of("The device '" + Thread.currentThread().getName() + "' failed: " + failure + ".");
        }
    }

    private void run() {
        float[][] in = new float[setup.inputs()][setup.frames()];
        float[][] out = new float[setup.outputs()][setup.frames()];
        double period = 1e9 * setup.frames() / setup.sampleRate();
        long start = System.nanoTime();
        long blocks = 0;
        long missed = 0;
        while (cells.get(CLOSING) == 0) {
            boolean moves = source.next(in, setup.frames());
            lost = source.broken();
            if (lost.isPresent()) {
                return;
            }
            callback.process(in, out, setup.frames());
            if (setup.freely()) {
                if (!moves) {
                    LockSupport.parkNanos(REST);
                }
                continue;
            }
            blocks++;
            long due = start + (long) (blocks * period);
            long late = System.nanoTime() - due;
            if (late > period) {
                long behind = (long) (late / period);
                blocks += behind;
                missed += behind;
                cells.show(XRUNS, missed);
            }
            for (long wait = due - System.nanoTime(); wait > 0
                    && cells.get(CLOSING) == 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    @Override
    public int inputLatency() {
        return 0;
    }

    @Override
    public int outputLatency() {
        return setup.frames();
    }

    @Override
    public boolean freeRunning() {
        return setup.freely();
    }

    @Override
    public long xruns() {
        return (long) cells.get(XRUNS);
    }

    @Override
    public Optional<String> lost() {
        return lost;
    }

    @Override
    public void close() {
        cells.set(CLOSING, 1);
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        source.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
