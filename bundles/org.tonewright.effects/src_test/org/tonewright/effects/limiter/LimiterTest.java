package org.tonewright.effects.limiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.effects.Sound;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.Reduction;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

class LimiterTest extends ProcessorContract {

    private static final int RATE = 48_000;
    private static final int FRAMES = 16_384;

    @Override
    protected ProcessorFactory factory() {
        return new Limiter();
    }

    /** Signals whose peaks lie between the samples, or that rise as fast as sound can. */
    private static Map<String, float[]> signals(double rate) {
        Map<String, float[]> signals = new LinkedHashMap<>();
        signals.put("noise up to 0.8 of half the rate", lowPassed(Signals.noise(FRAMES, 1, 1), rate, 0.4 * rate));
        signals.put("a quarter of the rate between its samples", sine(0.25, Math.PI / 4));
        signals.put("0.45 of the rate", sine(0.45, 1));
        float[] square = Signals.sine(FRAMES, rate, 997, 1);
        float[] clicks = new float[FRAMES];
        Random random = new Random(7);
        for (int i = 0; i < FRAMES; i++) {
            square[i] = Math.signum(square[i]);
            clicks[i] = random.nextInt(500) == 0 ? 2 * random.nextFloat() - 1 : 0;
        }
        signals.put("a square wave", lowPassed(square, rate, 0.4 * rate));
        signals.put("clicks", lowPassed(clicks, rate, 0.4 * rate));
        return signals;
    }

