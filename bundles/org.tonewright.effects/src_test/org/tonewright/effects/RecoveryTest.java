package org.tonewright.effects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonewright.effects.chorus.Chorus;
import org.tonewright.effects.compressor.Compressor;
import org.tonewright.effects.delay.TempoDelay;
import org.tonewright.effects.eq.Equaliser;
import org.tonewright.effects.gain.Gain;
import org.tonewright.effects.limiter.Limiter;
import org.tonewright.effects.reverb.Reverb;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.Signals;

/** A broken sample, as a faulty plug-in may send it, does not silence an effect for good. */
class RecoveryTest {

    static Stream<ProcessorFactory> effects() {
        return Stream.of(new Gain(), new Equaliser(), new Compressor(), new Limiter(), new Chorus(), new TempoDelay(),
                new Reverb());
    }

    @ParameterizedTest
    @MethodSource("effects")
    void aSecondAfterSamplesThatAreNoNumbersItSoundsAgain(ProcessorFactory effect) {
        float[] broken = Signals.noise(640, 1, 0.5);
        broken[100] = Float.NaN;
        broken[300] = Float.POSITIVE_INFINITY;
        broken[500] = -3e38f;
        try (Bench bench = new Bench(effect, 48_000, 1)) {
            if (effect instanceof Equaliser) {
                bench.set("band3.gain", 6);
            }
            bench.run(broken);
            bench.run(Signals.noise(48_000, 2, 0.5));
            float[] out = bench.run(Signals.noise(24_000, 3, 0.5));
            double level = Sound.rms(out, 0, out.length);
            assertTrue(level > 0.05 && level < 1, "level " + level);
        }
    }
}
