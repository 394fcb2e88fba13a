package org.tonewright.engine.render;

import org.tonewright.engine.Quantum;

/**
 * How to render. None of it but {@code tailSeconds} and {@code allowFaults} changes a single bit of the result.
 *
 * @param threads how many threads compute, 1 or more
 * @param chunkFrames how many frames a node computes before the next one starts; a multiple of the quantum
 * @param tailSeconds how long the sound may ring on, at most, after the end of the range; 0 cuts it at the end
 * @param allowFaults whether a processor that is missing or fails is passed by and reported, instead of ending the
 *        render
 */
public record RenderOptions(int threads, int chunkFrames, double tailSeconds, boolean allowFaults) {

    /** All cores, chunks of 2048 frames, tails of at most a minute, no faults. */
    public static final RenderOptions DEFAULT = new RenderOptions(Runtime.getRuntime().availableProcessors(), 2048, 60,
            false);

    /** @throws IllegalArgumentException if a number is out of range */
    public RenderOptions {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("A render needs from 1 to 1024 threads, not " + threads + ".");
        }
        if (chunkFrames < Quantum.FRAMES || chunkFrames % Quantum.FRAMES != 0 || chunkFrames > 1 << 18) {
            throw new IllegalArgumentException("A chunk is a multiple of " + Quantum.FRAMES + " frames up to "
                    + (1 << 18) + ", not " + chunkFrames + ".");
        }
        if (!(tailSeconds >= 0 && tailSeconds <= 3600)) {
            throw new IllegalArgumentException("A tail lasts from 0 to 3600 seconds, not " + tailSeconds + ".");
        }
    }

    /** The same with another number of threads. */
    public RenderOptions withThreads(int count) {
        return new RenderOptions(count, chunkFrames, tailSeconds, allowFaults);
    }

    /** The same with another chunk. */
    public RenderOptions withChunk(int frames) {
        return new RenderOptions(threads, frames, tailSeconds, allowFaults);
    }

    /** The same with another cap on the tail. */
    public RenderOptions withTail(double seconds) {
        return new RenderOptions(threads, chunkFrames, seconds, allowFaults);
    }

    /** The same, with faults allowed or not. */
    public RenderOptions withFaults(boolean allowed) {
        return new RenderOptions(threads, chunkFrames, tailSeconds, allowed);
    }
}
