package org.tonewright.core;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work that need nothing of one another, several at a time. */
public final class SideBySide {

    private SideBySide() {}

    /** One piece. */
    @FunctionalInterface
    public interface Piece<T> {

        /** [disk] Does it, and says how far it is. */
        T run(Progress progress) throws IOException;
    }

    /**
     * Does all pieces. If one fails, the others are stopped, and none is running any more when this returns.
     *
     * @param threads how many at a time, 1 or more
     * @return the results, in the order of the pieces
     */
    public static <T> List<T> run(int threads, List<Piece<T>> pieces, Progress progress) throws IOException {
        Shares shares = new Shares(progress, pieces.size());
        List<Future<T>> running = new ArrayList<>();
        List<T> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            try {
                for (int i = 0; i < pieces.size(); i++) {
                    Piece<T> piece = pieces.get(i);
                    Progress share = shares.of(i);
                    running.add(workers.submit(() -> piece.run(share)));
                }
                for (Future<T> result : running) {
                    results.add(get(result));
                }
                return results;
            } finally {
                shares.stop();
                running.forEach(piece -> piece.cancel(false));
            }
        }
    }

    private static <T> T get(Future<T> result) throws IOException {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
            case IOException broken -> throw broken;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The work was interrupted.");
        }
    }

    /** The progress of pieces as that of the whole. */
    private static final class Shares {

        private final Progress whole;
        private final double[] done;
        private volatile boolean stopped;

        Shares(Progress whole, int pieces) {
            this.whole = whole;
            done = new double[pieces];
        }

        Progress of(int piece) {
            return share -> {
                if (stopped) {
                    throw new CancellationException("Another piece of the work failed.");
                }
                synchronized (done) {
                    done[piece] = share;
                    whole.at(Arrays.stream(done).sum() / done.length);
                }
            };
        }

        void stop() {
            stopped = true;
        }
    }
}
