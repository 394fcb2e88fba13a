package org.tonewright.recording.ui.internal.inputs;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.core.session.EditListener;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Ticker;

/** The inputs of a session: tools, how the pass goes, and a row for each track. */
final class InputsPage {

    /** The least room for how the pass goes, in pixels. */
    private static final int STATUS = 260;

    private final Composite page;
    private final OpenSession open;
    private final Banner banner;
    private final ToolRow tools;
    private final StatusLine status;
    private final RowList rows;
    private final EditListener edits = _ -> refresh();
    private final PlayerListener playing = new PlayerListener() {

        @Override
        public void deviceChanged() {
            refresh();
        }
    };

    InputsPage(Composite parent, Desk desk, OpenSession open, DeskRecorder recorder) {
        this.open = open;
        page = new Composite(parent, SWT.NONE);
        Styles.plane(page, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        InputActions actions = new InputActions(desk, open, recorder, this::refresh);
        banner = new Banner(page, open, recorder, actions);
        Composite top = new Composite(page, SWT.NONE);
        Styles.plane(top, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        tools = new ToolRow(top, open, actions, recorder.habits());
        status = new StatusLine(top, open, recorder);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(status.control());
        page.addListener(SWT.Resize, _ -> arrange(top));
        Composite body = new Composite(page, SWT.NONE);
        Styles.plane(body, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        rows = new RowList(body, desk, open, recorder, actions);
        HeadLine head = new HeadLine(body, rows);
        head.control().moveAbove(rows.control());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        rows.control().addListener(SWT.Resize, _ -> head.control().redraw());
        open.editor().addListener(edits);
        open.player().addListener(playing);
        Ticker.of(page.getDisplay()).add(page, this::tick);
    }

    /** How the pass goes stands beside the tools, or beneath them where there is little room. */
    private void arrange(Composite top) {
        int columns = page.getSize().x < tools.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).x + STATUS ? 1 : 2;
        if (top.getLayout() instanceof GridLayout layout && layout.numColumns != columns) {
            layout.numColumns = columns;
            page.layout(true, true);
        }
    }

    Control control() {
        return page;
    }

    /** Shows what holds now. */
    void refresh() {
        if (!page.isDisposed()) {
            banner.refresh();
            tools.refresh();
            status.refresh();
            rows.refresh();
        }
    }

    private void tick() {
        rows.tick();
        status.tick();
    }

    void close() {
        open.editor().removeListener(edits);
        open.player().removeListener(playing);
    }
}
