package org.tonewright.core.playback;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.tonewright.core.Refusal;

/** The thread that owns the engine. Whatever it is given it does in its order. All methods are [any, but control]. */
final class ControlThread {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(this::thread);
    private final Consumer<String> trouble;

    /** @param trouble told what goes wrong, as a sentence, on this thread */
    ControlThread(Consumer<String> trouble) {
        this.trouble = trouble;
    }

    private Thread thread(Runnable work) {
        Thread made = Thread.ofPlatform().daemon().name("tonewright-control").unstarted(work);
        threads.add(made);
        return made;
    }

    /** Does something soon; what goes wrong is told. After the end nothing is done. */
    void run(Runnable work) {
        try {
            executor.execute(() -> guard(work));
        } catch (RejectedExecutionException _) {
            // It has ended, and with it the engine that the work was for.
        }
    }

    /** Does something soon, and gives the answer or what went wrong. */
    <T> CompletableFuture<T> ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    answer.complete(question.call());
                } catch (Exception | Error failure) {
                    // Whatever it is: somebody waits for the answer.
                    answer.completeExceptionally(failure);
                }
            });
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(closed);
        }
        return answer;
    }

    /** [any] Does something after so many milliseconds. */
    void later(long milliseconds, Runnable work) {
        try {
            executor.schedule(() -> guard(work), milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // It has ended, as above.
        }
    }

    /** Does something again and again, with so many milliseconds in between. */
    void repeat(long milliseconds, Runnable work) {
        executor.scheduleWithFixedDelay(() -> guard(work), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void guard(Runnable work) {
        try {
            work.run();
        } catch (Refusal | IllegalStateException failure) {
            trouble.accept(Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        } catch (RuntimeException | Error failure) {
            trouble.accept("The player failed: " + failure + ".");
        }
    }

    /** Ends when all that was given is done, and waits for that. */
    void close() {
        executor.shutdown();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
