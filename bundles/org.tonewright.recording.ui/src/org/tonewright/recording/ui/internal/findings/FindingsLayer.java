package org.tonewright.recording.ui.internal.findings;

import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.recording.mend.Findings;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimelineLayer;
import org.tonewright.ui.timeline.TrackRow;

/**
 * Findings on the timeline: along the lower edge of its track a bar for each, as long as the finding, with a flag where
 * it begins; and over the clip a faint veil. The colour says how grave it is; those that were fixed or waived are
 * faint.
 */
public final class FindingsLayer implements TimelineLayer {

    /** How high a bar is, in pixels. */
    static final int HEIGHT = 4;
    private static final int FLAG = 8;
    private static final int VEIL = 34;
    private static final int CLOSED = 130;
    private static final int OPAQUE = 255;

    @Override
    public void paint(GC gc, LayerContext context) {
        List<Finding> findings = context.open().root().getFindings().stream()
                .filter(finding -> finding.getTrack() != null)
                .sorted(Comparator.comparing((Finding finding) -> finding.getStatus() == FindingStatus.OPEN)
                        .thenComparing(Finding::getSeverity))
                .toList();
        for (TrackRow row : context.rows()) {
            if (row.heard()) {
                findings.stream().filter(finding -> finding.getTrack() == row.track())
                        .forEach(finding -> paint(gc, context, row, finding));
            }
        }
        gc.setAlpha(OPAQUE);
    }

    private static void paint(GC gc, LayerContext context, TrackRow row, Finding finding) {
        int left = context.scale().pixel(finding.getStart());
        int right = Math.max(left + 2, context.scale().pixel(Findings.range(finding).end()));
        Rectangle whole = new Rectangle(left, row.top(), Math.max(FLAG, right - left), row.height() - 1);
        Rectangle area = context.area();
        if (!whole.intersects(area)) {
            return;
        }
        boolean open = finding.getStatus() == FindingStatus.OPEN;
        int bottom = row.bottom() - 1;
        int from = Math.max(left, area.x - 1);
        int width = Math.min(right, area.x + area.width + 1) - from;
        gc.setAntialias(SWT.OFF);
        gc.setBackground(Inks.of(finding));
        if (open && width > 0) {
            gc.setAlpha(VEIL);
            gc.fillRectangle(from, row.top(), width, row.height() - 1);
        }
        gc.setAlpha(open ? OPAQUE : CLOSED);
        if (width > 0) {
            gc.fillRectangle(from, bottom - HEIGHT, width, HEIGHT);
        }
        gc.setAntialias(SWT.ON);
        gc.fillPolygon(new int[] {left, bottom, left, bottom - HEIGHT - FLAG, left + FLAG, bottom - HEIGHT});
        gc.setAntialias(SWT.OFF);
    }
}
