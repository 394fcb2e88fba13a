package org.tonewright.processor.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;
import org.tonewright.processor.testkit.Verdict.Outcome;

/** Each check of the contract catches the processor that breaks its promise, and no other check does. */
class ContractTest {

    static Stream<Arguments> slips() {
        return Stream.of(Arguments.of("description", BadProcessors.describedInTwoWays()),
                Arguments.of("keys", BadProcessors.withABlankInAKey()),
                Arguments.of("ranges", BadProcessors.withAnInfiniteRange()),
                Arguments.of("rates", BadProcessors.forLowRatesOnly()),
                Arguments.of("widths", BadProcessors.silentRefusal()),
                Arguments.of("structural", BadProcessors.shortLine()),
                Arguments.of("block-length", BadProcessors.hardCodedBlock()),
                Arguments.of("finite", BadProcessors.overflowing()),
                Arguments.of("extremes", BadProcessors.rootOfANegative()),
                Arguments.of("moving-parameters", BadProcessors.dividingSlopes()),
                Arguments.of("written", BadProcessors.unwritten()),
                Arguments.of("transport", BadProcessors.negativeIndex()),
                Arguments.of("side-chain", BadProcessors.needsSideChain()),
                Arguments.of("in-place", BadMemories.readsWhatItWrote()),
                Arguments.of("inputs-unchanged", BadMemories.scribbles()),
                Arguments.of("twins", BadMemories.sharedFilter()),
                Arguments.of("reset", BadMemories.neverForgets()),
                Arguments.of("constants", BadMemories.growingTail()),
                Arguments.of("latency", BadMemories.concealedLatency()),
                Arguments.of("latency", BadMemories.pretendedLatency()),
                Arguments.of("latency", BadMemories.undelayedDry()),
                Arguments.of("tail", BadMemories.concealedTail()),
                Arguments.of("denormals", BadMemories.lingering()),
                Arguments.of("glide", BadMemories.zipper()),
                Arguments.of("switch", BadMemories.click()),
                Arguments.of("state", BadMemories.credulous()),
                Arguments.of("response", BadMemories.wrongCurve()),
                Arguments.of("reduction", BadMemories.negativeReduction()),
                Arguments.of("pauses", BadMemories.concealedPause()),
                Arguments.of("allocation", BadMemories.allocating()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void onlyTheBrokenPromiseIsReported(String id, ProcessorFactory bad) {
        String failed = Contract.run(bad).stream().filter(finding -> finding.verdict().outcome() == Outcome.FAILED)
                .map(finding -> finding.check().id() + ": " + finding.verdict().measured())
                .collect(Collectors.joining("\n"));

        assertTrue(failed.startsWith(id + ": ") && !failed.contains("\n"),
                "expected only " + id + " to fail, but got:\n" + failed);
    }

    @Test
    void everyCheckHasAProcessorThatFailsIt() {
        Set<String> failed = slips().map(slip -> (String) slip.get()[0]).collect(Collectors.toSet());

        assertEquals(Contract.checks().stream().map(Check::id).collect(Collectors.toSet()), failed);
    }

    @Test
    void checksHaveIdsOfTheirOwnAndAWholeSentence() {
        Set<String> ids = new HashSet<>();
        for (Check check : Contract.checks()) {
            assertTrue(ids.add(check.id()), check.id());
            assertTrue(check.promise().endsWith("."), check.promise());
        }
    }

    @Test
    void everyVerdictIsAWholeSentence() {
        Example wire = Example.shaping(List.of(Example.GAIN), (block, in, i) -> in * Example.glide(block, 0, i));
        for (Contract.Finding finding : Contract.run(wire)) {
            assertEquals(Outcome.PASSED, finding.verdict().outcome(), finding.toString());
            assertTrue(finding.verdict().measured().endsWith("."), finding.toString());
        }
    }

    @Test
    void processorThatCantBeDescribedFailsOnceAndSkipsTheRest() {
        ProcessorFactory broken = new ProcessorFactory() {
            @Override
            public ProcessorInfo info() {
                return new ProcessorInfo("org.vendor.twice", List.of(), List.of(Example.GAIN, Example.GAIN));
            }

            @Override
            public Processor create(Setup setup) {
                throw new IllegalStateException("never reached");
            }
        };
        List<Contract.Finding> findings = Contract.run(broken);

        assertEquals(Outcome.FAILED, findings.get(0).verdict().outcome());
        assertTrue(findings.stream().skip(1).allMatch(finding -> finding.verdict().outcome() == Outcome.SKIPPED));
    }

    @Test
    void exceptionBecomesASentenceThatSaysWhere() {
        ProcessorFactory throwing = Example.of(List.of(), _ -> {
            throw new IllegalStateException("no table");
        });
        Verdict verdict = Contract.checks().stream().filter(check -> check.id().equals("finite")).findFirst().get()
                .run(throwing);

        assertEquals(Outcome.FAILED, verdict.outcome());
        assertTrue(verdict.measured().contains("no table at org.tonewright.processor.testkit.ContractTest"),
                verdict.measured());
        assertFalse(verdict.cause().isEmpty());
    }
}
