package org.tonewright.recording.ui.internal.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.inspect.Inspections;
import org.tonewright.recording.mend.Findings;
import org.tonewright.recording.take.BarRange;

/**
 * A finding as a person reads it in the list.
 *
 * @param finding the finding
 * @param number such as {@code #3}
 * @param severity how grave it is, in a word
 * @param track the name of its track; empty for a file that no track plays
 * @param bars the bars it touches, such as {@code 5} or {@code 5–8}
 * @param rule what was looked for
 * @param measured what was measured, with its unit
 * @param limit what the rule allows, with its unit
 * @param status what became of it, in a word
 */
record FindingLine(Finding finding, String number, String severity, String track, String bars, String rule,
        String measured, String limit, String status) {

    private static final double ROUND = 100;

    /** @param installed the inspectors, which know the names of their rules */
    static FindingLine of(Finding finding, Session session, List<Inspections.Installed> installed) {
        return new FindingLine(finding, Texts.of("number", Findings.name(finding)),
                Texts.of("severity." + word(finding.getSeverity().getName())),
                Optional.ofNullable(finding.getTrack()).map(Track::getName).orElse(""), bars(bars(finding, session)),
                rule(finding.getRule(), installed), number(finding.getMeasured(), finding.getUnit()),
                number(finding.getLimit(), finding.getUnit()),
                Texts.of("status." + word(finding.getStatus().getName())));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The bars that a finding touches. */
    static BarRange bars(Finding finding, Session session) {
        return BarRange.covering(Findings.range(finding), Bars.of(session));
    }

    private static String bars(BarRange bars) {
        return bars.first() == bars.last() ? String.valueOf(bars.first()) : bars.first() + "\u2013" + bars.last();
    }

    /** What was looked for: the name of the inspector, or of a rule whose inspector is not installed the last word. */
    private static String rule(String rule, List<Inspections.Installed> installed) {
        return installed.stream().filter(one -> one.judges(rule)).map(Inspections.Installed::name).findFirst()
                .orElseGet(() -> rule.substring(rule.lastIndexOf('.') + 1));
    }

    /** At most two digits behind the point, as few as it takes, and a true minus. */
    private static String number(double value, String unit) {
        double rounded = Math.rint(value * ROUND) / ROUND;
        String text = rounded == Math.rint(rounded) ? String.format(Locale.ROOT, "%.0f", rounded + 0.0)
                : String.format(Locale.ROOT, "%.2f", rounded).replaceFirst("0$", "");
        return text.replace('-', '\u2212') + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Whether something is to be done about it. */
    boolean open() {
        return finding.getStatus() == FindingStatus.OPEN;
    }

    /** How grave it is, for sorting: the gravest first. */
    int gravity() {
        return -finding.getSeverity().getValue();
    }
}
