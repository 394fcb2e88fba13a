package org.tonewright.ui.internal.shell;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.Loads;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.core.playback.Player;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Ticker;
import org.tonewright.ui.work.Work;

/** The sound device that is open and how much there is to do; a click lists the devices. */
final class DeviceButton {

    private static final int WIDE = 260;
    private static final int HIGH = 34;
    private static final int[] FRAMES = {64, 128, 256, 512, 1024};
    private static final int TICKS = 10;
    private static final double HIGH_LOAD = 0.7;

    private final Canvas canvas;
    private final Desk desk;
    private Optional<OpenDevice> shown = Optional.empty();
    private int load;
    private long dropouts;
    private int ticks;
    private boolean session;

    DeviceButton(Composite parent, Desk desk) {
        this.desk = desk;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(WIDE, HIGH);
            }
        };
        canvas.setToolTipText("The sound device; click to choose another");
        canvas.setData("device", Boolean.TRUE);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, _ -> list());
        Ticker.of(canvas.getDisplay()).add(canvas, this::tick);
    }

    Control control() {
        return canvas;
    }

    private void tick() {
        if (++ticks < TICKS) {
            return;
        }
        ticks = 0;
        Optional<Player> player = desk.session().map(OpenSession::player);
        Optional<OpenDevice> device = player.flatMap(Player::device);
        Loads loads = player.map(Player::loads).orElse(new Loads(0, 1, 0));
        int now = (int) Math.round(loads.dsp() * 100);
        if (!device.equals(shown) || now != load || loads.dropouts() != dropouts || session != player.isPresent()) {
            shown = device;
            load = now;
            dropouts = loads.dropouts();
            session = player.isPresent();
            canvas.redraw();
        }
    }

    /** Looks for devices in the background, for a system may take its time, and shows them. */
    private void list() {
        new Work(desk).begin("Look for sound devices", _ -> desk.studio().devices().devices(), this::show);
    }

    private void show(List<AudioDevices.Entry> entries) {
        if (canvas.isDisposed()) {
            return;
        }
        Menu menu = new Menu(canvas);
        DeviceChoice chosen = DeviceOpening.chosen();
        for (AudioDevices.Entry entry : entries) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(entry.device().name() + "   " + entry.id());
            item.setSelection(entry.id().equals(chosen.id()));
            item.addListener(SWT.Selection, _ -> {
                if (item.getSelection()) {
                    new DeviceOpening(desk).choose(new DeviceChoice(entry.id(), chosen.frames()));
                }
            });
        }
        new MenuItem(menu, SWT.SEPARATOR);
        for (int frames : FRAMES) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(frames + " frames a block");
            item.setSelection(frames == chosen.frames());
            item.addListener(SWT.Selection, _ -> {
                if (item.getSelection()) {
                    new DeviceOpening(desk).choose(new DeviceChoice(chosen.id(), frames));
                }
            });
        }
        menu.setVisible(true);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        gc.setBackground(Palette.PANEL);
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 6, 6);
        gc.setFont(Fonts.text(canvas.getDisplay()));
        gc.setForeground(shown.isPresent() ? Palette.TEXT : Palette.TEXT_QUIET);
        String name = shown.map(OpenDevice::name).orElse(session ? "No sound device" : "Sound device");
        gc.setClipping(10, 0, WIDE - 86, HIGH);
        gc.drawText(name, 10, 2, SWT.DRAW_TRANSPARENT);
        gc.setFont(Fonts.small(canvas.getDisplay()));
        gc.setForeground(Palette.TEXT_QUIET);
        gc.drawText(shown.map(device -> Math.round(device.sampleRate()) + " Hz, " + device.frames() + " frames")
                .orElse("Click to choose one"), 10, 19, SWT.DRAW_TRANSPARENT);
        gc.setClipping((Rectangle) null);
        load(gc);
    }

    private void load(GC gc) {
        int left = WIDE - 70;
        gc.setForeground(dropouts > 0 ? Palette.WARNING : Palette.TEXT_QUIET);
        gc.drawText(dropouts > 0 ? dropouts + " drops" : "Load " + load + " %", left, 4, SWT.DRAW_TRANSPARENT);
        gc.setBackground(Palette.WELL);
        gc.fillRoundRectangle(left, 22, 58, 5, 4, 4);
        gc.setBackground(load > HIGH_LOAD * 100 ? Palette.METER_OVER : Palette.METER);
        gc.fillRoundRectangle(left, 22, Math.min(58, load * 58 / 100), 5, 4, 4);
    }
}
