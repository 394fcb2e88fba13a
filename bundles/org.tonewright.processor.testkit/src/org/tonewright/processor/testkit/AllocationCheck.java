package org.tonewright.processor.testkit;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;

import com.sun.management.ThreadMXBean;

import org.tonewright.processor.Param;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;

/**
 * Counts the bytes that the thread allocates while blocks are processed, with parameters at rest, gliding and switched.
 * The first blocks are not counted: the machine links call sites and compiles then.
 */
final class AllocationCheck {

    static final Check CHECK = new Check("allocation", "Processing allocates no byte.", AllocationCheck::look);

    private static final int WARM = 3000;
    private static final int BLOCKS = 1000;
    private static final int ATTEMPTS = 3;

    private AllocationCheck() {}

    private static Verdict look(ProcessorFactory factory) {
        Optional<ThreadMXBean> counter = counter();
        return counter.isPresent() ? look(factory, counter.get())
                : Verdict.skipped("This Java machine does not count the bytes a thread allocates.");
    }

    /** The counter of this machine; it is no part of the Java platform, and other machines may lack it. */
    private static Optional<ThreadMXBean> counter() {
        try {
            return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported() ? Optional.of(threads) : Optional.empty();
        } catch (NoClassDefFoundError absent) {
            return Optional.empty();
        }
    }

    private static Verdict look(ProcessorFactory factory, ThreadMXBean threads) {
        Subject subject = new Subject(factory);
        double[][] targets = {Setting.random(subject.info, 1).values(), subject.initial().values(),
                Setting.random(subject.info, 2).values()};
        try (Bench bench = subject.bench(subject.initial())) {
            Processor processor = bench.processor();
            TestBlock block = new TestBlock(subject.info, bench.setup(), false);
            float[] noise = Signals.noise(Bench.QUANTUM, 1, 0.5);
            for (int port = 0; port < block.inputs(); port++) {
                for (int channel = 0; channel < block.inputChannels(port); channel++) {
                    System.arraycopy(noise, 0, block.in(port, channel), 0, Bench.QUANTUM);
                }
            }
            boolean[] stepping = stepping(subject);
            drive(processor, block, targets, stepping, WARM);
            long[] allocated = new long[ATTEMPTS];
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                drive(processor, block, targets, stepping, BLOCKS);
                allocated[attempt] = threads.getCurrentThreadAllocatedBytes() - before;
            }
            long least = Arrays.stream(allocated).min().getAsLong();
            return least > 0 ? Verdict.failed("It allocated " + least + " bytes in " + BLOCKS + " blocks.")
                    : Verdict.passed("It allocated nothing in " + BLOCKS + " blocks.");
        }
    }

    private static boolean[] stepping(Subject subject) {
        boolean[] stepping = new boolean[subject.info.params().size()];
        for (int param = 0; param < stepping.length; param++) {
            stepping[param] = !(subject.info.params().get(param) instanceof Param.Real);
        }
        return stepping;
    }

    /** Runs blocks: parameters glide from one target to the next for ten blocks, then rest for as many. */
    private static void drive(Processor processor, TestBlock block, double[][] targets, boolean[] stepping,
            int blocks) {
        for (int at = 0; at < blocks; at++) {
            double[] from = targets[at / 20 % targets.length];
            double[] to = targets[(at / 20 + 1) % targets.length];
            double share = Math.min(10, at % 20) / 10.0;
            double next = Math.min(10, at % 20 + 1) / 10.0;
            for (int param = 0; param < from.length; param++) {
                if (stepping[param]) {
                    block.value(param, to[param], to[param]);
                } else {
                    block.value(param, from[param] + share * (to[param] - from[param]),
                            from[param] + next * (to[param] - from[param]));
                }
            }
            block.transport((long) at * Bench.QUANTUM, at * Bench.QUANTUM / Subject.RATE * 2, 120, true);
            processor.process(block);
        }
    }
}
