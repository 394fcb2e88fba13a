package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorFactory;

/** Checks that the same sound goes the same way every time. */
final class RepeatChecks {

    private static final int PIECES = 24;
    private static final int PIECE = 16 * Bench.QUANTUM;
    private static final int BLOCKS = 100;

    static final List<Check> ALL = List.of(
            new Check("in-place", "The output is the same when it is written over the input.", RepeatChecks::inPlace),
            new Check("inputs-unchanged", "Inputs are left as they are.", RepeatChecks::inputsUnchanged),
            new Check("twins", "Two instances that run side by side agree bit for bit.", RepeatChecks::twins),
            new Check("reset", "After a reset it sounds bit for bit like a fresh instance.", RepeatChecks::reset));

    private RepeatChecks() {}

    private static Verdict inPlace(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (int width : subject.widths()) {
            float[][][] apart;
            try (Bench bench = subject.bench(subject.initial(), Subject.RATE, width)) {
                apart = subject.wander(bench, 1, PIECES, PIECE);
            }
            try (Bench bench = subject.bench(subject.initial(), Subject.RATE, width).inPlace(true)) {
                Optional<String> difference = Subject.difference(apart, subject.wander(bench, 1, PIECES, PIECE));
                if (difference.isPresent()) {
                    return Verdict.failed("With a width of " + width + " " + difference.get() + " in place.");
                }
            }
        }
        return Verdict.passed("No bit differs in " + PIECES * PIECE + " frames.");
    }

    private static Verdict inputsUnchanged(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (int width : subject.widths()) {
            float[][][] inputs = subject.noise(width, Bench.QUANTUM, 0.5);
            try (Bench bench = subject.bench(subject.initial(), Subject.RATE, width)) {
                for (int again = 0; again < BLOCKS; again++) {
                    TestBlock block = new TestBlock(subject.info, bench.setup(), false);
                    copy(inputs, block);
                    bench.processor().process(block);
                    Optional<String> change = change(inputs, block);
                    if (change.isPresent()) {
                        return Verdict.failed("In block " + again + " " + change.get() + ".");
                    }
                }
            }
        }
        return Verdict.passed("No bit of the inputs differs after " + BLOCKS + " blocks.");
    }

    private static void copy(float[][][] inputs, TestBlock block) {
        for (int port = 0; port < inputs.length; port++) {
            for (int channel = 0; channel < inputs[port].length; channel++) {
                System.arraycopy(inputs[port][channel], 0, block.in(port, channel), 0, Bench.QUANTUM);
            }
        }
    }

    private static Optional<String> change(float[][][] inputs, TestBlock block) {
        for (int port = 0; port < inputs.length; port++) {
            for (int channel = 0; channel < inputs[port].length; channel++) {
                int at = Arrays.mismatch(inputs[port][channel], block.in(port, channel));
                if (at >= 0) {
                    return Optional.of("frame " + at + " of input " + port + " channel " + channel + " was "
                            + inputs[port][channel][at] + " and became " + block.in(port, channel)[at]);
                }
            }
        }
        return Optional.empty();
    }

    private static Verdict twins(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        try (Bench one = subject.bench(subject.initial()); Bench other = subject.bench(subject.initial())) {
            for (int piece = 0; piece < PIECES * 4; piece++) {
                float[][][] first = subject.wander(one, piece, 1, PIECE / 4);
                float[][][] second = subject.wander(other, piece, 1, PIECE / 4);
                Optional<String> difference = Subject.difference(first, second);
                if (difference.isPresent()) {
                    return Verdict.failed("After " + piece * PIECE / 4 + " frames " + difference.get() + ".");
                }
            }
        }
        return Verdict.passed("No bit differs in " + PIECES * PIECE + " frames.");
    }

    private static Verdict reset(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        try (Bench bench = subject.bench(subject.initial())) {
            float[][][] fresh = subject.wander(bench, 1, PIECES, PIECE);
            for (int param = 0; param < subject.info.params().size(); param++) {
                Param declared = subject.info.params().get(param);
                if (!declared.structural()) {
                    bench.move(param, declared.initial(), 0);
                }
            }
            bench.locate(0);
            bench.processor().reset();
            Optional<String> difference = Subject.difference(fresh, subject.wander(bench, 1, PIECES, PIECE));
            return difference.isPresent() ? Verdict.failed("The second time " + difference.get() + ".")
                    : Verdict.passed("No bit differs in " + PIECES * PIECE + " frames before and after.");
        }
    }
}
