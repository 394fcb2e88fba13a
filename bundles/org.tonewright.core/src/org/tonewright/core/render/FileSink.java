package org.tonewright.core.render;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.dsp.dither.Dither;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.resample.Resampler;
import org.tonewright.dsp.resample.ResamplerTable;
import org.tonewright.engine.render.RenderSink;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;

/**
 * Takes the sound of one output to its file: rate conversion, peak, dither, writing. The file appears when it is
 * committed; closed without, it leaves nothing.
 */
final class FileSink implements RenderSink, Closeable {

    /** Any number would do; it stays the same so that a bounce does. */
    private static final long DITHER_SEED = 0x746f6e65L;
    private static final int DITHERED_BITS = 24;

    private final RenderTarget target;
    private final int channels;
    private final AudioWriter writer;
    private final boolean decidesEnd;
    private final List<Resampler> resamplers = new ArrayList<>();
    private final List<Dither> dithers = new ArrayList<>();
    private float[][] converted;
    private int[] words = new int[0];
    private double peak;
    private long overs;

    FileSink(RenderTarget target, boolean decidesEnd, int channels, int sampleRate, AudioFormats formats)
            throws IOException {
        this.target = target;
        this.decidesEnd = decidesEnd;
        this.channels = channels;
        this.converted = new float[channels][0];
        requireRate(target, sampleRate);
        AudioSpec spec = new AudioSpec(target.sampleRate(), channels, target.type());
        AudioFormat format = formats.forWriting(target.file()).orElseThrow(() -> new Refusal(
                "No format that can be written goes with the name '" + target.file().getFileName()
                        + "'; use .wav or .flac."));
        Optional<String> refusal = format.refuses(spec);
        if (refusal.isPresent()) {
            throw new Refusal(target.file() + ": " + refusal.get());
        }
        if (sampleRate != target.sampleRate()) {
            ResamplerTable table = ResamplerTable.between(sampleRate, target.sampleRate());
            for (int channel = 0; channel < channels; channel++) {
                resamplers.add(new Resampler(table));
            }
        }
        SampleType type = target.type();
        if (!type.floating() && type.bits() <= DITHERED_BITS) {
            for (int channel = 0; channel < channels; channel++) {
                dithers.add(new Dither(type.bits(), DITHER_SEED, channel));
            }
        }
        writer = format.create(target.file(), spec);
    }

    @Override
    public boolean decidesEnd() {
        return decidesEnd;
    }

    private static void requireRate(RenderTarget target, int sampleRate) {
        int rate = target.sampleRate();
        int lowest = Math.max(AudioSpec.MIN_RATE, Math.ceilDiv(sampleRate, ResamplerTable.RATIO));
        int highest = (int) Math.min(AudioSpec.MAX_RATE, (long) sampleRate * ResamplerTable.RATIO);
        if (rate < lowest || rate > highest) {
            throw new Refusal(target.file() + ": Sound of " + sampleRate + " Hz can be written at " + lowest + " to "
                    + highest + " Hz, not at " + rate + " Hz.");
        }
    }

    @Override
    public void write(float[][] samples, int frames) throws IOException {
        if (resamplers.isEmpty()) {
            deliver(samples, frames);
        } else {
            makeRoom(resamplers.getFirst().room(frames));
            int count = 0;
            for (int channel = 0; channel < channels; channel++) {
                count = resamplers.get(channel).process(samples[channel], 0, frames, converted[channel], 0);
            }
            deliver(converted, count);
        }
    }

    private void makeRoom(int frames) {
        if (converted[0].length < frames) {
            converted = new float[channels][frames];
        }
    }

    private void deliver(float[][] samples, int frames) throws IOException {
        for (int channel = 0; channel < channels; channel++) {
            measure(samples[channel], frames);
        }
        if (dithers.isEmpty()) {
            writer.write(samples, 0, frames);
            return;
        }
        if (words.length < frames) {
            words = new int[frames];
        }
        makeRoom(frames);
        float step = 1f / (1 << target.type().bits() - 1);
        for (int channel = 0; channel < channels; channel++) {
            dithers.get(channel).process(samples[channel], 0, words, 0, frames);
            float[] exact = converted[channel];
            for (int frame = 0; frame < frames; frame++) {
                exact[frame] = words[frame] * step;
            }
        }
        writer.write(converted, 0, frames);
    }

    private void measure(float[] samples, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            float amplitude = Math.abs(samples[frame]);
            if (amplitude > peak) {
                peak = amplitude;
            }
            if (amplitude > 1) {
                overs++;
            }
        }
    }

    /** Ends the sound: what the rate conversion still holds is written. */
    void finish() throws IOException {
        if (!resamplers.isEmpty()) {
            makeRoom(resamplers.getFirst().tail());
            int count = 0;
            for (int channel = 0; channel < channels; channel++) {
                count = resamplers.get(channel).finish(converted[channel], 0);
            }
            deliver(converted, count);
        }
    }

    /** Where the file will be. */
    Path file() {
        return target.file();
    }

    /** Puts the file in its place. */
    void commit() throws IOException {
        writer.commit();
    }

    /** What the file in its place is. */
    RenderedFile rendered() throws IOException {
        return new RenderedFile(target.file(), Sha256.of(target.file()), target.sampleRate(), channels, target.type(),
                writer.frames(), Decibels.fromGain(peak), overs);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
