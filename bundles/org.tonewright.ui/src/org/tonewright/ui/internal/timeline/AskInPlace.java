package org.tonewright.ui.internal.timeline;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TrackRow;

/** Asks for names where they stand, and for colours in a menu. */
final class AskInPlace implements TimelineActions.Questions {

    private static final int NAME = 160;
    private static final int SWATCH = 16;

    private final Board board;
    private final TimelineActions actions;
    private final HeaderCanvas headers;
    private final RulerCanvas ruler;
    private final LaneCanvas lanes;

    AskInPlace(Board board, TimelineActions actions, HeaderCanvas headers, RulerCanvas ruler, LaneCanvas lanes) {
        this.board = board;
        this.actions = actions;
        this.headers = headers;
        this.ruler = ruler;
        this.lanes = lanes;
    }

    @Override
    public void trackName(TrackRow row) {
        headers.rename(row);
    }

    @Override
    public void markerName(Marker marker) {
        board.sight().reveal(marker.getAt());
        int x = Math.min(board.sight().scale().pixel(marker.getAt()), Math.max(0, ruler.getClientArea().width - NAME));
        NameField.open(ruler, new Rectangle(x, RulerCanvas.MARKERS - 8, NAME, 24), marker.getName(),
                Texts.of("name.marker"),
                name -> board.edit(Texts.of("edit.marker.rename"), () -> marker.setName(name)));
    }

    @Override
    public void clipName(Clip clip) {
        board.sight().visible().stream().filter(row -> row.lane().filter(lane -> lane == clip.eContainer()).isPresent())
                .findFirst().ifPresent(row -> {
                    Rectangle bounds = ClipPicture.of(clip, row, board).bounds(board.sight().scale());
                    NameField.open(lanes,
                            new Rectangle(Math.max(0, bounds.x), bounds.y,
                                    Math.max(NAME, Math.min(bounds.width, 2 * NAME)),
                                    ClipPainter.TITLE),
                            clip.getName(), Texts.of("name.clip"),
                            name -> board.edit(Texts.of("edit.clip.rename"), () -> clip.setName(name)));
                });
    }

    @Override
    public void colour(Track track, Point place) {
        Menu menu = new Menu(headers);
        Display display = headers.getDisplay();
        for (Color colour : Palette.tracks()) {
            Image swatch = new Image(display, SWATCH, SWATCH);
            GC gc = new GC(swatch);
            gc.setBackground(colour);
            gc.fillRectangle(0, 0, SWATCH, SWATCH);
            gc.dispose();
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(Palette.text(colour));
            item.setImage(swatch);
            item.addListener(SWT.Selection, _ -> actions.paint(track, colour));
            item.addListener(SWT.Dispose, _ -> swatch.dispose());
        }
        MenuItem other = new MenuItem(menu, SWT.PUSH);
        other.setText(Texts.of("colour.other"));
        other.addListener(SWT.Selection, _ -> {
            ColorDialog dialog = new ColorDialog(headers.getShell());
            dialog.setRGB(board.colour(track).getRGB());
            Optional.ofNullable(dialog.open()).ifPresent(colour -> actions.paint(track, new Color(colour)));
        });
        menu.setLocation(place);
        menu.addListener(SWT.Hide, _ -> display.asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
