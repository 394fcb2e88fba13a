package org.tonewright.recording.internal.music;

import java.io.IOException;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Recorded;

/**
 * One pass of the ears over what a track plays, all channels as one, from the beginning of its first to the end of its
 * last range. The channels are added with unequal weights, so that a pair of opposite polarity is still heard.
 */
final class Listening {

    /** Takes the sound block by block. */
    @FunctionalInterface
    interface Ear {

        /** Takes the next {@code frames} samples, which lie at the beginning of the array. */
        void add(float[] samples, int frames);
    }

    /** A reference level that stands for silence: nothing louder than -66 dBFS was found. */
    private static final double SILENCE = 0.0005;
    private static final int BLOCK = 1 << 15;
    private static final double STEP_SECONDS = 0.05;

    private final Recorded recorded;
    private final long start;
    private final long end;

    Listening(Recorded recorded) {
        List<Range> ranges = recorded.ranges();
        this.recorded = recorded;
        this.start = ranges.isEmpty() ? 0 : ranges.getFirst().start();
        this.end = ranges.isEmpty() ? 0 : ranges.getLast().end();
    }

    /** A part of what a track plays. */
    Listening(Recorded recorded, long start, long end) {
        this.recorded = recorded;
        this.start = start;
        this.end = Math.max(start, end);
    }

    /** The first frame that is heard. */
    long start() {
        return start;
    }

    /** The frame after the last that is heard. */
    long end() {
        return end;
    }

    /** [disk] Plays it to an ear. */
    void to(Ear ear, Progress progress) throws IOException {
        float[][] block = new float[recorded.channels()][BLOCK];
        for (long at = start; at < end; at += BLOCK) {
            progress.at((double) (at - start) / (end - start));
            int frames = (int) Math.min(BLOCK, end - at);
            recorded.read(at, block, frames);
            mix(block, frames);
            ear.add(block[0], frames);
        }
    }

    private static void mix(float[][] block, int frames) {
        int channels = block.length;
        for (int i = 0; i < frames; i++) {
            float sum = block[0][i];
            for (int channel = 1; channel < channels; channel++) {
                sum += block[channel][i] * (1 - 0.3f * channel / channels);
            }
            block[0][i] = sum / channels;
        }
    }

    /**
     * [disk] The level of the loud notes, the root of the mean square that a tenth of all sounding moments exceeds; 0
     * if there is only silence.
     */
    double level(Progress progress) throws IOException {
        Moments moments = new Moments((int) (STEP_SECONDS * recorded.sampleRate()));
        to(moments, progress);
        return moments.loud();
    }

    private static final class Moments implements Ear {
        private final int step;
        /** How many moments there were in each half decibel below +20 dBFS. */
        private final long[] histogram = new long[400];
        private double squares;
        private int counted;

        Moments(int step) {
            this.step = step;
        }

        @Override
        public void add(float[] samples, int frames) {
            for (int i = 0; i < frames; i++) {
                squares += (double) samples[i] * samples[i];
                if (++counted == step) {
                    double level = Math.sqrt(squares / step);
                    if (level > SILENCE) {
                        histogram[Math.clamp((int) (40 - 40 * StrictMath.log10(level)), 0, 399)]++;
                    }
                    squares = 0;
                    counted = 0;
                }
            }
        }

        double loud() {
            long all = 0;
            for (long count : histogram) {
                all += count;
            }
            long sum = 0;
            for (int i = 0; i < histogram.length && all > 0; i++) {
                sum += histogram[i];
                if (sum * 10 >= all) {
                    return StrictMath.pow(10, (40 - i) / 40.0);
                }
            }
            return 0;
        }
    }
}
