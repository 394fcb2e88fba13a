package org.tonewright.core.peaks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/** Reads stretches of samples in the background and keeps the latest. */
final class SampleThread implements AutoCloseable {

    /** Stretches kept: at two channels 256 KiB each. */
    private static final int KEPT = 256;
    /** Stretches waiting; what was asked for before that is no longer in sight. */
    private static final int WAITING = 128;

    private record Place(String id, Path file, long block) {}

    private final AudioFormats formats;
    private final Consumer<String> news;
    private final Map<Place, Samples> kept = PeakStore.latest(KEPT);
    private final Deque<Place> waiting = new ArrayDeque<>();
    private final Set<Place> failed = new HashSet<>();
    private final Thread thread = new Thread(this::run, "Samples");
    private boolean started;
    private boolean closed;

    SampleThread(AudioFormats formats, Consumer<String> news) {
        this.formats = formats;
        this.news = news;
        thread.setDaemon(true);
    }

    /** [any] A stretch, if it is there; it is read if not. */
    synchronized Optional<Samples> get(String id, Path file, long block) {
        Place place = new Place(id, file, block);
        @Nullable
        Samples found = kept.get(place);
        if (found == null && !waiting.contains(place) && !failed.contains(place) && !closed) {
            waiting.addLast(place);
            if (waiting.size() > WAITING) {
                waiting.removeFirst();
            }
            if (!started) {
                started = true;
                thread.start();
            }
            notifyAll();
        }
        return Optional.ofNullable(found);
    }

    private void run() {
        @Nullable
        AudioReader open = null;
        String opened = "";
        try {
            for (Optional<Place> next = next(); next.isPresent(); next = next()) {
                Place place = next.get();
                try {
                    if (open == null || !opened.equals(place.id())) {
                        opened = "";
                        close(open);
                        open = null;
                        open = formats.open(place.file());
                        opened = place.id();
                    }
                    done(place, Optional.of(read(open, place.block())));
                } catch (IOException _) {
                    // The overview of the same medium has said what is wrong with it.
                    done(place, Optional.empty());
                }
            }
        } finally {
            close(open);
        }
    }

    private static void close(@Nullable AudioReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException failure) {
            System.getLogger(SampleThread.class.getName()).log(System.Logger.Level.DEBUG, "A file would not close.",
                    failure);
        }
    }

    private static Samples read(AudioReader reader, long block) throws IOException {
        long first = block * Samples.FRAMES;
        long there = Math.clamp(reader.info().frames() - first, 0, Samples.FRAMES);
        float[][] planar = new float[reader.info().channels()][(int) there];
        int done = 0;
        if (there > 0) {
            reader.seek(first);
            int read = 1;
            while (done < there && read > 0) {
                read = reader.read(planar, done, (int) there - done);
                done += read;
            }
        }
        int whole = done;
        return new Samples(first,
                whole == there ? planar
                        : Arrays.stream(planar).map(channel -> Arrays.copyOf(channel, whole)).toArray(float[][]::new));
    }

    private synchronized Optional<Place> next() {
        try {
            while (!closed && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException _) {
            return Optional.empty();
        }
        return closed ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    private void done(Place place, Optional<Samples> samples) {
        boolean quiet;
        synchronized (this) {
            samples.ifPresentOrElse(found -> kept.put(place, found), () -> failed.add(place));
            waiting.remove(place);
            quiet = waiting.stream().noneMatch(other -> other.id().equals(place.id()));
        }
        if (quiet) {
            news.accept(place.id());
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
