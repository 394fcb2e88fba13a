package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.Progress;
import org.tonewright.dsp.resample.Resampler;
import org.tonewright.dsp.resample.ResamplerTable;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.BroadcastExtension;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/**
 * Decodes audio files into WAV files at one sample rate. At the same rate every sample stays what it is: integers as
 * integers of the same width (8 bits as 16), floats as floats, lossy formats as 32-bit float. A converted file is
 * 32-bit float, so that nothing clips and nothing is dithered. [disk]
 */
final class MediaCopy {

    private static final int CHUNK = 1 << 14;

    private final int rate;
    private final Map<Integer, ResamplerTable> tables = new HashMap<>();

    /** @param rate of what is written, in hertz */
    MediaCopy(int rate) {
        this.rate = rate;
    }

    /**
     * What was written.
     *
     * @param frames at the new rate
     * @param remarks what a person should know, as sentences
     */
    record Copied(long frames, List<String> remarks) {}

    /**
     * Copies a file. The target appears when it is whole; if anything goes wrong, it does not.
     *
     * @param reader at its beginning
     * @param target ends in {@code .wav}
     * @throws AudioFileException if the source is broken, too far from the rate, or the target cannot be written
     */
    Copied copy(AudioReader reader, Path source, Path target, Progress progress) throws IOException {
        AudioInfo info = reader.info();
        List<String> remarks = new ArrayList<>(info.notes());
        try (AudioWriter writer = new WavFormat().create(target, spec(info))) {
            if (info.sampleRate() == rate) {
                exactly(reader, writer, progress);
            } else {
                converted(reader, source, writer, progress);
                remarks.add("It was converted from " + info.sampleRate() + " Hz to " + rate + " Hz.");
            }
            if (writer.frames() == 0) {
                throw new AudioFileException(source, "The file has no sound: it is 0 frames long.");
            }
            if (reader.nonFinite() > 0) {
                remarks.add(reader.nonFinite() + " samples were not numbers and became silence.");
            }
            writer.commit();
            return new Copied(writer.frames(), List.copyOf(remarks));
        }
    }

    private AudioSpec spec(AudioInfo info) {
        boolean same = info.sampleRate() == rate;
        SampleType type = !same || info.lossy() ? SampleType.FLOAT_32
                : info.type() == SampleType.INT_8 ? SampleType.INT_16 : info.type();
        return new AudioSpec(rate, info.channels(), type,
                same ? info.bext() : info.bext().map(bext -> moved(bext, info.sampleRate())));
    }

    /** The same extension, its time reference in frames of the new rate. */
    private BroadcastExtension moved(BroadcastExtension bext, int from) {
        return new BroadcastExtension(bext.description(), bext.originator(), bext.originatorReference(),
                bext.originationDate(), bext.originationTime(), Math.round(bext.timeReference() * (double) rate / from),
                bext.umid(), bext.loudness(), bext.loudnessRange(), bext.maxTruePeak(), bext.maxMomentary(),
                bext.maxShortTerm(), bext.codingHistory());
    }

    private static void exactly(AudioReader reader, AudioWriter writer, Progress progress) throws IOException {
        double[][] block = new double[reader.info().channels()][CHUNK];
        int count = reader.read(block, 0, CHUNK);
        while (count > 0) {
            writer.write(block, 0, count);
            tell(reader, progress);
            count = reader.read(block, 0, CHUNK);
        }
    }

    private void converted(AudioReader reader, Path source, AudioWriter writer, Progress progress) throws IOException {
        ResamplerTable table = table(reader.info().sampleRate(), source);
        int channels = reader.info().channels();
        List<Resampler> resamplers = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            resamplers.add(new Resampler(table));
        }
        float[][] in = new float[channels][CHUNK];
        float[][] out = new float[channels][Math.max(resamplers.getFirst().room(CHUNK), resamplers.getFirst().tail())];
        int count = reader.read(in, 0, CHUNK);
        while (count > 0) {
            int made = 0;
            for (int channel = 0; channel < channels; channel++) {
                made = resamplers.get(channel).process(in[channel], 0, count, out[channel], 0);
            }
            writer.write(out, 0, made);
            tell(reader, progress);
            count = reader.read(in, 0, CHUNK);
        }
        int left = 0;
        for (int channel = 0; channel < channels; channel++) {
            left = resamplers.get(channel).finish(out[channel], 0);
        }
        writer.write(out, 0, left);
    }

    private ResamplerTable table(int from, Path source) throws AudioFileException {
        if (from > (long) ResamplerTable.RATIO * rate || rate > (long) ResamplerTable.RATIO * from) {
            throw new AudioFileException(source,
                    "Its rate of " + from + " Hz is too far from the session's, " + rate + " Hz.");
        }
        return Optional.ofNullable(tables.get(from)).orElseGet(() -> {
            ResamplerTable table = ResamplerTable.between(from, rate);
            tables.put(from, table);
            return table;
        });
    }

    private static void tell(AudioReader reader, Progress progress) throws IOException {
        progress.at((double) reader.position() / Math.max(1, reader.info().frames()));
    }
}
