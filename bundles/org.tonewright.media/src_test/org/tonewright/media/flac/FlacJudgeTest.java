package org.tonewright.media.flac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.Judge;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sound;
import org.tonewright.media.wav.WavFormat;

/** The reference encoder and FFmpeg read what we write and write what we read. */
class FlacJudgeTest {

    private final Path folder;

    FlacJudgeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(names = {"INT_16", "INT_24"})
    void theReferenceDecoderFindsWhatWasWritten(SampleType type) throws IOException {
        Judge.require("flac");
        for (int channels : new int[] {1, 2, 6}) {
            double[][] sound = FlacRoundTripTest.music(type, channels, 50_001);
            Path file = folder.resolve("ours.flac");
            Sound.write(new FlacFormat().create(file, new AudioSpec(96_000, channels, type)), sound, 1);
            Judge.run("flac", "--test", "--warnings-as-errors", "--silent", file);
            Path decoded = folder.resolve("decoded.wav");
            Judge.run("flac", "--decode", "--force", "--silent", file, "-o", decoded);
            assertArrayEquals(sound, Sound.read(decoded));
        }
    }

    @Test
    void fullScaleNoiseAndSilenceAreValidStreams() throws IOException {
        Judge.require("flac");
        for (double[][] sound : new double[][][] {Sound.noise(SampleType.INT_24, 2, 30_000, 1),
                new double[2][30_000]}) {
            Path file = folder.resolve("noise.flac");
            Sound.write(new FlacFormat().create(file, new AudioSpec(192_000, 2, SampleType.INT_24)), sound, 1);
            Judge.run("flac", "--test", "--warnings-as-errors", "--silent", file);
        }
    }

    @Test
    void unusualSampleRatesAreValidStreams() throws IOException {
        Judge.require("flac");
        for (int rate : new int[] {8_000, 11_025, 47_952, 96_010, 176_400, 352_800, 655_350, 700_001}) {
            Path file = folder.resolve("rate.flac");
            Sound.write(new FlacFormat().create(file, new AudioSpec(rate, 1, SampleType.INT_16)),
                    FlacRoundTripTest.music(SampleType.INT_16, 1, 5_000), 1);
            Judge.run("flac", "--test", "--silent", file);
            assertEquals(rate, AudioFormats.builtIn().info(file).sampleRate());
        }
    }

    @Test
    void theLengthAndTheDigestAreInTheHeader() throws IOException {
        Judge.require("metaflac");
        Path file = folder.resolve("ours.flac");
        Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, 2, SampleType.INT_16)), new double[2][12_345],
                1);
        String listed = Judge.run("metaflac", "--show-total-samples", "--show-md5sum", file);
        // 12345 x 2 x 2 zero bytes; md5sum says the same of head -c 49380 /dev/zero
        assertEquals("12345\n28af85e8e88ef5d3e0c04f6ad68603cc\n", listed);
    }

    @ParameterizedTest
    @CsvSource({"-0,INT_16,1", "-2,INT_16,2", "-5,INT_16,2", "-8,INT_24,2", "-8,INT_24,5", "-5,INT_24,1"})
    void whatTheReferenceEncoderWritesIsReadBitForBit(String level, SampleType type, int channels) throws IOException {
        Judge.require("flac");
        double[][] sound = FlacRoundTripTest.music(type, channels, 60_000);
        encodeAndCompare(sound, type, level);
    }

    @Test
    void theReferenceEncodersRareWaysAreReadBitForBit() throws IOException {
        Judge.require("flac");
        double[][] noise = Sound.noise(SampleType.INT_24, 2, 20_000, 2);
        double[][] music = FlacRoundTripTest.music(SampleType.INT_24, 2, 60_000);
        encodeAndCompare(noise, SampleType.INT_24, "--lax", "-b", "65535", "-l", "32", "-r", "15");
        encodeAndCompare(music, SampleType.INT_24, "--lax", "-b", "17", "-l", "8", "-m");
        encodeAndCompare(music, SampleType.INT_24, "--disable-fixed-subframes", "--lax", "-l", "32", "-b", "16384");
        encodeAndCompare(music, SampleType.INT_24, "--disable-constant-subframes", "-l", "0");
        encodeAndCompare(music, SampleType.INT_24, "-e", "-p", "-q", "0", "-b", "1152");
    }

    @Test
    void wordsOfThirtyTwoBitsAreReadBitForBit() throws IOException {
        Judge.require("flac");
        encodeAndCompare(Sound.noise(SampleType.INT_32, 2, 20_000, 6), SampleType.INT_32, "-8");
        encodeAndCompare(FlacRoundTripTest.music(SampleType.INT_32, 2, 20_000), SampleType.INT_32, "-8");
    }

    private void encodeAndCompare(double[][] sound, SampleType type, String... options) throws IOException {
        Path wav = folder.resolve("sound.wav");
        Sound.write(new WavFormat().create(wav, new AudioSpec(44_100, sound.length, type)), sound, 1);
        Path file = folder.resolve("theirs.flac");
        List<Object> command = new ArrayList<>(List.of("flac"));
        command.addAll(List.of(options));
        command.addAll(List.of("--channel-map=none", "--silent", "--force", wav, "-o", file));
        Judge.run(command.toArray());
        assertArrayEquals(sound, Sound.read(file));
    }

    @Test
    void whatFfmpegWritesIsReadBitForBit() throws IOException {
        Judge.require("ffmpeg");
        double[][] sound = FlacRoundTripTest.music(SampleType.INT_24, 2, 60_000);
        Path wav = folder.resolve("sound.wav");
        Sound.write(new WavFormat().create(wav, new AudioSpec(44_100, 2, SampleType.INT_24)), sound, 1);
        Path file = folder.resolve("theirs.flac");
        Judge.run("ffmpeg", "-v", "error", "-y", "-i", wav, "-c:a", "flac", "-compression_level", "12", file);
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            assertEquals(24, reader.info().bits());
            assertArrayEquals(sound, Sound.read(reader, 3));
        }
    }
}
