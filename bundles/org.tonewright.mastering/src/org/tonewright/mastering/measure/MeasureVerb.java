package org.tonewright.mastering.measure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tonewright measure}: what was measured of audio files, and of all of them as one release. */
@Command(description = "Measures audio files after ITU-R BS.1770-5 and EBU R 128: loudness, peaks, offset, "
        + "correlation and spectrum; of several files also as one release. A mono file is measured as one channel, "
        + "which reads 3 LU less than the same signal on two.")
public final class MeasureVerb implements Verb {

    /** Files at a time: reading one that is compressed keeps one processor busy, and leaves time on the other. */
    private static final int AT_A_TIME = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audio files; together they are the release.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Writes one JSON document instead of a table.")
    private boolean json;

    /** Made by the command line. */
    public MeasureVerb() {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(Files.isDirectory(file) ? "'" + file + "' is a folder; audio files are measured."
                        : "There is no file '" + file + "'.");
            }
        }
        ReleaseMeter release = new ReleaseMeter();
        List<MeasuredFile> measured = new ArrayList<>();
        Shares shares = new Shares(context.progress("Measure"), files.size());
        ExecutorService readers = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().daemon().factory());
        try (FileMeasurer measurer = new FileMeasurer(context.studio().formats().all(), !json)) {
            List<Future<MeasuredFile>> results = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                Progress progress = shares.of(i);
                results.add(readers.submit(() -> measurer.measure(file, progress)));
            }
            for (Future<MeasuredFile> result : results) {
                MeasuredFile file = get(result);
                release.add(file.meter());
                measured.add(file);
            }
        } finally {
            readers.shutdownNow();
        }
        for (MeasuredFile file : measured) {
            remark(file, context);
        }
        MeasureReport report = new MeasureReport(measured, release);
        if (json) {
            context.output().document(report.document());
        } else {
            report.lines().forEach(context.output()::line);
        }
        return ExitCode.DONE;
    }

    private static void remark(MeasuredFile file, VerbContext context) {
        for (String note : file.info().notes()) {
            context.output().message(file.file() + ": " + note);
        }
        if (file.nonFinite() > 0) {
            context.output().message(file.file() + ": " + file.nonFinite()
                    + " samples are not finite numbers; they were measured as silence.");
        }
    }

    private static MeasuredFile get(Future<MeasuredFile> result) throws IOException {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
            case IOException broken -> throw broken;
            case CancellationException stopped -> throw stopped;
            case Error fault -> throw fault;
            case null, default -> throw new IllegalStateException("Measuring failed", failed.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Measuring was interrupted.");
        }
    }

    /** The progress of files that are measured side by side, as that of the whole. */
    private static final class Shares {

        private final Progress whole;
        private final double[] done;

        Shares(Progress whole, int files) {
            this.whole = whole;
            done = new double[files];
        }

        Progress of(int file) {
            return share -> {
                double sum;
                synchronized (done) {
                    done[file] = share;
                    sum = Arrays.stream(done).sum();
                }
                whole.at(sum / done.length);
            };
        }
    }
}
