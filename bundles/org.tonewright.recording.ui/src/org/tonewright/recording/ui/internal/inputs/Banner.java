package org.tonewright.recording.ui.internal.inputs;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.core.session.Access;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.PushLamp;

/** What stands in the way of recording, and takes that a crash left behind; without either it is not there. */
final class Banner {

    private final Composite row;
    private final Label sentence;
    private final PushLamp recover;
    private final OpenSession open;
    private final DeskRecorder recorder;
    private String shown = "";

    Banner(Composite parent, OpenSession open, DeskRecorder recorder, InputActions actions) {
        this.open = open;
        this.recorder = recorder;
        row = new Composite(parent, SWT.NONE);
        Styles.plane(row, Palette.mix(Palette.WARNING, Palette.BACKGROUND, 0.8));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 4).spacing(14, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(row);
        row.setVisible(false);
        sentence = Styles.label(row, "", Palette.TEXT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(0, SWT.DEFAULT)
                .applyTo(sentence);
        recover = new PushLamp(row, Texts.of("recover"), Palette.ACCENT);
        recover.setName(Texts.of("recover.tip"));
        recover.setLit(true);
        recover.onPush(() -> BusyIndicator.showWhile(row.getDisplay(), actions::recover));
        GridDataFactory.swtDefaults().applyTo(recover);
        refresh();
    }

    /** Says what is to be said now. */
    void refresh() {
        boolean left = recorder.leftBehind();
        String now = left ? Texts.of("banner.left")
                : open.document().access() == Access.READ ? Texts.of("banner.read")
                        : open.player().device().isEmpty() ? Texts.of("banner.device") : "";
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        sentence.setText(now);
        boolean there = !now.isEmpty();
        row.setVisible(there);
        if (row.getLayoutData() instanceof GridData place) {
            place.exclude = !there;
        }
        recover.setVisible(left);
        if (recover.getLayoutData() instanceof GridData place) {
            place.exclude = !left;
        }
        row.getParent().layout(true, true);
    }
}
