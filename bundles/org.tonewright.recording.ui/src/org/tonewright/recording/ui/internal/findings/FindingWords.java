package org.tonewright.recording.ui.internal.findings;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/** What is said about the finding that is chosen: what was heard, and what to do, or why it may stand. */
final class FindingWords {

    private final Composite area;
    private final Label message;
    private final Label remedy;

    FindingWords(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        Styles.plane(area, Palette.PANEL);
        GridLayoutFactory.fillDefaults().margins(14, 7).spacing(0, 3).applyTo(area);
        message = line(Palette.TEXT);
        remedy = line(Palette.TEXT_QUIET);
        show(Optional.empty());
    }

    private Label line(Color ink) {
        Label label = new Label(area, SWT.WRAP);
        Styles.plane(label, Palette.PANEL);
        label.setForeground(ink);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }

    Control control() {
        return area;
    }

    void show(Optional<FindingLine> line) {
        String first = line.map(FindingLine::finding).map(Finding::getMessage).orElse(Texts.of("select"));
        String second = line.map(FindingLine::finding).map(FindingWords::second).orElse("");
        message.setForeground(line.isPresent() ? Palette.TEXT : Palette.TEXT_QUIET);
        if (!message.getText().equals(first) || !remedy.getText().equals(second)) {
            message.setText(first.replace("&", "&&"));
            remedy.setText(second.replace("&", "&&"));
            area.getParent().layout(new Control[] {message, remedy});
        }
    }

    private static String second(Finding finding) {
        return finding.getStatus() == FindingStatus.WAIVED ? Texts.of("stands", finding.getReason())
                : finding.getRemedy();
    }
}
