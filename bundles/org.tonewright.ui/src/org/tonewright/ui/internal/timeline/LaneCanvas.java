package org.tonewright.ui.internal.timeline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.core.session.Edit;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.SessionPackage;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/**
 * The area of the clips. What lies still is a kept picture; the playhead and what a gesture moves are drawn over it, so
 * that a rolling playhead costs a strip of three pixels.
 */
final class LaneCanvas extends Canvas {

    private static final int NAMES = 240;

    private final Board board;
    private final Layers layers;
    private final WaveTiles tiles;
    private final ClipPainter painter;
    private final Backdrop backdrop;
    private Optional<Gesture> gesture = Optional.empty();
    private Optional<ClipPicture> hovered = Optional.empty();
    private Rectangle previewed = new Rectangle(0, 0, 0, 0);
    private int playhead = Integer.MIN_VALUE;

    LaneCanvas(Composite parent, Board board) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.board = board;
        layers = new Layers(board.desk().studio().extensions(), board.desk()::warn);
        tiles = new WaveTiles(getDisplay(), board.peaks());
        painter = new ClipPainter(board, tiles);
        backdrop = new Backdrop(this, this::paintStill);
        Pointer.watch(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, _ -> board.sight().resize(getClientArea().width, getClientArea().height));
        addListener(SWT.Dispose, _ -> {
            backdrop.dispose();
            tiles.dispose();
        });
        board.sight().listen(this::looked);
    }

    private void looked() {
        Sight sight = board.sight();
        backdrop.look(sight.scale(), sight.top(), sight.width(), sight.height(), NAMES);
        playhead = playheadPixel();
        hovered = Optional.empty();
        redraw();
        Set<MediaFile> media = new LinkedHashSet<>();
        LayerContext context = context(getClientArea());
        for (TrackRow row : sight.visible()) {
            clips(row).stream().filter(clip -> clip.getStart() < context.to()
                    && clip.getStart() + clip.getLength() > context.from()).map(Clip::getMedia).forEach(media::add);
        }
        board.peaks().see(media);
    }

    private static List<Clip> clips(TrackRow row) {
        return row.lane().<List<Clip>>map(lane -> lane.getClips()).orElse(List.of());
    }

    private LayerContext context(Rectangle area) {
        return new LayerContext(board.desk(), board.open(), board.peaks(), board.sight().scale(),
                board.sight().visible(), area);
    }

    private void paint(Event event) {
        backdrop.draw(event.gc, event.x, event.y, event.width, event.height);
        Rectangle area = new Rectangle(event.x, event.y, event.width, event.height);
        gesture.ifPresent(moving -> moving.paint(event.gc, painter, area));
        if (gesture.isEmpty()) {
            hovered.ifPresent(picture2 -> Handles.paint(event.gc, picture2, board.sight().scale()));
        }
        event.gc.setForeground(Palette.PLAYHEAD);
        event.gc.drawLine(playhead, event.y, playhead, event.y + event.height);
    }

    private void paintStill(GC gc, Rectangle area) {
        gc.setAlpha(255);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        Optional<Track> selected = board.selectedTrack();
        List<TrackRow> rows = board.sight().visible();
        for (TrackRow row : rows) {
            boolean chosen = selected.filter(track -> track == row.track()).isPresent();
            gc.setBackground(!row.heard() ? Paints.LANE_UNHEARD
                    : chosen ? Paints.LANE_SELECTED : Paints.LANE);
            gc.fillRectangle(area.x, row.top(), area.width, row.height());
        }
        LayerContext context = context(area);
        layers.paintBeneath(gc, context);
        for (TrackRow row : rows) {
            if (row.bottom() > area.y && row.top() < area.y + area.height) {
                clips(row).forEach(clip -> {
                    if (clip.getMedia() != null) {
                        painter.paint(gc, ClipPicture.of(clip, row, board), area);
                    }
                });
                gc.setForeground(Palette.WELL);
                gc.drawLine(area.x, row.bottom() - 1, area.x + area.width, row.bottom() - 1);
            }
        }
        layers.paintOver(gc, context);
    }

    /** Draws a gesture over what lies still, or no more; where it is drawn is painted. */
    void show(Optional<Gesture> moving) {
        gesture = moving;
        Rectangle before = previewed;
        previewed = moving.map(Gesture::bounds).orElse(new Rectangle(0, 0, 0, 0));
        redraw(before);
        redraw(previewed);
    }

    /** Shows the handles of a clip, or of none. */
    void hover(Optional<ClipPicture> picture) {
        if (!picture.map(ClipPicture::clip).equals(hovered.map(ClipPicture::clip))) {
            TimeScale scale = board.sight().scale();
            hovered.ifPresent(old -> redraw(old.bounds(scale)));
            hovered = picture;
            hovered.ifPresent(next -> redraw(next.bounds(scale)));
        }
    }

    private void redraw(Rectangle area) {
        Rectangle within = new Rectangle(area.x - 3, area.y - 3, area.width + 6, area.height + 6)
                .intersection(getClientArea());
        if (!within.isEmpty()) {
            redraw(within.x, within.y, within.width, within.height, false);
        }
    }

    private int playheadPixel() {
        return board.sight().scale().pixel(board.open().player().position());
    }

    /** Thirty times a second: the playhead, and layers that live. */
    void tick() {
        int x = playheadPixel();
        if (x != playhead) {
            redraw(new Rectangle(playhead, 0, 1, getClientArea().height));
            playhead = x;
            redraw(new Rectangle(playhead, 0, 1, getClientArea().height));
        }
        for (Rectangle place : layers.changed(context(getClientArea()))) {
            backdrop.spoil(place);
            redraw(place);
        }
    }

    /** More of a medium can be drawn. */
    void grew(String mediaId) {
        tiles.grew(mediaId);
        TimeScale scale = board.sight().scale();
        for (TrackRow row : board.sight().visible()) {
            for (Clip clip : clips(row)) {
                if (clip.getMedia() != null && mediaId.equals(clip.getMedia().getId())) {
                    Rectangle bounds = ClipPicture.of(clip, row, board).bounds(scale);
                    backdrop.spoil(bounds);
                    redraw(bounds);
                }
            }
        }
    }

    /** Paints the rows that an edit touched, or all of them if it touched more than clips. */
    void edited(Edit edit) {
        Set<EObject> lanes = new HashSet<>();
        boolean more = false;
        for (Notification change : edit.changes()) {
            boolean level = change.getNotifier() instanceof Value || change.getNotifier() instanceof Strip
                    && change.getFeature() != SessionPackage.Literals.STRIP__COLOUR;
            Optional<EObject> lane = lane((EObject) change.getNotifier());
            lane.ifPresent(lanes::add);
            more |= !level && lane.isEmpty();
        }
        if (more) {
            spoil();
        } else {
            board.sight().visible().stream().filter(row -> row.lane().filter(lanes::contains).isPresent())
                    .forEach(this::spoil);
        }
        hover(Optional.empty());
    }

    private static Optional<EObject> lane(EObject changed) {
        for (EObject object = changed; object != null; object = object.eContainer()) {
            if (object instanceof Lane) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private void spoil(TrackRow row) {
        Rectangle area = new Rectangle(0, row.top(), getClientArea().width, row.height());
        backdrop.spoil(area);
        redraw(area);
    }

    /** All is painted anew. */
    void spoil() {
        backdrop.spoil();
        redraw();
    }
}
