package org.tonewright.core.peaks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.peak.GrowingPeaks;
import org.tonewright.media.peak.PeakBuilder;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.media.peak.StoredPeaks;

/** Fills overviews one after another, the one asked for last first. */
final class PeakThread implements AutoCloseable {

    /** How often a growing overview is told of, in nanoseconds: often enough to be seen moving. */
    private static final long TELL = 150_000_000;

    /** An overview to fill. */
    record Job(String id, Path audio, Path stored, GrowingPeaks peaks) {}

    /** Hears what became of it, on this thread. */
    interface News {

        /** There is more. */
        void grew(String id);

        /** From now on this overview is to be used. */
        void replaced(String id, PeakOverview stored);

        /** One could not be made. */
        void failed(IOException failure);
    }

    private final AudioFormats formats;
    private final News news;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "Waveforms");
    private volatile boolean closed;
    private boolean started;

    PeakThread(AudioFormats formats, News news) {
        this.formats = formats;
        this.news = news;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** [any] Puts a job before all others. */
    synchronized void want(Job job) {
        waiting.addFirst(job);
        if (!started && !closed) {
            started = true;
            thread.start();
        }
        notifyAll();
    }

    /** [any] Puts those with these ids first, in this order. */
    synchronized void prefer(List<String> ids) {
        if (waiting.size() < 2) {
            return;
        }
        List<Job> rest = new ArrayList<>(waiting);
        waiting.clear();
        for (String id : ids) {
            rest.stream().filter(job -> job.id().equals(id)).forEach(waiting::addLast);
        }
        rest.removeAll(waiting);
        waiting.addAll(rest);
    }

    private void run() {
        for (Optional<Job> job = next(); job.isPresent(); job = next()) {
            try {
                fill(job.get());
            } catch (InterruptedIOException stopped) {
                return;
            } catch (IOException failure) {
                if (!closed) {
                    news.failed(failure);
                }
            }
        }
    }

    private synchronized Optional<Job> next() {
        try {
            while (!closed && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException _) {
            return Optional.empty();
        }
        return closed ? Optional.empty() : Optional.of(waiting.removeFirst());
    }

    private void fill(Job job) throws IOException {
        String stamp = StoredPeaks.stamp(job.audio());
        Optional<PeakOverview> stored = StoredPeaks.open(job.stored(), stamp)
                .filter(peaks -> peaks.channels() == job.peaks().channels());
        if (stored.isPresent()) {
            news.replaced(job.id(), stored.get());
            return;
        }
        boolean whole;
        try (AudioReader reader = formats.open(job.audio())) {
            if (reader.info().channels() != job.peaks().channels()) {
                throw new IOException("'" + job.audio().getFileName() + "' has " + reader.info().channels()
                        + " channels, but the session knows " + job.peaks().channels() + ".");
            }
            long[] told = {System.nanoTime()};
            whole = PeakBuilder.build(reader, job.peaks(), (_, _) -> {
                long now = System.nanoTime();
                if (now - told[0] >= TELL) {
                    told[0] = now;
                    news.grew(job.id());
                }
                return !closed;
            });
        }
        if (whole) {
            news.grew(job.id());
            Files.createDirectories(job.stored().toAbsolutePath().getParent());
            StoredPeaks.store(job.peaks(), job.stored(), stamp);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
            notifyAll();
        }
        Threads.join(thread);
    }
}
