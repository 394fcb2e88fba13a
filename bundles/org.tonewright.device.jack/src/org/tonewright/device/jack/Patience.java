package org.tonewright.device.jack;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Talks to a server that may be stuck. The library waits for its answer for ever, so a thread of its own does the
 * waiting and is left behind. Any thread.
 */
final class Patience {

    /** For a look at the server, and for its farewell. */
    static final int SHORT = 2000;
    /** For all it takes to become a client. */
    static final int LONG = 6000;

    private CompletableFuture<Boolean> answered = CompletableFuture.completedFuture(true);

    /**
     * Asks the server for something.
     *
     * @param millis how long the answer is waited for
     * @param work asks
     * @param unwanted gets rid of an answer for which nobody waits any more
     * @throws IOException what the work throws; or if the server does not answer, or has not answered before
     */
    synchronized <T> T ask(int millis, Callable<T> work, Consumer<T> unwanted) throws IOException {
        if (!answered.isDone()) {
            throw silence();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> back = new CompletableFuture<>();
        answered = back;
        start(() -> {
            try {
                T made = work.call();
                back.complete(true);
                if (!answer.complete(made)) {
                    unwanted.accept(made);
                }
            } catch (Exception e) {
                back.complete(true);
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            if (answer.completeExceptionally(silence())) {
                throw silence();
            }
            return answer.join();
        } catch (InterruptedException e) {
            answer.thenAccept(unwanted);
            Thread.currentThread().interrupt();
            throw new IOException("Talking to the JACK server was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Tells the server something, and waits until it is done, but not for ever. */
    static void tell(Runnable work) {
        Thread thread = start(work);
        try {
            thread.join(SHORT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Runnable work) {
        return Thread.ofPlatform().daemon().name("tonewright-jack").start(work);
    }

    private static IOException silence() {
        return new IOException("The JACK server does not answer.");
    }
}
