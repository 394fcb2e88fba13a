package org.tonewright.mastering.measure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.tonewright.core.Progress;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/**
 * Measures audio files. While a block of a file is measured, its parts side by side on all processors, the next is
 * read. Results do not depend on the number of processors. Several threads may use one measurer.
 */
public final class FileMeasurer implements AutoCloseable {

    /** Samples in a block, all channels together: large enough that handing over costs nothing. */
    private static final int BLOCK = 1 << 17;

    private final AudioFormats formats;
    private final boolean spectrum;
    private final ExecutorService threads;

    /**
     * A measurer with its own threads, which {@link #close} ends.
     *
     * @param formats the formats that can be read
     * @param spectrum whether the spectrum is measured too, which takes a third longer
     */
    public FileMeasurer(AudioFormats formats, boolean spectrum) {
        this.formats = formats;
        this.spectrum = spectrum;
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("measure-", 0).factory());
    }

    /**
     * Measures a file. [disk]
     *
     * @param file an audio file
     * @param progress told the share of the file that is done
     * @return what was measured, with the file's information
     * @throws IOException if the file is missing, broken, or in an unknown format; its message is one sentence
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public MeasuredFile measure(Path file, Progress progress) throws IOException {
        try (AudioReader reader = formats.open(file)) {
            int channels = reader.info().channels();
            if (reader.info().sampleRate() < ProgrammeMeter.LEAST_RATE) {
                throw new AudioFileException(file, "Loudness is measured from a rate of " + ProgrammeMeter.LEAST_RATE
                        + " Hz up; this file has " + reader.info().sampleRate() + " Hz.");
            }
            ProgrammeMeter meter = new ProgrammeMeter(reader.info().sampleRate(), channels);
            List<ProgrammeMeter.Part> parts = new ArrayList<>(meter.parts());
            Optional<SpectrumMeter> spectra = spectrum
                    ? Optional.of(new SpectrumMeter(reader.info().sampleRate(), channels))
                    : Optional.empty();
            spectra.ifPresent(spectrumMeter -> parts.addAll(spectrumMeter.parts()));
            int frames = Math.max(1, BLOCK / channels);
            float[][] next = new float[channels][frames];
            float[][] current = new float[channels][frames];
            List<Future<?>> running = new ArrayList<>();
            int count = reader.read(next, 0, frames);
            while (count > 0) {
                float[][] read = next;
                next = current;
                current = read;
                start(parts, current, count, running);
                try {
                    progress.at(Math.min(1, (double) reader.position() / Math.max(1, reader.info().frames())));
                    count = reader.read(next, 0, frames);
                } finally {
                    await(running);
                }
            }
            meter.finish();
            return new MeasuredFile(file, reader.info(), reader.nonFinite(), meter,
                    spectra.map(SpectrumMeter::balance));
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void start(List<ProgrammeMeter.Part> parts, float[][] block, int frames, List<Future<?>> running) {
        for (ProgrammeMeter.Part part : parts) {
            running.add(threads.submit(() -> part.process(block, 0, frames)));
        }
    }

    private static void await(List<Future<?>> running) throws IOException {
        try {
            for (Future<?> part : running) {
                part.get();
            }
            running.clear();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Measuring failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Measuring was interrupted");
        }
    }
}
