package org.tonewright.engine.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.resample.Resampler;
import org.tonewright.dsp.resample.ResamplerTable;

class ResampledSourceTest {

    @Test
    void atItsOwnRateASourceIsLeftAlone() {
        SampleSource source = SampleSource.of("noise", noise(100));
        assertSame(source, ResampledSource.at(source, 44100, 44100));
    }

    @Test
    void readingInPiecesGivesWhatTheResamplerGivesInOne() throws IOException {
        float[] noise = noise(48000);
        SampleSource converted = ResampledSource.at(SampleSource.of("noise", noise), 48000, 44100);
        assertEquals(44100, converted.frames(), "a second stays a second");
        float[] read = new float[44100];
        try (SampleSource.Reader reader = converted.open()) {
            int[] pieces = {1, 63, 64, 5000, 4096, 17, 34859};
            int at = 0;
            for (int piece : pieces) {
                reader.read(at, new float[][] {read}, at, piece);
                at += piece;
            }
        }
        assertArrayEquals(whole(noise), read, 0);
    }

    @Test
    void aStartInTheMiddleGivesTheSameBits() throws IOException {
        float[] noise = noise(48000);
        float[] expected = whole(noise);
        SampleSource converted = ResampledSource.at(SampleSource.of("noise", noise), 48000, 44100);
        try (SampleSource.Reader reader = converted.open()) {
            for (int at : new int[] {43000, 147, 20000, 0, 1, 44099, 31234}) {
                int count = Math.min(1000, 44100 - at);
                float[] read = new float[count];
                reader.read(at, new float[][] {read}, 0, count);
                float[] wanted = new float[count];
                System.arraycopy(expected, at, wanted, 0, count);
                assertArrayEquals(wanted, read, 0, "from frame " + at);
            }
        }
    }

    @Test
    void nothingLiesBeyondTheEnd() throws IOException {
        SampleSource converted = ResampledSource.at(SampleSource.of("noise", noise(480)), 48000, 44100);
        try (SampleSource.Reader reader = converted.open()) {
            assertThrows(IOException.class, () -> reader.read(0, new float[1][500], 0, 442));
        }
    }

    private static float[] whole(float[] samples) {
        Resampler resampler = new Resampler(ResamplerTable.between(48000, 44100));
        float[] out = new float[resampler.room(samples.length) + resampler.tail()];
        int count = resampler.process(samples, 0, samples.length, out, 0);
        count += resampler.finish(out, count);
        float[] exact = new float[count];
        System.arraycopy(out, 0, exact, 0, count);
        return exact;
    }

    private static float[] noise(int frames) {
        Random random = new Random(7);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = random.nextFloat() - 0.5f;
        }
        return samples;
    }
}
