package org.tonewright.processor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.tonewright.processor.ProcessorFactory;

/**
 * What every processor promises, as checks that need no test framework. Vendors run them by extending
 * {@link ProcessorContract}; the command line runs them with {@code tonewright check ID}.
 */
public final class Contract {

    /**
     * A check and what it found.
     *
     * @param check the check
     * @param verdict what it found
     */
    public record Finding(Check check, Verdict verdict) {}

    private static final List<Check> CHECKS = Stream.of(DescriptionChecks.ALL, SetupChecks.ALL, SoundChecks.ALL,
            RepeatChecks.ALL, TimeChecks.ALL, MotionChecks.ALL, AbilityChecks.ALL, List.of(AllocationCheck.CHECK))
            .flatMap(List::stream).toList();

    private Contract() {}

    /** All checks, the simple ones first. */
    public static List<Check> checks() {
        return CHECKS;
    }

    /**
     * [control] Runs all checks on one processor. If it can't even be described, the other checks are skipped.
     *
     * @param factory the factory of the processor
     * @return a finding for each check, in their order
     */
    public static List<Finding> run(ProcessorFactory factory) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            boolean described = findings.isEmpty()
                    || findings.get(0).verdict().outcome() == Verdict.Outcome.PASSED;
            findings.add(new Finding(check, described ? check.run(factory)
                    : Verdict.skipped("The processor must be described first.")));
        }
        return findings;
    }
}
