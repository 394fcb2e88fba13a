package org.tonewright.mastering.level;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gains for the titles of a release, with reasons.
 *
 * @param target what they are proposed for
 * @param ceiling the limiter's ceiling in dBTP
 * @param titles one for each title, in order
 */
public record LevelProposal(Target target, double ceiling, List<Line> titles) {

    /** Copies the list. */
    public LevelProposal {
        titles = List.copyOf(titles);
    }

    /** The line of the title that is loudest as it comes; empty if all are silent. */
    public Optional<Line> loudest() {
        return titles.stream().filter(line -> line.level().integrated().isPresent())
                .max(Comparator.comparingDouble(line -> line.level().integrated().getAsDouble()));
    }

    /**
     * What is proposed for one title.
     *
     * @param level how loud its source is
     * @param gain the gain before the chain, in decibels
     * @param limiting how much the limiter will have to take off its highest peak, in decibels; 0 for nothing
     * @param reasons why, one sentence after another
     */
    public record Line(TitleLevel level, double gain, double limiting, List<String> reasons) {

        /** Copies the reasons. */
        public Line {
            reasons = List.copyOf(reasons);
        }

        /** The reasons as one text. */
        public String reason() {
            return String.join(" ", reasons);
        }
    }
}
