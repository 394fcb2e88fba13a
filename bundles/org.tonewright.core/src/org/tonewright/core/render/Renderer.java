package org.tonewright.core.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.InstalledFormats;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.render.OfflineRender;
import org.tonewright.engine.render.RenderException;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.engine.render.RenderResult;
import org.tonewright.engine.render.RenderSink;

/**
 * Renders graphs into files, all outputs in one pass. Either all files appear complete, or none does. The same job
 * gives the same bytes on every machine, for every number of threads.
 */
public final class Renderer {

    private final ProcessorCatalog processors;
    private final InstalledFormats formats;

    /**
     * @param processors the processors that graphs may name
     * @param formats the formats that files may have
     */
    public Renderer(ProcessorCatalog processors, InstalledFormats formats) {
        this.processors = processors;
        this.formats = formats;
    }

    /**
     * [disk] Renders.
     *
     * @throws Refusal if a file cannot have the wanted format, or two outputs are to go into one file
     * @throws RenderFailure if a processor is missing or fails and the job does not allow it, or the graph cannot be
     *         run
     * @throws IOException if a source cannot be read or a file not be written
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public RenderReport render(RenderJob job, Progress progress) throws IOException {
        requireDifferentFiles(job);
        Map<String, FileSink> sinks = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, RenderTarget> entry : job.targets().entrySet()) {
                sinks.put(entry.getKey(), open(job, entry.getKey(), entry.getValue(), sinks.isEmpty()));
            }
            RenderResult result = render(job.graph(), job.start(), job.length(), new HashMap<>(sinks), job.options(),
                    progress);
            for (FileSink sink : sinks.values()) {
                sink.finish();
            }
            progress.at(1);
            commit(sinks.values());
            Map<String, RenderedFile> files = new LinkedHashMap<>();
            for (Map.Entry<String, FileSink> entry : sinks.entrySet()) {
                files.put(entry.getKey(), entry.getValue().rendered());
            }
            return new RenderReport(files, result);
        } finally {
            Closing.all(sinks.values());
        }
    }

    /** Puts all files in their places; if one cannot be, those before it are taken away again. */
    private static void commit(Iterable<FileSink> sinks) throws IOException {
        List<FileSink> placed = new ArrayList<>();
        boolean done = false;
        try {
            for (FileSink sink : sinks) {
                sink.commit();
                placed.add(sink);
            }
            done = true;
        } finally {
            if (!done) {
                for (FileSink sink : placed) {
                    Files.deleteIfExists(sink.file());
                }
            }
        }
    }

    private FileSink open(RenderJob job, String key, RenderTarget target, boolean decidesEnd) throws IOException {
        Node node = job.graph().nodes().stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The graph has no output '" + key + "'."));
        if (!(node instanceof Node.Output output)) {
            throw new IllegalArgumentException("The node '" + key + "' of the graph is not an output.");
        }
        Path folder = target.file().toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        int rate = Math.toIntExact(Math.round(job.graph().sampleRate()));
        return new FileSink(target, decidesEnd, output.channels(), rate, formats.all());
    }

    /**
     * [disk] Renders into whatever takes the sound: a meter, a file that the caller has opened.
     *
     * @param start the first frame, at the graph's rate
     * @param length frames, without the tail that the options allow
     * @param sinks where the sound goes, by the key of the output
     * @throws RenderFailure if a processor is missing or fails and the options do not allow it, or the graph cannot be
     *         run
     * @throws IOException if a source cannot be read, or a sink throws it
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public RenderResult render(GraphSpec graph, long start, long length, Map<String, RenderSink> sinks,
            RenderOptions options, Progress progress) throws IOException {
        OfflineRender render = new OfflineRender(graph, processors, options);
        try {
            return render.run(start, length, sinks,
                    (frames, total) -> progress.at(total == 0 ? 0 : Math.min(1, (double) frames / total)));
        } catch (GraphException | RenderException failure) {
            throw new RenderFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static void requireDifferentFiles(RenderJob job) {
        Set<Path> files = new HashSet<>();
        for (RenderTarget target : job.targets().values()) {
            if (!files.add(target.file().toAbsolutePath().normalize())) {
                throw new Refusal("Two outputs are to be written to " + target.file() + ".");
            }
        }
    }
}
