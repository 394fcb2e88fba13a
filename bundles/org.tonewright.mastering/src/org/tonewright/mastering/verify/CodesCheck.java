package org.tonewright.mastering.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.session.Ean;
import org.tonewright.core.session.Isrc;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Track;

/**
 * The codes of a compact disc: C07 every ISRC is one (ISO 3901), stands once, and is the title's; C08 the bar code has
 * its check digit (GS1) and is the release's; C09 a track is not both free to copy and under SCMS (IEC 60908).
 */
public final class CodesCheck implements QualityCheck {

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) {
        Set<String> seen = new HashSet<>();
        List<Track> tracks = delivery.tracks();
        for (int index = 0; index < tracks.size(); index++) {
            Track track = tracks.get(index);
            String stated = index < delivery.facts().titles().size() ? delivery.facts().titles().get(index).isrc() : "";
            String isrc = track.isrc().orElse("");
            if (isrc.isEmpty() && stated.isEmpty()) {
                findings.accept(RuleResult.held("C07", "Track " + track.number() + " has no ISRC."));
                continue;
            }
            boolean valid = Isrc.parse(isrc).isPresent() && isrc.equals(stated) && seen.add(isrc);
            findings.accept(new RuleResult("C07", valid, "Track " + track.number() + " has the ISRC '" + isrc
                    + "'; its title has '" + stated + "'. It is valid and stands once: " + (valid ? "yes." : "no.")));
        }
        findings.accept(barCode(delivery));
        for (Track track : tracks) {
            boolean both = track.flags().contains(Flag.DCP) && track.flags().contains(Flag.SCMS);
            findings.accept(new RuleResult("C09", !both, "Track " + track.number() + " has the flags " + track.flags()
                    + (both ? ", which exclude one another." : ".")));
        }
        progress.at(1);
    }

    private static RuleResult barCode(DeliveredRelease delivery) {
        String catalog = delivery.cue().catalog().orElse("");
        String stated = delivery.facts().release().upc();
        if (!catalog.equals(stated)) {
            return RuleResult.broken("C08",
                    "The cue sheet has the bar code '" + catalog + "', the release '" + stated + "'.");
        }
        try {
            return RuleResult.held("C08",
                    Ean.parse(catalog).map(ean -> "The bar code " + ean + " is valid.")
                            .orElse("There is no bar code."));
        } catch (IllegalArgumentException wrong) {
            return RuleResult.broken("C08", String.valueOf(wrong.getMessage()));
        }
    }
}
