package org.tonewright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;

/** Reading audio files that the operating system has in memory: stereo, 20 seconds, in blocks of 4096 frames. */
public class AudioFiles extends Kernel {

    private static final int BLOCK = 4096;
    private static final int FRAMES = 234 * BLOCK;
    private static final int STEREO = 2 * BLOCK;

    private final float[][] block = new float[2][BLOCK];
    private Path folder;
    private AudioReader wav;
    private AudioReader flac;
    private AudioReader vorbis;

    /** Writes the files. */
    @Setup
    public void write() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("tonewright-benchmarks");
        float[][] music = {Music.channel(FRAMES, 7), Music.channel(FRAMES, 8)};
        wav = written("music.wav", SampleType.INT_24, music);
        flac = written("music.flac", SampleType.INT_16, music);
        Path ogg = folder.resolve("music.ogg");
        Process oggenc = new ProcessBuilder("oggenc", "-Q", "-q", "6", "-o", ogg.toString(),
                folder.resolve("music.wav").toString()).inheritIO().start();
        if (oggenc.waitFor() != 0) {
            throw new IOException("oggenc failed.");
        }
        vorbis = AudioFormats.builtIn().open(ogg);
    }

    private AudioReader written(String name, SampleType type, float[][] music) throws IOException {
        Path file = folder.resolve(name);
        AudioFormats formats = AudioFormats.builtIn();
        try (AudioWriter writer = formats.forWriting(file).orElseThrow()
                .create(file, new AudioSpec(Music.RATE, 2, type))) {
            writer.write(music, 0, FRAMES);
            writer.commit();
        }
        return formats.open(file);
    }

    /** Deletes the files. */
    @TearDown
    public void delete() throws IOException {
        wav.close();
        flac.close();
        vorbis.close();
        for (String name : new String[] {"music.wav", "music.flac", "music.ogg"}) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }

    private float[][] next(AudioReader reader) throws IOException {
        if (reader.position() == FRAMES) {
            reader.seek(0);
        }
        if (reader.read(block, 0, BLOCK) != BLOCK) {
            throw new IOException("The file is shorter than it was written.");
        }
        return block;
    }

    /** WAV of 24 bits. */
    @Benchmark
    @OperationsPerInvocation(STEREO)
    public float[][] readWav() throws IOException {
        return next(wav);
    }

    /** FLAC of 16 bits. */
    @Benchmark
    @OperationsPerInvocation(STEREO)
    public float[][] readFlac() throws IOException {
        return next(flac);
    }

    /** Ogg Vorbis of quality 6. */
    @Benchmark
    @OperationsPerInvocation(STEREO)
    public float[][] readVorbis() throws IOException {
        return next(vorbis);
    }
}
