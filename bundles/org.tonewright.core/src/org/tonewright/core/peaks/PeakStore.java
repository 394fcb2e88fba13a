package org.tonewright.core.peaks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.peak.GrowingPeaks;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;

/**
 * The overviews of one open session's media. An overview is asked for when it is drawn and is empty at first; a thread
 * in the background fills it from the cache or from the medium itself, what was asked for last being done first, so
 * that what is in sight comes before what was scrolled away. A medium that cannot be read is spoken of once and stays
 * empty. Every method belongs to the thread that owns the model.
 */
public final class PeakStore implements AutoCloseable {

    private static final String FOLDER = "cache/peaks/";

    private final OpenDocument<Session> document;
    private final Executor main;
    private final Map<String, PeakOverview> overviews = new HashMap<>();
    private final Map<String, Path> files = new HashMap<>();
    private final List<PeakListener> listeners = new CopyOnWriteArrayList<>();
    private final PeakThread thread;
    private final SampleThread samples;
    private boolean closed;

    /**
     * Begins with nothing.
     *
     * @param document stays open until the store is closed
     * @param formats open its media; asked in the background
     * @param main runs what listeners are told on the thread that owns the model
     */
    public PeakStore(OpenDocument<Session> document, AudioFormats formats, Executor main) {
        this.document = document;
        this.main = main;
        thread = new PeakThread(formats, new PeakThread.News() {

            @Override
            public void grew(String id) {
                tell(listener -> listener.grew(id));
            }

            @Override
            public void replaced(String id, PeakOverview stored) {
                onMain(() -> {
                    overviews.put(id, stored);
                    listeners.forEach(listener -> listener.grew(id));
                });
            }

            @Override
            public void failed(IOException failure) {
                tell(listener -> listener.trouble(FileSentences.of(failure)));
            }
        });
        samples = new SampleThread(formats, id -> tell(listener -> listener.grew(id)));
    }

    /** The overview of a medium; empty or short while it is being made. */
    public PeakOverview overview(MediaFile media) {
        String id = media.getId();
        PeakOverview known = overviews.get(id);
        if (known != null) {
            return known;
        }
        GrowingPeaks growing = new GrowingPeaks(media.getChannels());
        if (closed || media.getSha256().isEmpty()) {
            return growing;
        }
        overviews.put(id, growing);
        try {
            thread.want(new PeakThread.Job(id, document.resolve(media), document.resolve(FOLDER + id + ".peaks"),
                    growing));
        } catch (IOException outside) {
            tell(listener -> listener.trouble(FileSentences.of(outside)));
        }
        return growing;
    }

    /**
     * Says what is in sight: the overviews that are missing there are made before all others.
     *
     * @param media in the order in which they shall be filled
     */
    public void see(Iterable<MediaFile> media) {
        List<String> ids = new ArrayList<>();
        for (MediaFile file : media) {
            overview(file);
            ids.add(file.getId());
        }
        thread.prefer(ids);
    }

    /**
     * A stretch of samples of a medium, for a picture that is finer than {@link PeakOverview#BUCKET} frames to a pixel.
     *
     * @param block the stretch from frame {@code block * Samples.FRAMES}
     * @return empty as long as they are not there; listeners are told when they are
     */
    public Optional<Samples> samples(MediaFile media, long block) {
        if (closed || media.getSha256().isEmpty()) {
            return Optional.empty();
        }
        String id = media.getId();
        try {
            Path file = files.get(id);
            if (file == null) {
                file = document.resolve(media);
                files.put(id, file);
            }
            return samples.get(id, file, block);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** From now on this listener is told. */
    public void addListener(PeakListener listener) {
        listeners.add(listener);
    }

    /** From now on this listener is told nothing. */
    public void removeListener(PeakListener listener) {
        listeners.remove(listener);
    }

    private void tell(Consumer<PeakListener> news) {
        onMain(() -> listeners.forEach(news));
    }

    private void onMain(Runnable run) {
        main.execute(() -> {
            if (!closed) {
                run.run();
            }
        });
    }

    /** Ends the work in the background and waits for it; what was not finished is begun anew next time. */
    @Override
    public void close() {
        closed = true;
        thread.close();
        samples.close();
        listeners.clear();
        overviews.clear();
    }

    /** The latest samples, by their place; the one used longest ago goes first. */
    static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            @NonNullByDefault({})
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
