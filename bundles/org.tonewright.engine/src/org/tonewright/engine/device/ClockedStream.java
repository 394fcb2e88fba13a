package org.tonewright.engine.device;

import java.util.concurrent.locks.LockSupport;

import org.tonewright.engine.rt.Cells;

/** A silent device that calls from a thread of its own, once for the duration of each block. */
final class ClockedStream implements DeviceStream {

    private static final int XRUNS = 0;
    private static final int CLOSING = 1;

    private final DeviceSetup setup;
    private final DeviceCallback callback;
    private final Cells cells = new Cells(2);
    private final Thread thread;

    ClockedStream(DeviceSetup setup, DeviceCallback callback) {
        this.setup = setup;
        this.callback = callback;
        thread = Thread.ofPlatform().daemon().name("tonewright-silent").start(this::work);
    }

    private void work() {
        float[][] in = new float[setup.inputs()][setup.frames()];
        float[][] out = new float[setup.outputs()][setup.frames()];
        double period = 1e9 * setup.frames() / setup.sampleRate();
        long start = System.nanoTime();
        long blocks = 0;
        long lost = 0;
        while (cells.get(CLOSING) == 0) {
            callback.process(in, out, setup.frames());
            blocks++;
            long due = start + (long) (blocks * period);
            long late = System.nanoTime() - due;
            if (late > period) {
                long missed = (long) (late / period);
                blocks += missed;
                lost += missed;
                cells.show(XRUNS, lost);
            }
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    @Override
    public int inputLatency() {
        return setup.frames();
    }

    @Override
    public int outputLatency() {
        return setup.frames();
    }

    @Override
    public boolean freeRunning() {
        return false;
    }

    @Override
    public long xruns() {
        return (long) cells.get(XRUNS);
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
