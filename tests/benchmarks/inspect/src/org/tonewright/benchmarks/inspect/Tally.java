package org.tonewright.benchmarks.inspect;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tonewright.benchmarks.inspect.Take.Truth;
import org.tonewright.recording.inspect.Observation;

/** Counts, rule by rule, what was found, what was missed, and what was said though it was not so. */
final class Tally {

    private static final String COMMON = "org.tonewright.recording.";

    private static final class Counts {
        private int truths;
        private int found;
        private int wrong;
        private long nanos;
    }

    private final Map<String, Counts> rules = new TreeMap<>();
    private final List<String> cases = new ArrayList<>();
    private final boolean known;
    private double minutes;
    private int takes;

    /**
     * @param installed the rules that are installed
     * @param known whether it is known what is wrong with the takes
     */
    Tally(List<String> installed, boolean known) {
        this.known = known;
        installed.forEach(rule -> rules.put(brief(rule), new Counts()));
    }

    static String brief(String rule) {
        return rule.startsWith(COMMON) ? rule.substring(COMMON.length()) : rule;
    }

    void took(String rule, long nanos) {
        counts(brief(rule)).nanos += nanos;
    }

    private Counts counts(String rule) {
        return rules.computeIfAbsent(rule, _ -> new Counts());
    }

    /**
     * Compares what was found in a take with what is wrong with it. A finding of the rule that lies in the bars of
     * a fault has found it; further ones in these bars are of no account; all others are wrong.
     */
    void add(Take.Known take, List<Observation> observations) {
        takes++;
        minutes += take.minutes();
        Set<Truth> found = new HashSet<>();
        for (Observation one : observations.stream().sorted(Comparator.comparingLong(Observation::start)).toList()) {
            long end = one.start() + one.length();
            String rule = brief(one.rule());
            List<Truth> fitting = take.truths().stream()
                    .filter(truth -> truth.rule().equals(rule) && truth.matches(one.start(), end)).toList();
            Optional<Truth> open = fitting.stream().filter(truth -> !found.contains(truth))
                    .max(Comparator.comparingLong(truth -> truth.overlap(one.start(), end)));
            if (open.isPresent()) {
                found.add(open.get());
            } else if (fitting.isEmpty()) {
                counts(rule).wrong++;
                note("FALSE", rule, take, String.format(Locale.ROOT, "'%s' (%.3g %s, limit %.3g), frames %d to %d",
                        one.message(), one.measured(), one.unit(), one.limit(), one.start(), end));
            }
        }
        for (Truth truth : take.truths()) {
            counts(truth.rule()).truths++;
            if (found.contains(truth)) {
                counts(truth.rule()).found++;
            } else {
                note("MISSED", truth.rule(), take,
                        "'" + truth.what() + "', frames " + truth.start() + " to " + truth.end());
            }
        }
    }

    private void note(String verdict, String rule, Take.Known take, String what) {
        List<String> all = take.truths().stream().map(Truth::what).toList();
        cases.add(String.format("%-10s %-6s %s%n                  %s; wrong with it: %s", rule, verdict, what,
                take.about(), all.isEmpty() ? "nothing" : String.join(", ", all)));
    }

    /** A table in Markdown. */
    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%d takes, %.0f minutes.%n%n", takes, minutes);
        out.println(known ? "| rule | faults | found | false | precision | recall | F1 | false a minute | ms a minute |"
                : "| rule | findings | a minute | ms a minute |");
        out.println("|---|---|---|---" + (known ? "|---|---|---|---|---|" : "|"));
        Counts all = new Counts();
        rules.forEach((rule, counts) -> {
            line(out, rule, counts);
            all.truths += counts.truths;
            all.found += counts.found;
            all.wrong += counts.wrong;
            all.nanos += counts.nanos;
        });
        line(out, "all", all);
    }

    private void line(PrintStream out, String rule, Counts counts) {
        if (known) {
            double precision = counts.found / (double) (counts.found + counts.wrong);
            double recall = counts.found / (double) counts.truths;
            double both = 2 * precision * recall / (precision + recall);
            out.printf(Locale.ROOT, "| %s | %d | %d | %d | %s | %s | %s | %.3f | %.0f |%n", rule, counts.truths,
                    counts.found, counts.wrong, share(precision), share(recall), share(both),
                    counts.wrong / minutes, counts.nanos / 1e6 / minutes);
        } else {
            out.printf(Locale.ROOT, "| %s | %d | %.2f | %.0f |%n", rule, counts.wrong, counts.wrong / minutes,
                    counts.nanos / 1e6 / minutes);
        }
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    /** Every miss and every false finding, by rule. */
    void printCases(PrintStream out) {
        print(out);
        out.println();
        cases.stream().sorted().forEach(out::println);
    }
}
