package org.tonewright.recording.ui.internal.findings;

import org.eclipse.swt.graphics.Color;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Severity;
import org.tonewright.ui.theme.Palette;

/** The colours of findings: by how grave they are while they are open, and quiet when they are not. */
final class Inks {

    private Inks() {}

    /** The colour of a finding. */
    static Color of(Finding finding) {
        return finding.getStatus() == FindingStatus.OPEN ? of(finding.getSeverity()) : Palette.TEXT_FAINT;
    }

    private static Color of(Severity severity) {
        return switch (severity) {
        case ERROR -> Palette.METER_OVER;
        case WARNING -> Palette.WARNING;
        case NOTE -> Palette.ACCENT;
        };
    }
}
