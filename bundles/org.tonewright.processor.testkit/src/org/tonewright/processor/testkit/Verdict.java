package org.tonewright.processor.testkit;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param outcome whether the promise is kept
 * @param measured one sentence that says what was measured, and where a promise was broken
 * @param cause what the processor threw, if it threw
 */
public record Verdict(Outcome outcome, String measured, Optional<Throwable> cause) {

    /** Whether a promise is kept. */
    public enum Outcome {
        /** The promise is kept, or does not concern this processor. */
        PASSED,
        /** The promise is broken. */
        FAILED,
        /** This machine can't tell. */
        SKIPPED
    }

    /** The promise is kept. */
    public static Verdict passed(String measured) {
        return new Verdict(Outcome.PASSED, measured, Optional.empty());
    }

    /** The promise is broken. */
    public static Verdict failed(String measured) {
        return new Verdict(Outcome.FAILED, measured, Optional.empty());
    }

    /** The promise could not be looked at. */
    public static Verdict skipped(String reason) {
        return new Verdict(Outcome.SKIPPED, reason, Optional.empty());
    }

    /** The promise is broken because the processor threw; the sentence says what and where. */
    static Verdict threw(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Verdict(Outcome.FAILED, "It threw " + cause + where + ".", Optional.of(cause));
    }
}
