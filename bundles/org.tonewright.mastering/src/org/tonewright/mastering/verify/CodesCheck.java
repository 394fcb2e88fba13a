package org.tonewright.mastering.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tonewright.core.Progress;
import org.tonewright.core.session.Ean;
import org.tonewright.core.session.Isrc;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Track;

/**
 * The codes of a compact disc: C07 every ISRC is one (ISO 3901:2019, clause 4), stands once (clause 5.4) and is the
 * title's; C08 the bar code has its check digit (GS1 General Specifications, 7.9) and is the release's; C09 a track is
 * not both free to copy and under SCMS (IEC 60908). A code that is missing, and pre-emphasis, which hardly any
 * recording has, are noted.
 */
public final class CodesCheck implements QualityCheck {

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) {
        Map<String, Integer> seen = new HashMap<>();
        List<Track> tracks = delivery.tracks();
        for (int index = 0; index < tracks.size(); index++) {
            Track track = tracks.get(index);
            Optional<String> stated = index < delivery.facts().titles().size()
                    ? Optional.of(delivery.facts().titles().get(index).isrc())
                    : Optional.empty();
            findings.accept(isrc(track, stated.orElse(""), seen));
        }
        findings.accept(barCode(delivery));
        tracks.forEach(track -> findings.accept(flags(track)));
        progress.at(1);
    }

    private static RuleResult isrc(Track track, String stated, Map<String, Integer> seen) {
        String isrc = track.isrc().orElse("");
        String name = "Track " + track.number();
        if (!isrc.equals(stated)) {
            return RuleResult.broken("C07", name + (isrc.isEmpty() ? " has no ISRC" : " has the ISRC " + isrc)
                    + ", and its title has " + (stated.isEmpty() ? "none." : stated + "."));
        }
        if (isrc.isEmpty()) {
            return RuleResult.noted("C07", name + " has no ISRC; without it nobody is paid for what is played.");
        }
        if (Isrc.parse(isrc).isEmpty()) {
            return RuleResult.broken("C07", "'" + isrc + "' of track " + track.number()
                    + " is not an ISRC: two letters, three letters or digits, seven digits (ISO 3901:2019, 4).");
        }
        Integer first = seen.putIfAbsent(isrc, track.number());
        return first == null ? RuleResult.held("C07", name + " has the ISRC " + isrc + ", and no other track has it.")
                : RuleResult.broken("C07", name + " has the ISRC " + isrc + " of track " + first
                        + "; each recording has its own (ISO 3901:2019, 5.4).");
    }

    private static RuleResult barCode(DeliveredRelease delivery) {
        String catalog = delivery.cue().catalog().orElse("");
        String stated = delivery.facts().release().upc();
        if (!catalog.equals(stated)) {
            return RuleResult.broken("C08",
                    "The disc has the bar code '" + catalog + "', the release '" + stated + "'.");
        }
        try {
            return Ean.parse(catalog).map(ean -> RuleResult.held("C08", "The bar code " + ean + " is valid."))
                    .orElse(RuleResult.noted("C08", "There is no bar code; shops ask for one."));
        } catch (IllegalArgumentException wrong) {
            return RuleResult.broken("C08", wrong.getMessage() + " (GS1 General Specifications, 7.9)");
        }
    }

    private static RuleResult flags(Track track) {
        String name = "Track " + track.number();
        String words = track.flags().stream().sorted().map(Flag::word).collect(Collectors.joining(" and "));
        if (track.flags().contains(Flag.DCP) && track.flags().contains(Flag.SCMS)) {
            return RuleResult.broken("C09",
                    name + " has the flags DCP and SCMS, which exclude one another (IEC 60908).");
        }
        if (track.flags().contains(Flag.PRE)) {
            return RuleResult.noted("C09", name + " is marked as having pre-emphasis: a player will turn its treble "
                    + "down. Hardly any recording has it.");
        }
        return RuleResult.held("C09", name + (words.isEmpty() ? " has no flags." : " has the flag " + words + "."));
    }
}
