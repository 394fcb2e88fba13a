package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorFactory;

/** Checks that parameters in motion make no noise of their own. */
final class MotionChecks {

    private static final double AMPLITUDE = 0.25;
    private static final double FREQUENCY = 109;
    private static final int GLIDE = 375 * Bench.QUANTUM;
    /** How much rougher than elsewhere the signal may be at one place of the blocks. */
    private static final double ROUGHER = 8;
    /** A roughness that passes anywhere: -66 dBFS. */
    private static final double SMOOTH = 5e-4;
    /** How much of the signal's peak it may jump between two frames when a switch is thrown. */
    private static final double JUMP = 0.125;
    private static final int SETTLE = 96 * Bench.QUANTUM;
    private static final int SOFT = SETTLE / 4;

    static final List<Check> ALL = List.of(
            new Check("glide", "A gliding parameter takes no steps from block to block (no zipper noise).",
                    MotionChecks::glide),
            new Check("switch", "A switched choice or toggle makes no click.", MotionChecks::switches));

    private MotionChecks() {}

    /**
     * Steps at the ends of blocks show as roughness (the second difference of the signal) that gathers at one place
     * within the blocks; where exactly depends on the latency.
     */
    private static Verdict glide(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        double most = 0;
        for (int param = 0; param < subject.info.params().size(); param++) {
            if (!(subject.info.params().get(param) instanceof Param.Real real) || real.structural()) {
                continue;
            }
            for (float[] signal : signals(SETTLE + GLIDE)) {
                double[] roughness = roughness(subject, param, real, signal);
                Arrays.sort(roughness);
                double median = roughness[roughness.length / 2];
                double worst = roughness[roughness.length - 1];
                if (worst > SMOOTH && worst > ROUGHER * median) {
                    return Verdict
                            .failed(String.format(Locale.ROOT, "While '%s' glides, the output is rough by %.5f at one "
                                    + "place of each block and by %.5f elsewhere.", real.key(), worst, median));
                }
                most = Math.max(most, worst);
            }
        }
        return Verdict.passed(String.format(Locale.ROOT, "The roughness was at most %.5f.", most));
    }

    /** A constant and a tone, both of which begin softly, because their beginning may come back as an echo. */
    private static List<float[]> signals(int frames) {
        List<float[]> signals = List.of(Signals.constant(frames, AMPLITUDE),
                Signals.sine(frames, Subject.RATE, FREQUENCY, AMPLITUDE));
        for (float[] signal : signals) {
            for (int i = 0; i < SOFT; i++) {
                signal[i] *= (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * i / SOFT));
            }
        }
        return signals;
    }

    private static double[] roughness(Subject subject, int param, Param.Real real, float[] signal) {
        double[] roughness = new double[Bench.QUANTUM];
        try (Bench bench = subject.bench(subject.initial().with(subject.info, param, real.min()))) {
            float[][][] inputs = subject.everywhere(subject.width(), signal);
            bench.runPorts(Subject.slice(inputs, 0, SETTLE));
            bench.move(param, real.max(), GLIDE);
            float[] out = bench.runPorts(Subject.slice(inputs, SETTLE, GLIDE))[0][0];
            for (int i = 1; i < GLIDE - 1; i++) {
                double bend = out[i - 1] - 2.0 * out[i] + out[i + 1];
                roughness[i % Bench.QUANTUM] += bend * bend;
            }
        }
        for (int place = 0; place < roughness.length; place++) {
            roughness[place] = Math.sqrt(roughness[place] / (GLIDE / Bench.QUANTUM));
        }
        return roughness;
    }

    private static Verdict switches(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        int switched = 0;
        for (Setting setting : subject.typical()) {
            for (int param = 0; param < subject.info.params().size(); param++) {
                Param declared = subject.info.params().get(param);
                if (declared instanceof Param.Real || declared.structural()) {
                    continue;
                }
                for (double end : Setting.ends(declared)) {
                    for (float[] signal : signals(3 * SETTLE)) {
                        double excess = excess(subject, setting, param, end, signal);
                        if (excess > JUMP) {
                            return Verdict.failed(String.format(Locale.ROOT,
                                    "%s, '%s' switched to %.0f lets the output jump "
                                            + "by %.0f %% of its peak.",
                                    setting.words(), declared.key(), end, 100 * excess));
                        }
                        switched++;
                    }
                }
            }
        }
        return Verdict.passed(
                switched == 0 ? "It has nothing to switch." : "There was no click at " + switched + " switches.");
    }

    /** How much more the output jumps around a switch than before it and well after it, as a share of its peak. */
    private static double excess(Subject subject, Setting setting, int param, double end, float[] signal) {
        double initial = subject.info.params().get(param).initial();
        try (Bench bench = subject.bench(setting.with(subject.info, param, initial))) {
            float[][][] inputs = subject.everywhere(subject.width(), signal);
            float[] before = bench.runPorts(Subject.slice(inputs, 0, SETTLE))[0][0];
            bench.move(param, end, 0);
            float[] after = bench.runPorts(Subject.slice(inputs, SETTLE, 2 * SETTLE))[0][0];
            int latency = bench.processor().latency();
            float[] all = Signals.join(before, after);
            double peak = 0;
            for (int i = SETTLE; i < all.length; i++) {
                peak = Math.max(peak, Math.abs(all[i]));
            }
            int from = SETTLE / 2 + Math.min(latency, SETTLE / 4);
            double steady = Math.max(jump(all, from, SETTLE - 1), jump(all, 2 * SETTLE, all.length));
            return peak < SMOOTH ? 0 : (jump(all, SETTLE - 1, all.length) - steady) / peak;
        }
    }

    private static double jump(float[] signal, int from, int to) {
        double jump = 0;
        for (int i = from + 1; i < to; i++) {
            jump = Math.max(jump, Math.abs((double) signal[i] - signal[i - 1]));
        }
        return jump;
    }
}
