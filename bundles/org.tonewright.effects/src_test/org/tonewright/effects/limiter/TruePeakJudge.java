package org.tonewright.effects.limiter;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two meters of the true peak that know nothing of the limiter: a long sinc at 16 places a sample, and FFmpeg's
 * ebur128.
 */
final class TruePeakJudge {

    private static final int PLACES = 16;
    private static final int HALF = 64;
    private static final double[][] TAPS = taps();
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[0-9.]+) dBFS");

    private TruePeakJudge() {}

    /**
     * The highest value in dBTP by a sinc over 128 samples under a Blackman window, leaving out both ends of the
     * signal.
     */
    static double sinc(float[] signal) {
        double highest = 0;
        for (int i = HALF; i < signal.length - HALF; i++) {
            for (int place = 0; place < PLACES; place++) {
                double sum = 0;
                for (int k = 0; k < 2 * HALF; k++) {
                    sum += TAPS[place][k] * signal[i + k - HALF + 1];
                }
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return 20 * Math.log10(highest);
    }

    private static double[][] taps() {
        double[][] taps = new double[PLACES][2 * HALF];
        for (int place = 0; place < PLACES; place++) {
            for (int k = 0; k < 2 * HALF; k++) {
                double time = k - (HALF - 1) - place / (double) PLACES;
                double x = Math.PI * time / HALF;
                double window = Math.abs(time) < HALF ? 0.42 + 0.5 * Math.cos(x) + 0.08 * Math.cos(2 * x) : 0;
                taps[place][k] = (time == 0 ? 1 : Math.sin(Math.PI * time) / (Math.PI * time)) * window;
            }
        }
        return taps;
    }

    /**
     * The true peak in dBTP that FFmpeg reports, in steps of 0.1. A test that needs it is skipped where there is none.
     */
    static double ffmpeg(float[][] signal, int sampleRate, Path folder) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * signal.length * signal[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < signal[0].length; i++) {
            for (float[] channel : signal) {
                bytes.putFloat(channel[i]);
            }
        }
        Path file = folder.resolve("limited.raw");
        Files.write(file, bytes.array());
        String said;
        try {
            Process process = new ProcessBuilder("ffmpeg", "-hide_banner", "-nostats", "-f", "f32le", "-ar",
                    "" + sampleRate,
                    "-ac", "" + signal.length, "-i", file.toString(), "-filter_complex", "ebur128=peak=true", "-f",
                    "null",
                    "-").redirectErrorStream(true).start();
            process.getOutputStream().close();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
        } catch (IOException missing) {
            if (System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
                return fail("ffmpeg is needed as a judge of the true peak: " + missing.getMessage());
            }
            return abort("ffmpeg, the judge of the true peak, is not installed.");
        }
        Matcher matcher = PEAK.matcher(said);
        double peak = Double.NaN;
        while (matcher.find()) {
            peak = Double.parseDouble(matcher.group(1));
        }
        assertTrue(Double.isFinite(peak), said);
        return peak;
    }
}
