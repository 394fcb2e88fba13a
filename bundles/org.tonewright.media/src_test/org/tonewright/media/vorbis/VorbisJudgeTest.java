package org.tonewright.media.vorbis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.media.AudioReader;
import org.tonewright.media.Judge;

/** FFmpeg decodes what oggenc made, and so do we. */
class VorbisJudgeTest {

    private final Path folder;

    VorbisJudgeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"44100,2,-1", "44100,2,5", "48000,1,3", "96000,2,10", "8000,1,0", "48000,6,4"})
    void everySampleIsWhatFfmpegDecodes(int rate, int channels, String quality) throws IOException {
        Judge.require("ffmpeg");
        Judge.require("oggenc");
        Path wav = folder.resolve("sound.wav");
        Judge.run("sox", "-R", "-n", "-r", rate, "-b", "16", "-c", channels, wav, "synth", "2.3", "pluck", "110",
                "pluck",
                "220", "sine", "300-3000", "whitenoise", "gain", "-6", "tremolo", "3");
        Path ogg = folder.resolve("sound.ogg");
        Judge.run("oggenc", "--quiet", "--quality", quality, "--serial", "3", "-o", ogg, wav);
        Path raw = folder.resolve("sound.raw");
        Judge.run("ffmpeg", "-v", "error", "-y", "-i", ogg, "-f", "f32le", "-c:a", "pcm_f32le", raw);
        FloatBuffer theirs = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        int frames = theirs.remaining() / channels;
        // FFmpeg puts the channels of six in the order of WAV; the stream has left, centre, right, rears, LFE
        int[] order = channels == 6 ? new int[] {0, 2, 1, 5, 3, 4} : new int[] {0, 1};
        try (AudioReader reader = new VorbisFormat().open(ogg)) {
            assertEquals(frames, reader.info().frames());
            float[][] ours = new float[channels][frames];
            assertEquals(frames, reader.read(ours, 0, frames + 1));
            double largest = 0;
            for (int i = 0; i < frames; i++) {
                for (int c = 0; c < channels; c++) {
                    largest = Math.max(largest, Math.abs(ours[order[c]][i] - theirs.get(i * channels + c)));
                }
            }
            // two decoders round differently in 24 bits of mantissa; a step of 16 bits is 3e-5
            assertEquals(0, largest, 2e-6);
        }
    }
}
