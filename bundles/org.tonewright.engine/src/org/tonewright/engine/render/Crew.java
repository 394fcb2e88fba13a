package org.tonewright.engine.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Plan;

/**
 * Runs a plan on several threads, level by level: within a level whoever is free takes the next chain. Which thread
 * runs a chain changes nothing in it.
 */
final class Crew implements AutoCloseable {

    private final Plan plan;
    private final int threads;
    private final ExecutorService others;

    /** So many threads, the calling one among them. */
    Crew(Plan plan, int threads) {
        this.plan = plan;
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1),
                task -> Thread.ofPlatform().daemon().name("tonewright-render").unstarted(task));
    }

    /** Runs quanta, and returns when all is done. */
    void run(Clock clock, long first, int count) throws IOException, InterruptedException {
        try {
            for (int level = 0; level < plan.levels(); level++) {
                int chains = plan.chains(level);
                if (threads == 1 || chains == 1) {
                    for (int chain = 0; chain < chains; chain++) {
                        plan.run(level, chain, clock, first, count);
                    }
                } else {
                    share(level, chains, clock, first, count);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void share(int level, int chains, Clock clock, long first, int count)
            throws IOException, InterruptedException {
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        for (int chain = 0; chain < chains; chain++) {
            waiting.add(chain);
        }
        Runnable work = () -> {
            for (Integer chain = waiting.poll(); chain != null; chain = waiting.poll()) {
                plan.run(level, chain, clock, first, count);
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, chains); i++) {
            running.add(others.submit(work));
        }
        work.run();
        for (Future<?> other : running) {
            await(other);
        }
    }

    /** Waits for work on another thread and passes on what went wrong there. */
    static void await(Future<?> work) throws IOException, InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
            case IOException cause -> throw cause;
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until no thread is in the plan any more. */
    @Override
    public void close() {
        others.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                if (others.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
