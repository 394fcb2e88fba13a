package org.tonewright.ui.timeline;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/**
 * What a layer sees of the timeline. Pixels are those of the area of the clips.
 *
 * @param desk where the session lies
 * @param open the session
 * @param peaks overviews of its media
 * @param scale how time lies on pixels
 * @param rows the rows in sight, from top to bottom
 * @param area what is to be painted, or all that is in sight
 */
public record LayerContext(Desk desk, OpenSession open, PeakStore peaks, TimeScale scale, List<TrackRow> rows,
        Rectangle area) {

    /** Copies the rows. */
    public LayerContext {
        rows = List.copyOf(rows);
    }

    /** The first frame of the area. */
    public long from() {
        return scale.frame(area.x);
    }

    /** The frame after the last of the area. */
    public long to() {
        return scale.frame(area.x + area.width);
    }
}
