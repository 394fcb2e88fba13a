package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.device.rehearsal.Content.Inputs;
import org.tonewright.engine.stream.SampleSource;

/** Files that are read into memory by a thread of their own, all of them at the same pace. */
final class Loading implements Inputs {

    private static final int CHUNK = 1 << 14;
    private static final long PATIENCE = 10_000_000_000L;
    private static final long NAP = 1_000_000;

    private final List<SampleSource> sources;
    private final List<Sound> sounds = new ArrayList<>();
    private final long frames;
    private final Thread thread;
    private volatile Optional<String> broken = Optional.empty();
    private volatile boolean closing;

    /** @param wait whether to wait for all, but for no longer than ten seconds */
    Loading(List<SampleSource> sources, boolean wait) throws IOException {
        this.sources = sources;
        for (SampleSource source : sources) {
            for (int channel = 0; channel < source.channels(); channel++) {
                sounds.add(new Sound(source.frames()));
            }
        }
        frames = sources.stream().mapToLong(SampleSource::frames).max().orElse(0);
        thread = Thread.ofPlatform().daemon().name("tonewright-rehearsal-files").start(this::work);
        long begin = System.nanoTime();
        while (wait && thread.isAlive() && System.nanoTime() - begin < PATIENCE) {
            LockSupport.parkNanos(NAP);
        }
        Optional<String> failed = broken;
        if (failed.isPresent()) {
            throw new IOException(failed.get());
        }
    }

    private void work() {
        List<SampleSource.Reader> readers = new ArrayList<>();
        try {
            for (SampleSource source : sources) {
                readers.add(source.open());
            }
            float[][] samples = new float[2][CHUNK];
            for (long at = 0; at < frames && !closing; at += CHUNK) {
                int first = 0;
                for (int i = 0; i < readers.size(); i++) {
                    SampleSource source = sources.get(i);
                    int count = (int) Math.min(CHUNK, source.frames() - at);
                    if (count > 0) {
                        readers.get(i).read(at, samples, 0, count);
                        for (int channel = 0; channel < source.channels(); channel++) {
                            sounds.get(first + channel).write(samples[channel], count);
                        }
                    }
                    first += source.channels();
                }
            }
        } catch (IOException unreadable) {
            broken = Optional.of(Recordings.sentence(unreadable));
        } catch (RuntimeException | Error undecodable) {
            broken = Optional.of("The files of the rehearsal room can't be read to their end: " + undecodable + ".");
        } finally {
            for (SampleSource.Reader reader : readers) {
                try {
                    reader.close();
                } catch (IOException unimportant) {
                    // it was only read
                    continue;
                }
            }
        }
    }

    @Override
    public Sound sound(int input, int take) {
        return sounds.get(input);
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public Optional<String> broken() {
        return broken;
    }

    @Override
    public void close() {
        closing = true;
    }
}
