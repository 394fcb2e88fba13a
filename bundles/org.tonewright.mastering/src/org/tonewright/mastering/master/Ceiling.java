package org.tonewright.mastering.master;

import java.util.OptionalDouble;

import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Slot;
import org.tonewright.processor.Param;

/** Finds how high the peaks of a release may get: the ceiling of the last limiter in its chain. */
final class Ceiling {

    /** The id of the limiter that knows a ceiling. */
    static final String LIMITER = "org.tonewright.effects.limiter";
    /** The key of its parameter. */
    static final String KEY = "ceiling";
    /** What is kept where no limiter says otherwise, in dBTP (AES TD1008). */
    static final double USUAL = -1;

    /** How much another meter may read above it, in decibels (EBU Tech 3341, tolerance of true peak meters). */
    static final double TOLERANCE = 0.2;

    private Ceiling() {}

    /** The ceiling in dBTP; empty if the release's chain has no limiter that is on. */
    static OptionalDouble of(Release release, InstalledProcessors processors) {
        for (Slot slot : release.getChain().getSlots().reversed()) {
            if (slot.isEnabled() && slot.getProcessorId().equals(LIMITER)) {
                return OptionalDouble
                        .of(slot.getValues().stream().filter(value -> value.getKey().equals(KEY)).findFirst()
                                .map(value -> value.getValue()).orElseGet(() -> initial(processors)));
            }
        }
        return OptionalDouble.empty();
    }

    private static double initial(InstalledProcessors processors) {
        return processors.find(LIMITER).stream().flatMap(limiter -> limiter.info().params().stream())
                .filter(param -> param.key().equals(KEY)).mapToDouble(Param::initial).findFirst().orElse(USUAL);
    }
}
