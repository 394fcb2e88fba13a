package org.tonewright.processor.testkit;

import org.tonewright.processor.ProcessorFactory;

/**
 * One promise of the contract and how to see whether a processor keeps it.
 *
 * @param id a short name, for ever: {@code in-place}
 * @param promise what the processor promises, in one sentence that is shown to the user
 * @param probe how to find out
 */
public record Check(String id, String promise, Probe probe) {

    /** How a check finds out. */
    @FunctionalInterface
    public interface Probe {

        /**
         * [control] Looks at a processor. Whatever the processor throws may go through.
         *
         * @param factory the factory of the processor
         */
        Verdict look(ProcessorFactory factory);
    }

    /**
     * [control] Looks whether a processor keeps the promise. One that throws does not; this method itself never throws.
     */
    public Verdict run(ProcessorFactory factory) {
        try {
            return probe.look(factory);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError problem) {
            return Verdict.threw(problem);
        }
    }
}
