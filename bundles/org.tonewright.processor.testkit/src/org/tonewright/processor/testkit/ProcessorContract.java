package org.tonewright.processor.testkit;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tonewright.processor.ProcessorFactory;

/**
 * The contract as a JUnit 5 test. A vendor's whole test class is:
 *
 * <pre>
 * class TremoloTest extends ProcessorContract {
 * &#64;Override
 * protected ProcessorFactory factory() {
 * return new Tremolo();
 * }
 * }
 * </pre>
 */
public abstract class ProcessorContract {

    /** The processor to test; a new factory at each call. */
    protected abstract ProcessorFactory factory();

    /** One test for each check of {@link Contract#checks()}, named by its promise. */
    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return Contract.checks().stream()
                .map(check -> dynamicTest(check.id() + ": " + check.promise(), () -> judge(check)));
    }

    private void judge(Check check) {
        Verdict verdict = check.run(factory());
        switch (verdict.outcome()) {
        case PASSED -> {
        }
        case FAILED -> {
            AssertionError failure = new AssertionError(verdict.measured());
            verdict.cause().ifPresent(failure::initCause);
            throw failure;
        }
        case SKIPPED -> abort(verdict.measured());
        }
    }
}
