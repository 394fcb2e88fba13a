package org.tonewright.processor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorFactory;

/**
 * Finds out when sound arrives, whatever a processor does to it: noise is sent in, and the output is correlated with
 * it. Where one copy of the input stands out, its lag is compared with the latency. The lag may be off by the width of
 * the correlation's main lobe less one frame: an exact copy must arrive exactly, a filtered one is as sharp as the
 * filter lets it.
 * <p>
 * It is looked at with initial values, with each structural parameter at its ends, and with each share (a mix, most
 * often) at its ends: a dry path that is not delayed along with a look-ahead arrives early. An arrival that is late
 * only because an echo was asked for gives no verdict: it moves when some parameter moves, and a latency does not.
 */
final class LatencyCheck {

    private static final int NOISE = 4096;
    private static final int LATEST = 8192;
    /** Quiet enough to pass most thresholds by. */
    private static final double PEAK = 0.02;
    /** The likeness from which on a copy stands out: more than half of the output's power is the copy's. */
    private static final double CLEAR = 0.75;

    /** Where a copy of the input lies in the output. */
    private record Arrival(int lag, int width) {}

    private LatencyCheck() {}

    static Verdict look(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        List<Setting> settings = new ArrayList<>(List.of(subject.initial()));
        for (int param = 0; param < subject.info.params().size(); param++) {
            Param declared = subject.info.params().get(param);
            if (declared.structural() || declared instanceof Param.Real real && real.unit() == Param.Unit.SHARE) {
                for (double end : Setting.ends(declared)) {
                    settings.add(subject.initial().with(subject.info, param, end));
                }
            }
        }
        int onTime = 0;
        int latency = 0;
        Optional<String> late = Optional.empty();
        for (Setting setting : settings) {
            latency = latency(subject, setting);
            Optional<Arrival> found = arrival(subject, setting, latency);
            if (found.isEmpty()) {
                continue;
            }
            Arrival arrival = found.get();
            String measured = String.format(Locale.ROOT, "%s the input arrives after %d frames; latency() says %d.",
                    setting.words(), arrival.lag(), latency);
            if (arrival.lag() - latency <= -arrival.width()) {
                return Verdict.failed(measured);
            }
            if (arrival.lag() - latency < arrival.width()) {
                onTime++;
            } else if (late.isEmpty()) {
                late = Optional.of(measured);
            }
        }
        if (onTime > 0) {
            return Verdict.passed("The input arrived on time with " + onTime + " settings, after " + latency
                    + " frames with the last of them.");
        }
        if (late.isEmpty()) {
            return Verdict.passed("No copy of the input stands out of the output: there is nothing to compare.");
        }
        Optional<String> mover = mover(subject);
        return mover.isPresent()
                ? Verdict.passed("The input arrives late, but is moved by '" + mover.get() + "': an echo.")
                : Verdict.failed(late.get());
    }

    private static int latency(Subject subject, Setting setting) {
        try (Bench bench = subject.bench(setting)) {
            return bench.processor().latency();
        }
    }

    /** The key of a parameter that moves the arrival and so shows that it is no latency. */
    private static Optional<String> mover(Subject subject) {
        Setting initial = subject.initial();
        int latency = latency(subject, initial);
        Optional<Arrival> rest = arrival(subject, initial, latency);
        for (int param = 0; param < subject.info.params().size(); param++) {
            Param declared = subject.info.params().get(param);
            if (!declared.structural()) {
                for (double end : Setting.ends(declared)) {
                    Optional<Arrival> moved = arrival(subject, initial.with(subject.info, param, end), latency);
                    if (moved.isPresent() && rest.isPresent() && moved.get().lag() != rest.get().lag()) {
                        return Optional.of(declared.key());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Arrival> arrival(Subject subject, Setting setting, int latency) {
        int lags = latency + LATEST;
        float[] noise = Signals.join(Signals.noise(NOISE, 7, PEAK), Signals.silence(lags));
        float[] out;
        try (Bench bench = subject.bench(setting)) {
            float[][][] inputs = subject.everywhere(subject.width(), noise);
            out = bench.runPorts(inputs)[0][0];
        }
        double[] correlation = new double[lags];
        int peak = 0;
        for (int lag = 0; lag < lags; lag++) {
            correlation[lag] = Math.abs(correlation(noise, out, lag));
            if (correlation[lag] > correlation[peak]) {
                peak = lag;
            }
        }
        int first = peak;
        while (first > 0 && correlation[first - 1] >= correlation[peak] / 2) {
            first--;
        }
        int last = peak;
        while (last < lags - 1 && correlation[last + 1] >= correlation[peak] / 2) {
            last++;
        }
        double energies = Math.sqrt(energy(noise)) * Math.sqrt(energy(out));
        double likeness = energies == 0 ? 0 : correlation[peak] / energies;
        return likeness < CLEAR ? Optional.empty() : Optional.of(new Arrival(peak, last - first + 1));
    }

    private static double correlation(float[] in, float[] out, int lag) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < NOISE; i += 4) {
            a += in[i] * out[i + lag];
            b += in[i + 1] * out[i + lag + 1];
            c += in[i + 2] * out[i + lag + 2];
            d += in[i + 3] * out[i + lag + 3];
        }
        return a + b + c + d;
    }

    private static double energy(float[] signal) {
        double sum = 0;
        for (float sample : signal) {
            sum += (double) sample * sample;
        }
        return sum;
    }
}
