package org.tonewright.mastering.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.mastering.measure.FileMeasurer;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.work.Work;

/** Measures the sources of a release in the background, one after another, each once. */
final class Loudness {

    private record Source(String sha256, Path file) {}

    private final Desk desk;
    private final Runnable news;
    private final Map<String, Measurement> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Deque<Source> waiting = new ArrayDeque<>();
    private Optional<Job> job = Optional.empty();

    /** @param news runs on the main thread when something was measured */
    Loudness(Desk desk, Runnable news) {
        this.desk = desk;
        this.news = news;
    }

    /** The loudness of a title's source; empty while it is not known yet: then it will be. */
    Optional<Measurement> of(OpenDocument<Release> document, Title title) {
        String sha256 = title.getSource().getSha256();
        if (asked.add(sha256)) {
            desk.attempt(() -> waiting.add(new Source(sha256, document.resolve(title))));
            next();
        }
        return Optional.ofNullable(known.get(sha256));
    }

    private void next() {
        if (job.isPresent() || waiting.isEmpty()) {
            return;
        }
        Source source = waiting.poll();
        job = Optional.of(new Work(desk).begin("Measure loudness", progress -> {
            try (FileMeasurer measurer = new FileMeasurer(desk.studio().formats().all(), false)) {
                return Optional.of(measurer.measure(source.file(), progress).measurement());
            } catch (IOException e) {
                return failed(e);
            }
        }, measured -> {
            job = Optional.empty();
            measured.ifPresent(one -> known.put(source.sha256(), one));
            news.run();
            next();
        }));
    }

    private Optional<Measurement> failed(IOException e) {
        Display.getDefault().asyncExec(() -> desk.warn(Desk.sentence(e)));
        return Optional.empty();
    }

    /** Stops measuring. */
    void close() {
        waiting.clear();
        job.ifPresent(Job::cancel);
    }
}
