package org.tonewright.recording.mend;

import java.util.List;
import java.util.Optional;

import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Take;
import org.tonewright.recording.Range;
import org.tonewright.recording.take.BarRange;

/**
 * What became of a finding whose bars were recorded again.
 *
 * @param finding the finding, as it is now
 * @param range what was recorded again, in frames
 * @param bars the bars of it
 * @param take the new take; empty if nothing was recorded
 * @param before what was heard there before: the files, all kept
 * @param after the new file; empty if nothing was recorded
 * @param arisen what was not there before and is open now on the same track, in what was recorded again
 */
public record Mended(Finding finding, Range range, BarRange bars, Optional<Take> take, List<MediaFile> before,
        Optional<MediaFile> after, List<Finding> arisen) {

    /** Copies the lists. */
    public Mended {
        before = List.copyOf(before);
        arisen = List.copyOf(arisen);
    }

    /** Whether the inspector sees it no more. */
    public boolean closed() {
        return take.isPresent() && finding.getStatus() == FindingStatus.FIXED;
    }
}
