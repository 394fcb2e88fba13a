package org.tonewright.processor.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.processor.Echoing;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.Reduction;
import org.tonewright.processor.Response;
import org.tonewright.processor.Stateful;

/** Checks of the abilities beyond the contract. A processor without them passes. */
final class AbilityChecks {

    private static final double[] FREQUENCIES = {31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000};
    private static final int LISTEN = 65_536;
    /** A low rate, at which a second costs little. */
    private static final double RATE = 22_050;
    /** -120 dBFS: below it a sound counts as silence. */
    private static final float SILENCE = 1e-6f;
    /** The most frames that the check of pauses runs through a processor. */
    private static final long FRAMES = 6_000_000;
    private static final int PIECE = 4096;
    private static final double IMPULSE = 0.25;
    private static final double DECIBELS = 0.1;
    /** Below it nothing is compared: the rounding of samples to float shows. */
    private static final double FLOOR = -60;

    static final List<Check> ALL = List.of(
            new Check("state",
                    "A saved state makes another instance sound the same; bytes that are none are refused with a "
                            + "sentence.",
                    AbilityChecks::state),
            new Check("response", "The curve it draws is what it does to sound, within 0.1 dB.",
                    AbilityChecks::response),
            new Check("reduction", "The gain reduction it reports is a number from 0 up.", AbilityChecks::reduction),
            new Check("pauses", "Silences between echoes are no longer than pause() says.", AbilityChecks::pauses));

    private AbilityChecks() {}

    private static Verdict state(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        try (Bench one = subject.bench(subject.initial()); Bench other = subject.bench(subject.initial())) {
            if (!(one.processor() instanceof Stateful source) || !(other.processor() instanceof Stateful copy)) {
                return Verdict.passed("It has no state beyond its parameters.");
            }
            byte[] saved = source.save();
            copy.restore(saved);
            if (!Arrays.equals(saved, copy.save())) {
                return Verdict.failed("A restored instance saves other bytes than those it was given.");
            }
            float[][][] inputs = subject.noise(subject.width(), 8192, 0.5);
            Optional<String> difference = Subject.difference(one.runPorts(inputs), other.runPorts(inputs));
            if (difference.isPresent()) {
                return Verdict.failed("With the restored state " + difference.get() + ".");
            }
        }
        return refusal(subject);
    }

    private static Verdict refusal(Subject subject) {
        byte[] rubbish = "This is no state of any processor.".getBytes(StandardCharsets.UTF_8);
        try (Bench bench = subject.bench(subject.initial())) {
            ((Stateful) bench.processor()).restore(rubbish);
            return Verdict.failed("It takes a sentence for a state.");
        } catch (IllegalArgumentException refusal) {
            return refusal.getMessage() == null
                    ? Verdict.failed("It refuses bytes that are no state without a sentence.")
                    : Verdict.passed(
                            "A restored instance sounds the same. To other bytes it says: " + refusal.getMessage());
        }
    }

    private static Verdict response(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        if (!(factory instanceof Response response)) {
            return Verdict.passed("It draws no curve.");
        }
        double most = 0;
        for (Setting setting : subject.typical()) {
            double[] drawn = new double[FREQUENCIES.length];
            response.response(Subject.RATE, setting.values(), FREQUENCIES, drawn);
            double[] measured = measured(subject, setting);
            for (int i = 0; i < drawn.length; i++) {
                double off = drawn[i] < FLOOR && measured[i] < FLOOR ? 0 : Math.abs(drawn[i] - measured[i]);
                if (!(off <= DECIBELS)) {
                    return Verdict.failed(String.format(Locale.ROOT, "%s it draws %.2f dB at %.1f Hz and does %.2f dB.",
                            setting.words(), drawn[i], FREQUENCIES[i], measured[i]));
                }
                most = Math.max(most, off);
            }
        }
        return Verdict
                .passed(String.format(Locale.ROOT, "Curve and sound differ by at most %.3f dB at %d frequencies.", most,
                        FREQUENCIES.length));
    }

