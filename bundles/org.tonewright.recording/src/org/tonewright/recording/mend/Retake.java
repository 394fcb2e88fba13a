package org.tonewright.recording.mend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Track;
import org.tonewright.recording.PassRequest;
import org.tonewright.recording.Range;

/**
 * A pass that mends: what is recorded again, and the findings it is for.
 *
 * @param tracks what is recorded, one or more; all in the same range
 * @param range what is recorded and nothing else
 * @param findings what it is to mend, in the order in which they were named
 */
public record Retake(List<Track> tracks, Range range, List<Finding> findings) {

    /** Copies the lists. */
    public Retake {
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
    }

    /**
     * The pass to record.
     *
     * @param preRoll how many bars are played before; fewer where the session begins
     */
    PassRequest request(int preRoll, Bars bars) {
        long first = bars.place(range.start()).bar();
        long from = Math.max(0, Math.min(range.start(), bars.frame(Math.max(1, first - preRoll))));
        return new PassRequest(tracks, OptionalLong.of(range.start()), Optional.of(range), Optional.empty(),
                range.start() - from, 0);
    }
}
