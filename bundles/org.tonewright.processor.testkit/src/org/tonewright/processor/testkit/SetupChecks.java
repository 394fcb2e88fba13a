package org.tonewright.processor.testkit;

import java.util.List;
import java.util.Optional;

import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorFactory;

/** Checks that a processor runs in every setup a host may give it. */
final class SetupChecks {

    private static final double[] RATES = {22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000};
    private static final int WIDE = 6;
    private static final int[] BLOCKS = {1, 17, 128, 1024};
    private static final int FRAMES = 4096;

    static final List<Check> ALL = List.of(
            new Check("rates", "It runs at sample rates from 22.05 to 192 kHz.", SetupChecks::rates),
            new Check("widths",
                    "It runs on strips of one and two channels, or of the width its port states; wider ones it "
                            + "runs on or refuses with a sentence.",
                    SetupChecks::widths),
            new Check("structural", "It runs with every structural parameter at the ends of its range.",
                    SetupChecks::structural),
            new Check("block-length", "It takes the block length from its setup.", SetupChecks::blockLength));

    private SetupChecks() {}

    private static Verdict rates(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (double rate : RATES) {
            Optional<String> fault = fault(subject, subject.initial(), rate, subject.width(), Bench.QUANTUM);
            if (fault.isPresent()) {
                return Verdict.failed("At " + rate + " Hz " + fault.get() + ".");
            }
        }
        return Verdict.passed("It ran at " + RATES.length + " sample rates.");
    }

    private static Verdict widths(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (int width : subject.widths()) {
            Optional<String> fault = fault(subject, subject.initial(), Subject.RATE, width, Bench.QUANTUM);
            if (fault.isPresent()) {
                return Verdict.failed("With a width of " + width + " " + fault.get() + ".");
            }
        }
        if (subject.info.inputs().get(0).channels() > 0) {
            return Verdict.passed("It ran with the width its port states, " + subject.width() + ".");
        }
        try (Bench bench = subject.bench(subject.initial(), Subject.RATE, WIDE)) {
            Optional<String> fault = Subject.unsound(bench.runPorts(subject.noise(WIDE, FRAMES, 0.5)));
            return fault.isPresent() ? Verdict.failed("With a width of " + WIDE + " " + fault.get() + ".")
                    : Verdict.passed("It ran with widths 1, 2 and " + WIDE + ".");
        } catch (IllegalArgumentException refusal) {
            String sentence = refusal.getMessage();
            return sentence == null || sentence.isBlank()
                    ? Verdict.failed("It refuses a width of " + WIDE + " without a sentence.")
                    : Verdict.passed("It ran with widths 1 and 2; of " + WIDE + " it says: " + sentence);
        }
    }

    private static Verdict structural(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        int runs = 0;
        for (int param = 0; param < subject.info.params().size(); param++) {
            Param declared = subject.info.params().get(param);
            if (declared.structural()) {
                for (double end : Setting.ends(declared)) {
                    for (double rate : new double[] {RATES[0], RATES[RATES.length - 1]}) {
                        Setting setting = subject.initial().with(subject.info, param, end);
                        Optional<String> fault = fault(subject, setting, rate, subject.width(), Bench.QUANTUM);
                        if (fault.isPresent()) {
                            return Verdict.failed("At " + rate + " Hz " + setting.words() + " " + fault.get() + ".");
                        }
                        runs++;
                    }
                }
            }
        }
        return Verdict.passed(runs == 0 ? "It has no structural parameter." : "It ran in " + runs + " setups.");
    }

    private static Verdict blockLength(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (int frames : BLOCKS) {
            Optional<String> fault = fault(subject, subject.initial(), Subject.RATE, subject.width(), frames);
            if (fault.isPresent()) {
                return Verdict.failed("With blocks of " + frames + " frames " + fault.get() + ".");
            }
        }
        return Verdict.passed("It ran with blocks of 1, 17, 128 and 1024 frames.");
    }

    private static Optional<String> fault(Subject subject, Setting setting, double rate, int width, int frames) {
        try (Bench bench = new Bench(subject.factory, rate, width, frames, setting.values())) {
            return Subject.unsound(bench.runPorts(subject.noise(width, FRAMES, 0.5)));
        } catch (RuntimeException problem) {
            return Optional.of("it threw " + problem);
        }
    }
}
