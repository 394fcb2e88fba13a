package org.tonewright.media.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.BroadcastExtension;
import org.tonewright.media.Judge;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sound;
import org.tonewright.media.internal.Destination;
import org.tonewright.media.internal.PcmEncoder;

/** FFmpeg, SoX and libsndfile read what we write, and we read what they write. */
class WavJudgeTest {

    private static final int FRAMES = 12_345;

    private final Path folder;

    WavJudgeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INT_8")
    void ffmpegFindsEverySample(SampleType type) throws IOException {
        Judge.require("ffmpeg");
        for (int channels : new int[] {1, 2, 6}) {
            double[][] sound = Sound.noise(type, channels, FRAMES, channels);
            Path file = folder.resolve("ours.wav");
            Sound.write(new WavFormat().create(file, new AudioSpec(96_000, channels, type)), sound, 1);
            Path raw = folder.resolve("theirs.raw");
            String coding = coding(type);
            Judge.run("ffmpeg", "-v", "error", "-y", "-i", file, "-f", coding.substring(4), "-c:a", coding, raw);
            byte[] ours = Files.readAllBytes(file);
            byte[] theirs = Files.readAllBytes(raw);
            byte[] data = Arrays.copyOfRange(ours, ours.length - theirs.length - (theirs.length & 1),
                    ours.length - (theirs.length & 1));
            assertEquals(FRAMES * channels * type.bytes(), theirs.length);
            assertArrayEquals(theirs, data);
        }
    }

    private static String coding(SampleType type) {
        return switch (type) {
        case INT_8 -> "pcm_u8";
        case INT_16 -> "pcm_s16le";
        case INT_24 -> "pcm_s24le";
        case INT_32 -> "pcm_s32le";
        case FLOAT_32 -> "pcm_f32le";
        case FLOAT_64 -> "pcm_f64le";
        };
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INT_8")
    void everyJudgeAgreesOnTheHeader(SampleType type) throws IOException {
        Path file = folder.resolve("ours.wav");
        Sound.write(new WavFormat().create(file, new AudioSpec(88_200, 3, type)), new double[3][FRAMES], 1);
        String sox = Judge.run("soxi", file);
        assertTrue(sox.contains("Channels       : 3") && sox.contains("Sample Rate    : 88200")
                && sox.contains("= " + FRAMES + " samples"), sox);
        String sndfile = Judge.run("sndfile-info", file);
        assertTrue(sndfile.contains("Frames      : " + FRAMES) && sndfile.contains("Sample Rate : 88200"), sndfile);
        String probe = Judge.run("ffprobe", "-v", "error", "-show_entries",
                "stream=codec_name,sample_rate,channels,duration_ts", "-of", "csv=p=0", file);
        assertEquals(coding(type) + ",88200,3," + FRAMES, probe.strip());
    }

    @Test
    void ffmpegReadsBw64() throws IOException {
        AudioSpec spec = new AudioSpec(48_000, 2, SampleType.FLOAT_32);
        Path file = folder.resolve("large.wav");
        try (AudioWriter writer = new WavWriter(spec, Destination.inPlace(file), new WavHeader(spec, 5_000), true)) {
            writer.write(new float[2][FRAMES], 0, FRAMES);
        }
        String probe = Judge.run("ffprobe", "-v", "error", "-show_entries", "stream=codec_name,channels,duration_ts",
                "-of", "csv=p=0", file);
        assertEquals("pcm_f32le,2," + FRAMES, probe.strip());
    }

    @Test
    void ffprobeReadsTheBroadcastExtension() throws IOException {
        BroadcastExtension bext = BroadcastExtension.of("Bass, take 3", "Tonewright", "2025-03-01", "12:34:56",
                172_800_000);
        Path file = folder.resolve("bext.wav");
        Sound.write(new WavFormat().create(file, new AudioSpec(48_000, 1, SampleType.INT_24).with(bext)),
                new double[1][9], 1);
        String tags = Judge.run("ffprobe", "-v", "error", "-show_entries", "format_tags", "-of", "default", file);
        assertTrue(tags.contains("TAG:comment=Bass, take 3"), tags);
        assertTrue(tags.contains("TAG:encoded_by=Tonewright"), tags);
        assertTrue(tags.contains("TAG:time_reference=172800000"), tags);
        assertTrue(tags.contains("TAG:date=2025-03-01"), tags);
    }

    @ParameterizedTest
    @CsvSource({"pcm_u8,INT_8,auto", "pcm_s16le,INT_16,auto", "pcm_s24le,INT_24,auto", "pcm_s32le,INT_32,auto",
            "pcm_f32le,FLOAT_32,auto", "pcm_f64le,FLOAT_64,auto", "pcm_s24le,INT_24,always"})
    void whatFfmpegWritesIsReadBitForBit(String coding, SampleType type, String rf64) throws IOException {
        Judge.require("ffmpeg");
        double[][] sound = Sound.noise(type, 2, FRAMES, 5);
        byte[] raw = new byte[FRAMES * 2 * type.bytes()];
        PcmEncoder encoder = new PcmEncoder();
        for (int c = 0; c < 2; c++) {
            encoder.encode(type, sound[c], 0, FRAMES, raw, c * type.bytes(), 2 * type.bytes());
        }
        Path rawFile = Files.write(folder.resolve("sound.raw"), raw);
        Path file = folder.resolve("theirs.wav");
        Judge.run("ffmpeg", "-v", "error", "-y", "-f", coding.substring(4), "-ar", "44100", "-ac", "2", "-i", rawFile,
                "-c:a", coding, "-rf64", rf64, "-write_bext", "1", "-metadata", "description=From FFmpeg", file);
        try (AudioReader reader = new WavFormat().open(file)) {
            assertEquals(type, reader.info().type());
            assertEquals("always".equals(rf64) ? "RF64" : "WAV", reader.info().container());
            assertEquals("From FFmpeg", reader.info().bext().orElseThrow().description());
            assertArrayEquals(sound, Sound.read(reader, 3));
        }
    }

    @Test
    void whatSoxWritesIsRead() throws IOException {
        for (int bits : new int[] {16, 24, 32}) {
            Path file = folder.resolve("sox.wav");
            Judge.run("sox", "-n", "-r", "48000", "-b", bits, "-c", "5", file, "synth", "0.1", "square", "1000", "vol",
                    "0.5");
            try (AudioReader reader = new WavFormat().open(file)) {
                assertEquals(5, reader.info().channels());
                double[][] sound = Sound.read(reader, 1);
                assertEquals(4_800, sound[0].length);
                // SoX works in 32-bit integers and rounds once more to the word length
                assertEquals(0.5, Math.abs(sound[4][100]), 1.0 / (1L << bits - 1));
            }
        }
    }
}
