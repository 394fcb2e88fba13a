package org.tonewright.demo.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tonewright.core.edit.Bars;
import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Session;

/**
 * The faults that are written into an arrangement, held against what the inspectors found. The inspectors know nothing
 * of them: they hear the takes alone.
 */
final class WrittenFaults {

    private static final String RULES = "org.tonewright.recording.";

    private final List<Fault> faults;
    private final Bars bars;

    WrittenFaults(List<Fault> faults, Session session) {
        this.faults = List.copyOf(faults);
        bars = Bars.of(session);
    }

    /** The last part of the rule that finds a fault. */
    static String rule(FaultKind kind) {
        return switch (kind) {
        case LATE_BAR, EARLY_BAR -> "timing";
        case WRONG_NOTE -> "collisions";
        case PLOSIVE -> "plosives";
        case DEAD_INPUT -> "silence";
        case SWAPPED_POLARITY -> "polarity";
        case HUM -> "hum";
        case NOISE -> "noise";
        case CLIPPED_PEAK -> "clipping";
        case DROP_OUT -> "dropouts";
        };
    }

    /** Whether a finding is about a fault: its rule, its track, its bars. */
    private boolean match(Fault fault, Finding finding) {
        long first = bars.place(finding.getStart()).bar();
        long last = bars.place(finding.getStart() + Math.max(0, finding.getLength() - 1)).bar();
        return finding.getRule().equals(RULES + rule(fault.kind())) && fault.sounds(1)
                && fault.concerns(finding.getTrack().getName()) && first <= fault.lastBar()
                && last >= fault.firstBar();
    }

    /** A sentence for each fault that was not found, and for each finding that is none of them. */
    List<String> astray(List<Finding> found) {
        List<String> astray = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.sounds(1) && found.stream().noneMatch(finding -> match(fault, finding))) {
                astray.add("The written fault '" + fault.text() + "' was not found.");
            }
        }
        for (Finding finding : found) {
            if (faults.stream().noneMatch(fault -> match(fault, finding))) {
                astray.add("Finding " + finding.getNumber() + " is no written fault: " + finding.getMessage());
            }
        }
        return astray;
    }

    /** The findings that are to be mended: all but those of the kinds that are left in. */
    List<Finding> mended(List<Finding> found, Set<FaultKind> left) {
        return found.stream().filter(finding -> faults.stream()
                .noneMatch(fault -> left.contains(fault.kind()) && match(fault, finding))).toList();
    }
}
