package org.tonewright.engine.render;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes one chunk while the next one is computed, or at once where a render shall have one thread only. */
final class Delivery implements AutoCloseable {

    private final ExecutorService disk;
    private final boolean aside;
    private Future<?> last;

    /** Beside the computing or not. */
    Delivery(boolean aside) {
        this.aside = aside;
        this.disk = Executors
                .newSingleThreadExecutor(
                        task -> Thread.ofPlatform().daemon().name("tonewright-deliver").unstarted(task));
        this.last = CompletableFuture.completedFuture(null);
    }

    /** Something to write. */
    interface Writing extends Callable<Boolean> {

        @Override
        Boolean call() throws IOException;
    }

    /** Writes, after what is being written has been. */
    void write(Writing writing) throws IOException, InterruptedException {
        finish();
        if (aside) {
            last = disk.submit(writing);
        } else {
            writing.call();
        }
    }

    /** Waits until all is written. */
    void finish() throws IOException, InterruptedException {
        Crew.await(last);
    }

    @Override
    public void close() {
        disk.close();
    }
}
