package org.tonewright.mixer.bounce;

import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.media.SampleType;

/**
 * What is to be bounced.
 *
 * @param file where the mix goes
 * @param range the piece of the timeline, cut at both ends; empty for the whole session with its tail
 * @param stems the folder that gets a file for each strip that feeds the main strip; empty for no stems
 * @param type how a sample is stored; integers of 16 and 24 bits are dithered
 * @param sampleRate frames a second of the files; empty for the session's
 * @param threads how many threads compute, 1 or more
 * @param allowMissing whether processors that are missing or fail are passed by and reported
 * @param rough whether it may be made before the song is recorded and kept; no release takes a rough mix by itself
 */
public record BounceSpec(Path file, Optional<Range> range, Optional<Path> stems, SampleType type,
        Optional<Integer> sampleRate, int threads, boolean allowMissing, boolean rough) {

    /** One that is not rough. */
    public BounceSpec(Path file, Optional<Range> range, Optional<Path> stems, SampleType type,
            Optional<Integer> sampleRate, int threads, boolean allowMissing) {
        this(file, range, stems, type, sampleRate, threads, allowMissing, false);
    }

    /** The whole session as 32-bit floating point at its own rate, on all cores, without stems. */
    public static BounceSpec to(Path file) {
        return new BounceSpec(file, Optional.empty(), Optional.empty(), SampleType.FLOAT_32, Optional.empty(),
                Runtime.getRuntime().availableProcessors(), false);
    }

    /** The same in another word length. */
    public BounceSpec withType(SampleType other) {
        return new BounceSpec(file, range, stems, other, sampleRate, threads, allowMissing, rough);
    }

    /** The same with stems. */
    public BounceSpec withStems(Path folder) {
        return new BounceSpec(file, range, Optional.of(folder), type, sampleRate, threads, allowMissing, rough);
    }

    /** The same of a piece of the timeline. */
    public BounceSpec withRange(Range piece) {
        return new BounceSpec(file, Optional.of(piece), stems, type, sampleRate, threads, allowMissing, rough);
    }

    /** The same at another rate. */
    public BounceSpec withSampleRate(int rate) {
        return new BounceSpec(file, range, stems, type, Optional.of(rate), threads, allowMissing, rough);
    }

    /** The same with another number of threads. */
    public BounceSpec withThreads(int count) {
        return new BounceSpec(file, range, stems, type, sampleRate, count, allowMissing, rough);
    }

    /** The same as a rough mix. */
    public BounceSpec roughly() {
        return new BounceSpec(file, range, stems, type, sampleRate, threads, allowMissing, true);
    }
}