    /** The Fourier transform of the impulse response at the frequencies of interest, in decibels. */
    private static double[] measured(Subject subject, Setting setting) {
        float[] out;
        try (Bench bench = subject.bench(setting)) {
            float[] impulse = Signals.impulse(LISTEN, 0, IMPULSE);
            out = bench.runPorts(subject.everywhere(subject.width(), impulse))[0][0];
        }
        double[] decibels = new double[FREQUENCIES.length];
        for (int k = 0; k < decibels.length; k++) {
            double turn = 2 * Math.PI * FREQUENCIES[k] / Subject.RATE;
            decibels[k] = 20 * StrictMath.log10(Math.max(1e-20, transform(out, turn) / IMPULSE));
        }
        return decibels;
    }

    /** The magnitude of the Fourier transform at an angle a frame, with a pointer that turns by it. */
    private static double transform(float[] signal, double turn) {
        double stepReal = StrictMath.cos(turn);
        double stepImaginary = StrictMath.sin(turn);
        double pointerReal = 1;
        double pointerImaginary = 0;
        double real = 0;
        double imaginary = 0;
        for (float sample : signal) {
            real += sample * pointerReal;
            imaginary += sample * pointerImaginary;
            double next = pointerReal * stepReal - pointerImaginary * stepImaginary;
            pointerImaginary = pointerReal * stepImaginary + pointerImaginary * stepReal;
            pointerReal = next;
        }
        return StrictMath.hypot(real, imaginary);
    }

    private static Verdict reduction(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        double most = 0;
        for (Setting setting : subject.typical()) {
            try (Bench bench = subject.bench(setting)) {
                Processor processor = bench.processor();
                if (!(processor instanceof Reduction reduction)) {
                    return Verdict.passed("It reports no gain reduction.");
                }
                for (double peak : new double[] {0, 1, 10, 0}) {
                    bench.runPorts(subject.noise(subject.width(), 4096, peak));
                    float decibels = reduction.reduction();
                    if (!(decibels >= 0) || !Float.isFinite(decibels)) {
                        return Verdict.failed(setting.words() + " it reports " + decibels + " dB.");
                    }
                    most = Math.max(most, decibels);
                }
            }
        }
        return Verdict.passed(String.format(Locale.ROOT, "It reported up to %.1f dB.", most));
    }

    private static Verdict pauses(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        List<Setting> settings = new ArrayList<>(subject.typical());
        settings.addAll(Setting.extremes(subject.info));
        long spent = 0;
        int longest = 0;
        for (Setting setting : settings) {
            try (Bench bench = subject.bench(setting, RATE, subject.width())) {
                if (!(bench.processor() instanceof Echoing echoing)) {
                    return Verdict.passed("It does not say that it echoes.");
                }
                int pause = echoing.pause();
                if (pause < 0) {
                    return Verdict.failed("pause() says " + pause + ".");
                }
                if (spent > FRAMES) {
                    break;
                }
                bench.runPorts(subject.noise(subject.width(), PIECE, 0.5));
                int silence = silence(subject, bench, pause);
                if (pause < silence) {
                    return Verdict.failed(String.format(Locale.ROOT, "%s it sounds again after %d frames of silence; "
                            + "pause() says %d.", setting.words(), silence, pause));
                }
                longest = Math.max(longest, silence);
                spent += 2L * pause + PIECE;
            }
        }
        return Verdict.passed("It was silent for at most " + longest + " frames before it sounded again.");
    }

    /** The longest silence after which sound comes back, within twice the pause and a little. */
    private static int silence(Subject subject, Bench bench, int pause) {
        float[][][] input = subject.everywhere(subject.width(), Signals.silence(PIECE));
        int longest = 0;
        int silence = 0;
        for (long at = 0; at < 2L * pause + PIECE; at += PIECE) {
            float[][][] output = bench.runPorts(input);
            for (int i = 0; i < PIECE; i++) {
                if (isHeard(output, i)) {
                    longest = Math.max(longest, silence);
                    silence = 0;
                } else {
                    silence++;
                }
            }
        }
        return longest;
    }

    private static boolean isHeard(float[][][] signals, int frame) {
        for (float[][] port : signals) {
            for (float[] channel : port) {
                if (Math.abs(channel[frame]) >= SILENCE) {
                    return true;
                }
            }
        }
        return false;
    }
}
