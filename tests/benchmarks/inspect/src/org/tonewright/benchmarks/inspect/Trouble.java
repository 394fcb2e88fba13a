package org.tonewright.benchmarks.inspect;

import java.util.Optional;

import org.tonewright.device.rehearsal.fault.FaultKind;

/** What can be wrong with a take of the corpus, and the rule that is to find it. */
enum Trouble {
    LATE_BAR("timing", FaultKind.LATE_BAR),
    EARLY_BAR("timing", FaultKind.EARLY_BAR),
    WRONG_NOTE("collisions", FaultKind.WRONG_NOTE),
    PLOSIVE("plosives", FaultKind.PLOSIVE),
    DEAD_INPUT("silence", FaultKind.DEAD_INPUT),
    SWAPPED_POLARITY("polarity", FaultKind.SWAPPED_POLARITY),
    HUM("hum", FaultKind.HUM),
    NOISE("noise", FaultKind.NOISE),
    CLIPPED_PEAK("clipping", FaultKind.CLIPPED_PEAK),
    DROP_OUT("dropouts", FaultKind.DROP_OUT),
    /** The whole take 25 to 45 hundredths of a semitone beside the others; a lead that is off by 40 to 48 for a bar. */
    OUT_OF_TUNE("pitch"),
    /** An offset of 0.5 % to 2 % of full scale. */
    OFFSET("dc"),
    /** Samples up to full scale, and between them more: at least 0.3 dB, as a meter by BS.1770 reads it. */
    OVERS("overs");

    private final String rule;
    private final Optional<FaultKind> kind;

    Trouble(String rule, FaultKind kind) {
        this.rule = rule;
        this.kind = Optional.of(kind);
    }

    Trouble(String rule) {
        this.rule = rule;
        this.kind = Optional.empty();
    }

    /** The rule without what all rules begin with. */
    String rule() {
        return rule;
    }

    /** The fault of an arrangement that it is; empty if no arrangement can have it. */
    Optional<FaultKind> kind() {
        return kind;
    }
}