    private static float[] sine(double cycles, double phase) {
        float[] sine = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            sine[i] = (float) StrictMath.sin(2 * Math.PI * cycles * i + phase);
        }
        return sine;
    }

    private static float[] lowPassed(float[] signal, double rate, double frequency) {
        double[] sections = new double[8 * Cookbook.SIZE];
        Butterworth.lowPass(sections, 0, rate, frequency, 16);
        BiquadCascade cascade = new BiquadCascade(8);
        cascade.set(sections);
        float[] out = new float[signal.length];
        cascade.process(signal, out, signal.length);
        return out;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.003, 0.02})
    void truePeakKeepsTheCeiling(double lookAhead) {
        for (Map.Entry<String, float[]> signal : signals(RATE).entrySet()) {
            Map<String, Double> values = Map.of("gain", 12.0, "ceiling", -3.0, "lookahead", lookAhead);
            try (Bench bench = new Bench(new Limiter(), RATE, 1, values)) {
                double peak = TruePeakJudge.sinc(bench.run(signal.getValue()));
                assertTrue(peak <= -3 + 0.1, signal.getKey() + ": " + peak + " dBTP");
                // and it is a limiter, not a volume control: what was 9 dB too loud or more comes up to the ceiling
                assertTrue(peak >= -3 - 0.5, signal.getKey() + ": " + peak + " dBTP");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {22_050, 44_100, 96_000, 192_000})
    void ceilingHoldsAtEverySampleRate(double rate) {
        float[] noise = signals(rate).values().iterator().next();
        try (Bench bench = new Bench(new Limiter(), rate, 1, Map.of("gain", 6.0, "ceiling", -1.0))) {
            double peak = TruePeakJudge.sinc(bench.run(noise));
            assertEquals(-1, peak, 0.1);
        }
    }

    @Test
    void ffmpegFindsTheCeilingKept(@TempDir Path folder) throws IOException, InterruptedException {
        float[] signals = new float[0];
        for (float[] signal : signals(RATE).values()) {
            fadeBothEnds(signal);
            signals = Signals.join(signals, signal);
        }
        try (Bench bench = new Bench(new Limiter(), RATE, 2, Map.of("gain", 9.0, "ceiling", -1.0))) {
            float[][] out = bench.run(new float[][] {signals, signals});
            // FFmpeg reads in steps of 0.1 dB
            assertEquals(-1, TruePeakJudge.ffmpeg(out, RATE, folder), 0.1001);
        }
    }

    /** Meters do not agree about what lies between samples where one sound is cut off and another begins. */
    private static void fadeBothEnds(float[] signal) {
        for (int i = 0; i < 1000; i++) {
            signal[i] *= i / 1000f;
            signal[signal.length - 1 - i] *= i / 1000f;
        }
    }

    @Test
    void soundBelowTheCeilingPassesBitForBit() {
        float[] noise = Signals.noise(FRAMES, 1, 0.25);
        try (Bench bench = new Bench(new Limiter(), RATE, 1)) {
            int latency = bench.processor().latency();
            float[] out = bench.run(noise);
            assertEquals(-1, Arrays.mismatch(noise, 0, FRAMES - latency, out, latency, FRAMES));
            assertEquals(0, ((Reduction) bench.processor()).reduction());
        }
    }

    @Test
    void latencyIsTheLookAheadAndTheSearchForPeaks() {
        try (Bench bench = new Bench(new Limiter(), RATE, 1, Map.of("lookahead", 0.003))) {
            // 144 frames of look-ahead; 64 and 4 of the two half-band filters; 1 because a peak counts for both its
            // neighbours
            assertEquals(144 + 64 + 4 + 1, bench.processor().latency());
        }
    }

    @Test
    void bothChannelsGetTheSameGain() {
        float[] loud = Signals.noise(FRAMES, 1, 1);
        float[] quiet = Signals.constant(FRAMES, 0.01);
        try (Bench bench = new Bench(new Limiter(), RATE, 2, Map.of("gain", 12.0))) {
            int latency = bench.processor().latency();
            float[][] out = bench.run(new float[][] {loud, quiet});
            double drive = StrictMath.pow(10, 12 / 20.0);
            for (int i = latency; i < FRAMES; i++) {
                double gain = out[1][i] / (0.01 * drive);
                // what both were multiplied with, to the rounding of floats
                assertEquals(loud[i - latency] * drive * gain, out[0][i], 1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5})
    void gainReturnsWithTheReleaseAsItsTimeConstant(double release) {
        // A loud burst asks for a gain of 1/4; then a quiet constant shows how the gain returns.
        float[] burst = Signals.sine(9600, RATE, 1000, 1);
        float[] quiet = Signals.constant((int) (4 * release * RATE), 0.001);
        double ceiling = 20 * StrictMath.log10(0.25);
        try (Bench bench = new Bench(new Limiter(), RATE, 1, Map.of("ceiling", ceiling, "release", release))) {
            float[] out = bench.run(Signals.join(burst, quiet));
            int start = 9600 + bench.processor().latency();
            int one = (int) (start + release * RATE);
            // 1 - g falls to 1/e of itself in one release; both ends are taken well after the burst and the averaging
            double early = 1 - out[one] / 0.001;
            double late = 1 - out[(int) (one + release * RATE)] / 0.001;
            assertEquals(1 / Math.E, late / early, 0.01 / Math.E);
        }
    }

    @Test
    void reportedReductionIsWhatALongToneLoses() {
        try (Bench bench = new Bench(new Limiter(), RATE, 1, Map.of("gain", 7.0, "ceiling", -1.0, "release", 2.0))) {
            bench.run(Signals.sine(FRAMES, RATE, 1000, 1));
            // +7 dBFS in, -1 out
            assertEquals(8, ((Reduction) bench.processor()).reduction(), 0.05);
        }
    }

    @Test
    void ceilingInMotionIsKeptByEveryFrame() {
        float[] tone = Signals.sine(48_000, RATE, 440, 1);
        try (Bench bench = new Bench(new Limiter(), RATE, 1, Map.of("ceiling", 0.0))) {
            float[] out = bench.ramp("ceiling", -12, 24_000).run(tone);
            int latency = bench.processor().latency();
            for (int at = 4800; at + 480 < 24_000; at += 480) {
                // a frame's ceiling reaches the output with it, a latency later; ramps of 64 frames begin at their
                // start
                double ceiling = -12.0 * at / 24_000;
                assertTrue(Sound.decibels(Sound.peak(out, at + latency, at + latency + 480)) <= ceiling + 0.1);
            }
        }
    }
}
