package org.tonewright.mixer.ui.internal.console;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.ui.theme.Glyph;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Toggle;

/** What adds strips, sets their width, and switches solo off. */
final class ToolRow extends Composite {

    private static final int HIGH = 26;

    private final Console console;
    private final PushLamp solo;
    private final Label count;

    /** @param remade run when strips must be made anew */
    ToolRow(Composite parent, Console console, Runnable remade) {
        super(parent, SWT.NONE);
        this.console = console;
        Styles.plane(this, Palette.BACKGROUND);
        GridLayout layout = new GridLayout(6, false);
        layout.marginHeight = 4;
        layout.marginWidth = 6;
        layout.horizontalSpacing = 6;
        setLayout(layout);
        push("tool.track", () -> added(console.edits().addTrack(1)));
        push("tool.track.stereo", () -> added(console.edits().addTrack(2)));
        push("tool.bus", () -> added(console.edits().addBus()));
        count = Styles.label(this, "", Palette.TEXT_QUIET);
        count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        solo = new PushLamp(this, Texts.of("tool.solo"), Palette.SOLO);
        solo.setName(Texts.of("tool.solo.tip"));
        solo.setLikedHeight(HIGH);
        solo.onPush(() -> console.binding().edit(Texts.of("edit.solo.none"),
                () -> console.session().getMixer().getStrips().forEach(strip -> strip.setSolo(false))));
        Toggle narrow = new Toggle(this, Texts.of("tool.narrow"), Palette.ACCENT);
        narrow.setName(Texts.of("tool.narrow.tip"));
        GridData high = new GridData();
        high.heightHint = HIGH;
        narrow.setLayoutData(high);
        narrow.onToggle(on -> {
            console.setNarrow(on);
            remade.run();
        });
        refresh();
    }

    private void push(String key, Runnable action) {
        PushLamp button = new PushLamp(this, Glyph.ADD, Texts.of(key + ".tip"), Palette.ACCENT);
        button.setText(Texts.of(key));
        button.setLikedHeight(HIGH);
        button.onPush(() -> console.desk().attempt(action::run));
    }

    private void added(Strip strip) {
        console.desk().select(Optional.of(strip));
    }

    /** Shows what there is now. */
    void refresh() {
        long tracks = console.strips().stream().filter(strip -> strip.getRole() == StripRole.TRACK).count();
        long buses = console.strips().size() - tracks;
        String text = Texts.of("tool.count", tracks, buses);
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
        boolean any = console.session().getMixer().getStrips().stream().anyMatch(Strip::isSolo);
        solo.setLit(any);
        solo.setEnabled(any);
    }
}
