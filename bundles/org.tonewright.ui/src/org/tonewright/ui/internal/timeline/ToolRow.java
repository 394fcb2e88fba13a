package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.core.edit.Grid;
import org.tonewright.ui.theme.Palette;

/** The row of buttons above the ruler. All they do has a key or stands in the context menu, too. */
final class ToolRow extends Canvas {

    /** The height, in pixels. */
    static final int HEIGHT = 34;
    private static final int LEFT = 8;
    private static final int GAP = 6;
    private static final int PADDING = 10;
    private static final int GROUP = 14;

    /** A button; {@code starts} begins a group of its own. */
    private record Chip(Supplier<String> text, String tip, BooleanSupplier on, boolean starts, Runnable run) {}

    private record Placed(Chip chip, Rectangle bounds) {}

    private final Board board;
    private final List<Chip> chips = new ArrayList<>();
    private Optional<Chip> hovered = Optional.empty();

    ToolRow(Composite parent, Board board, TimelineActions actions) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS);
        this.board = board;
        BooleanSupplier never = () -> false;
        add(() -> Texts.of("tool.snap", name(board.snap())), "tool.snap.tip", () -> board.snap().grid().isPresent(),
                false, this::chooseSnap);
        add(() -> Texts.of("tool.follow"), "tool.follow.tip", board::following, false,
                () -> board.follow(!board.following()));
        add(() -> Texts.of("tool.wider"), "tool.wider.tip", never, true, () -> actions.zoom(0.5));
        add(() -> Texts.of("tool.closer"), "tool.closer.tip", never, false, () -> actions.zoom(2));
        add(() -> Texts.of("tool.fit"), "tool.fit.tip", never, false, board::fit);
        add(() -> Texts.of("tool.split"), "tool.split.tip", never, true, actions::splitAtPlayhead);
        add(() -> Texts.of("tool.marker"), "tool.marker.tip", never, false, actions::addMarker);
        Pointer.watch(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseExit, _ -> hover(Optional.empty()));
        board.listenToSettings(this::redraw);
    }

    private void add(Supplier<String> text, String tip, BooleanSupplier on, boolean starts, Runnable run) {
        chips.add(new Chip(text, Texts.of(tip), on, starts, run));
    }

    /** What a snap is called. */
    static String name(Snap snap) {
        return Texts.of("snap." + snap.grid().map(Grid::name).orElse("OFF"));
    }

    private List<Placed> placed(GC gc) {
        List<Placed> placed = new ArrayList<>();
        int x = LEFT;
        for (Chip chip : chips) {
            x += chip.starts() ? GROUP : 0;
            int width = Math.max(HEIGHT - 8, gc.textExtent(chip.text().get()).x + 2 * PADDING);
            placed.add(new Placed(chip, new Rectangle(x, 5, width, HEIGHT - 10)));
            x += width + GAP;
        }
        return placed;
    }

    private Optional<Placed> at(int x, int y) {
        GC gc = new GC(this);
        gc.setFont(getFont());
        try {
            return placed(gc).stream().filter(one -> one.bounds().contains(x, y)).findFirst();
        } finally {
            gc.dispose();
        }
    }

    private void down(Event event) {
        if (event.button == 1) {
            at(event.x, event.y).ifPresent(placed -> placed.chip().run().run());
        }
    }

    private void move(Event event) {
        hover(at(event.x, event.y).map(Placed::chip));
    }

    private void hover(Optional<Chip> chip) {
        if (!chip.equals(hovered)) {
            hovered = chip;
            setToolTipText(chip.map(Chip::tip).orElse(""));
            redraw();
        }
    }

    private void chooseSnap() {
        Menu menu = new Menu(this);
        item(menu, Snap.OFF);
        for (Grid grid : Grid.values()) {
            item(menu, Snap.to(grid));
        }
        menu.setLocation(toDisplay(LEFT, HEIGHT - 5));
        menu.addListener(SWT.Hide, _ -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, Snap snap) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(name(snap));
        item.setSelection(snap.equals(board.snap()));
        item.addListener(SWT.Selection, _ -> board.snap(snap));
    }

    private void paint(GC gc) {
        gc.setBackground(Paints.PANEL);
        gc.fillRectangle(getClientArea());
        gc.setForeground(Palette.WELL);
        gc.drawLine(0, HEIGHT - 1, getClientArea().width, HEIGHT - 1);
        gc.setAntialias(SWT.ON);
        for (Placed placed : placed(gc)) {
            Rectangle bounds = placed.bounds();
            boolean on = placed.chip().on().getAsBoolean();
            boolean under = hovered.filter(placed.chip()::equals).isPresent();
            Color body = on ? Palette.mix(Palette.RAISED, Palette.ACCENT, 0.35) : Palette.RAISED;
            gc.setBackground(under ? Palette.mix(body, Palette.TEXT, 0.12) : body);
            gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width, bounds.height, 6, 6);
            gc.setForeground(on ? Palette.ACCENT : Palette.EDGE);
            gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 6, 6);
            String text = placed.chip().text().get();
            Point size = gc.textExtent(text);
            gc.setForeground(Palette.TEXT);
            gc.drawText(text, bounds.x + (bounds.width - size.x) / 2, bounds.y + (bounds.height - size.y) / 2, true);
        }
    }
}
