package org.tonewright.ui.internal.timeline;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.peaks.PeakListener;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.core.session.Edit;
import org.tonewright.core.session.EditListener;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.widgets.Ticker;

/** The timeline of one session: its areas, laid out and kept up to date. */
public final class TimelinePanel extends Composite implements DeskListener, EditListener, PeakListener, PlayerListener {

    private static final double PAGE = 0.9;

    private final OpenSession open;
    private final PeakStore peaks;
    private final Board board;
    private final ToolRow tools;
    private final Canvas corner;
    private final RulerCanvas ruler;
    private final HeaderCanvas headers;
    private final LaneCanvas lanes;
    private final HeightBar heights;
    private final Canvas foot;
    private final OverviewBar overview;
    private final LaneMouse mouse;
    private boolean fitted;
    private long stands;

    /** The timeline of a session that lies on a desk. */
    public TimelinePanel(Composite parent, Desk desk, OpenSession open) {
        super(parent, SWT.NO_BACKGROUND);
        this.open = open;
        stands = open.player().position();
        peaks = new PeakStore(open.document(), desk.studio().formats().all(), getDisplay()::asyncExec);
        board = new Board(desk, open, peaks);
        TimelineActions actions = new TimelineActions(board);
        tools = new ToolRow(this, board, actions);
        corner = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        ruler = new RulerCanvas(this, board);
        headers = new HeaderCanvas(this, board, actions);
        lanes = new LaneCanvas(this, board);
        heights = new HeightBar(this, board);
        foot = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        overview = new OverviewBar(this, board);
        mouse = new LaneMouse(board, lanes);
        new RulerMouse(board, ruler, actions);
        actions.ask(new AskInPlace(board, actions, headers, ruler, lanes));
        TimelineKeys keys = new TimelineKeys(
                Act.all(board, actions, () -> actions.split(board.sight().scale().frame(mouse.pointer()))),
                Act.keysAlone(board, actions));
        TimelineWheel wheel = new TimelineWheel(board);
        for (Control area : List.of(lanes, ruler, headers)) {
            keys.serve(area);
            wheel.serve(area);
        }
        wheel.serve(overview);
        wheel.serve(heights);
        letter();
        name();
        corner.addListener(SWT.Paint, event -> Corners.ruler(event.gc, corner.getClientArea()));
        foot.addListener(SWT.Paint, event -> Corners.foot(event.gc, foot.getClientArea()));
        addListener(SWT.Resize, _ -> arrange());
        addListener(SWT.Dispose, _ -> close());
        desk.addListener(this);
        open.editor().addListener(this);
        open.player().addListener(this);
        peaks.addListener(this);
        Ticker.of(getDisplay()).add(this, this::tick);
    }

    /** What its parts share. */
    Board board() {
        return board;
    }

    /** Names of clips and numbers are smaller than text, so that rows can be low. */
    private void letter() {
        Font small = Fonts.small(getDisplay());
        for (Control area : getChildren()) {
            area.setFont(small);
        }
    }

    private void name() {
        lanes.getAccessible().addAccessibleListener(Spoken.as(() -> Texts.of("name.lanes",
                board.selectedClip().map(clip -> Texts.of("name.clip.selected", clip.getName())).or(
                        () -> board.selectedTrack().map(track -> Texts.of("name.track.selected", track.getName())))
                        .orElse(Texts.of("name.nothing.selected")))));
        headers.getAccessible().addAccessibleListener(Spoken.as(() -> Texts.of("name.headers")));
        ruler.getAccessible().addAccessibleListener(Spoken.as(() -> Texts.of("name.ruler")));
        overview.getAccessible().addAccessibleListener(Spoken.as(() -> Texts.of("name.overview")));
        heights.getAccessible().addAccessibleListener(Spoken.as(() -> Texts.of("name.heights")));
        tools.getAccessible().addAccessibleListener(Spoken.as(() -> Texts.of("name.tools")));
    }

    private void arrange() {
        Rectangle all = getClientArea();
        int left = HeaderRow.WIDTH;
        int width = Math.max(1, all.width - left - HeightBar.WIDTH);
        int top = ToolRow.HEIGHT + RulerCanvas.HEIGHT;
        int height = Math.max(1, all.height - top - OverviewBar.HEIGHT);
        tools.setBounds(0, 0, all.width, ToolRow.HEIGHT);
        corner.setBounds(0, ToolRow.HEIGHT, left, RulerCanvas.HEIGHT);
        ruler.setBounds(left, ToolRow.HEIGHT, width + HeightBar.WIDTH, RulerCanvas.HEIGHT);
        headers.setBounds(0, top, left, height);
        lanes.setBounds(left, top, width, height);
        heights.setBounds(left + width, top, HeightBar.WIDTH, height);
        foot.setBounds(0, top + height, left, OverviewBar.HEIGHT);
        overview.setBounds(left, top + height, width + HeightBar.WIDTH, OverviewBar.HEIGHT);
        if (!fitted && width > left) {
            fitted = true;
            board.fit();
        }
    }

    private void tick() {
        mouse.tick();
        if (open.player().rolling() && board.following()) {
            follow();
        }
        jumped();
        lanes.tick();
        ruler.tick();
        overview.tick();
        headers.tick();
    }

    /** Turns the page when the playhead leaves it, so that pictures stand still while they are looked at. */
    private void follow() {
        double x = board.sight().scale().x(open.player().position());
        int width = board.sight().width();
        if (x > width * PAGE && x < width * (2 - PAGE)) {
            board.scroll(Math.rint(width * (PAGE - 0.1)));
        } else if (x < 0 || x >= width) {
            board.sight().reveal(open.player().position());
        }
    }

    /** A playhead that is sent elsewhere while it stands is looked for. */
    private void jumped() {
        long now = open.player().position();
        if (now != stands && !open.player().rolling()) {
            board.sight().reveal(now);
        }
        stands = now;
    }

    @Override
    public void edited(Edit edit) {
        mouse.cancel();
        board.edited(edit);
        lanes.edited(edit);
        ruler.spoil();
        headers.redraw();
        overview.spoil();
    }

    @Override
    public void selectionChanged() {
        board.selectedTrack().ifPresent(board.sight()::find);
        lanes.spoil();
        headers.redraw();
    }

    @Override
    public void grew(String mediaId) {
        lanes.grew(mediaId);
    }

    @Override
    public void trouble(String sentence) {
        board.desk().warn(sentence);
    }

    @Override
    public void transportChanged() {
        lanes.tick();
        ruler.tick();
    }

    @Override
    public boolean setFocus() {
        return lanes.setFocus();
    }

    private void close() {
        board.desk().removeListener(this);
        open.editor().removeListener(this);
        open.player().removeListener(this);
        peaks.close();
    }
}
