package org.tonewright.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The SoX resampler, run by ffmpeg, as an independent judge: of a signal that lies in the pass band of both, the two
 * results differ by less than -120 dB of its level. Its setting "cheby" keeps the judge's pass band flat; without it,
 * it falls by 0.006 dB up to 0.9 of the Nyquist frequency, which would be the larger difference. The test is skipped
 * where ffmpeg is missing, and fails there if the environment asks for all tests by TONEWRIGHT_REQUIRE_ALL.
 */
class SoxrJudgeTest {

    @ParameterizedTest
    @CsvSource({"44100, 48000", "48000, 44100", "96000, 44100", "44100, 96000", "48000, 44056"})
    void soxrGivesTheSame(int from, int to, @TempDir Path folder) throws IOException, InterruptedException {
        requireFfmpeg();
        float[] in = signal(from, Math.min(from, to), 2 * from);
        Path source = folder.resolve("in.f32");
        Path target = folder.resolve("out.f64");
        ByteBuffer bytes = ByteBuffer.allocate(4 * in.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(in);
        Files.write(source, bytes.array());
        Process process = new ProcessBuilder(List.of("ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "f32le", "-ar",
                Integer.toString(from), "-ac", "1", "-i", source.toString(), "-af",
                "aresample=" + to + ":resampler=soxr:precision=28:cheby=1:tsf=dblp:osf=dblp", "-f", "f64le",
                target.toString())).redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), messages);
        double[] judge = new double[(int) (Files.size(target) / 8)];
        ByteBuffer.wrap(Files.readAllBytes(target)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(judge);

        float[] out = ResamplerTest.convert(in, from, to, 8192);
        // soxr leaves out what it cannot complete at the end: the length may differ by a frame or two
        assertEquals(judge.length, out.length, 2);
        double difference = 0;
        double level = 0;
        int edge = to / 20;
        for (int n = edge; n < Math.min(judge.length, out.length) - edge; n++) {
            difference += (out[n] - judge[n]) * (out[n] - judge[n]);
            level += judge[n] * judge[n];
        }
        double decibels = 10 * StrictMath.log10(difference / level);
        assertTrue(decibels < -120, "difference " + decibels + " dB");
    }

    /** Forty sines with random phases, evenly spread up to 0.9 of a Nyquist frequency. */
    private static float[] signal(int rate, int lower, int frames) {
        Random random = new Random(28);
        double[] sum = new double[frames];
        for (int k = 0; k < 40; k++) {
            double step = 2 * StrictMath.PI * (k + 1) / 40 * 0.45 * lower / rate;
            double phase = 2 * StrictMath.PI * random.nextDouble();
            // y[n] = 2 cos(step) y[n-1] - y[n-2] is a sine
            double turn = 2 * StrictMath.cos(step);
            double before = 0.02 * StrictMath.sin(phase - step);
            double now = 0.02 * StrictMath.sin(phase);
            for (int i = 0; i < frames; i++) {
                sum[i] += now;
                double next = turn * now - before;
                before = now;
                now = next;
            }
        }
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) sum[i];
        }
        return x;
    }

    private static void requireFfmpeg() throws InterruptedException {
        boolean found;
        try {
            Process process = new ProcessBuilder("ffmpeg", "-version").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            found = process.waitFor() == 0;
        } catch (IOException missing) {
            found = false;
        }
        if (!found && System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
            fail("ffmpeg is not installed; it judges the resampler");
        }
        assumeTrue(found, "ffmpeg is not installed; it judges the resampler");
    }
}
