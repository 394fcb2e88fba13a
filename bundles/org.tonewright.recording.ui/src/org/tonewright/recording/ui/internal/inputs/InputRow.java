package org.tonewright.recording.ui.internal.inputs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.engine.graph.Meter;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Chooser;
import org.tonewright.ui.widgets.LevelMeter;
import org.tonewright.ui.widgets.Toggle;

/** A track's input: armed or not, where it comes from, whether it is heard, and how loud it is. */
final class InputRow extends Canvas {

    private static final int STRIPE = 5;
    private static final int WIDGET = 28;
    private static final int BAR = 12;
    private static final double SILENT = -90;
    private static final List<Monitor> MONITORS = List.of(Monitor.AUTO, Monitor.ON, Monitor.OFF);

    private final Track track;
    private final InputActions actions;
    private final Toggle arm;
    private final Chooser input;
    private final Chooser monitor;
    private final LevelMeter meter;
    private final TrackLevel level = new TrackLevel();
    private List<InputChoice> choices = List.of();
    private Columns columns = Columns.of(0);
    private Color colour = Palette.TEXT_QUIET;
    private String name = "";
    private String peak = "";
    private LevelHint hint = LevelHint.NONE;
    private Optional<Meter> source = Optional.empty();

    InputRow(Composite parent, Track track, InputActions actions) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.track = track;
        this.actions = actions;
        Styles.plane(this, Palette.PANEL);
        arm = new Toggle(this, Texts.of("arm"), Palette.RECORD);
        arm.onToggle(armed -> actions.arm(track, armed));
        input = new Chooser(this);
        input.onChoose(index -> actions.route(track, choices.get(index).channels()));
        monitor = new Chooser(this);
        monitor.setChoices(List.of(Texts.of("monitor.auto"), Texts.of("monitor.on"), Texts.of("monitor.off")));
        monitor.onChoose(index -> actions.monitor(track, MONITORS.get(index)));
        meter = new LevelMeter(this, SWT.HORIZONTAL, 1);
        meter.addListener(SWT.MouseDown, _ -> forget());
        addListener(SWT.MouseDown, event -> {
            actions.select(track);
            if (event.x >= columns.peak().left()) {
                meter.reset();
                forget();
            }
        });
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, _ -> place());
    }

    Track track() {
        return track;
    }

    private void place() {
        Point size = getSize();
        columns = Columns.of(size.x);
        place(arm, columns.arm(), WIDGET);
        place(input, columns.input(), WIDGET);
        place(monitor, columns.monitor(), WIDGET);
        placeMeter();
    }

    private void placeMeter() {
        place(meter, columns.meter(), meter.channels() == 1 ? BAR + 6 : Math.min(30, meter.channels() * BAR + 1));
    }

    private void place(Control control, Columns.Column column, int height) {
        control.setBounds(column.left(), (getSize().y - 1 - height) / 2, column.width(), height);
    }

    /**
     * Shows what holds now.
     *
     * @param inputs of the device, 0 if none is open
     * @param chosen the inputs that were chosen
     * @param given the inputs it has if none were chosen
     * @param selected whether the track is selected
     */
    void show(Color stripe, int inputs, Optional<InputChannels> chosen, Optional<InputChannels> given,
            boolean selected) {
        colour = stripe;
        name = track.getName();
        Color plane = selected ? Palette.SELECTED : Palette.PANEL;
        if (!plane.equals(getBackground())) {
            setBackground(plane);
            for (Control child : getChildren()) {
                child.redraw();
            }
        }
        arm.setOn(track.isArmed());
        arm.setName(Texts.of(track.isArmed() ? "arm.tip.off" : "arm.tip", name));
        int width = track.getStrip() == null ? 1 : track.getStrip().getChannels();
        List<InputChoice> now = InputChoice.of(inputs, width, chosen, given);
        if (!now.equals(choices)) {
            choices = now;
            input.setChoices(now.stream().map(InputChoice::text).toList());
        }
        input.select(index(chosen));
        input.setName(Texts.of("input.tip", name));
        monitor.select(MONITORS.indexOf(track.getMonitor()));
        monitor.setName(Texts.of("monitor.tip", name));
        meter.setName(Texts.of("meter.tip", name));
        int channels = chosen.or(() -> given).map(InputChannels::channels).orElse(width);
        if (channels != meter.channels()) {
            meter.setChannels(channels);
            placeMeter();
        }
        redraw();
    }

    private int index(Optional<InputChannels> chosen) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).channels().equals(chosen)) {
                return i;
            }
        }
        return 0;
    }

    /** Looks again where its level comes from. */
    void listen() {
        Optional<Meter> now = actions.meter(track);
        if (source.isPresent() && now.isEmpty()) {
            meter.reset();
            forget();
        }
        source = now;
    }

    /** Thirty times a second. */
    void tick() {
        if (source.isPresent()) {
            Meter from = source.get();
            double most = 0;
            for (int channel = 0; channel < from.channels(); channel++) {
                double amplitude = from.peak(channel);
                most = Math.max(most, amplitude);
                meter.update(channel, amplitude >= TrackLevel.FULL ? Math.max(1, amplitude) : amplitude,
                        from.rms(channel));
            }
            from.next();
            level.feed(most);
        }
        level.tick();
        LevelHint nowHint = source.isPresent() ? level.hint() : LevelHint.NONE;
        String nowPeak = source.isPresent() ? number(level.highest()) : "";
        if (nowHint != hint || !nowPeak.equals(peak)) {
            hint = nowHint;
            peak = nowPeak;
            redraw(columns.peak().left(), 0, columns.hint().right() - columns.peak().left(), getSize().y, false);
        }
    }

    private static String number(double decibels) {
        return decibels > SILENT ? String.format(Locale.ROOT, "%.1f", decibels).replace('-', '\u2212') : "\u2212\u221e";
    }

    /** Forgets the highest level. */
    void reset() {
        meter.reset();
        forget();
    }

    private void forget() {
        level.reset();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        gc.setBackground(colour);
        gc.fillRectangle(0, 0, STRIPE, area.height - 1);
        gc.setForeground(Palette.WELL);
        gc.drawLine(0, area.height - 1, area.width, area.height - 1);
        gc.setFont(Fonts.text(getDisplay()));
        text(gc, name, columns.name(), area.height, Palette.TEXT, false);
        Color loud = level.isClipped() && source.isPresent() ? Palette.METER_OVER : Palette.TEXT;
        text(gc, peak, columns.peak(), area.height, loud, true);
        text(gc, hint.text(), columns.hint(), area.height, hint.colour(), false);
    }

    private static void text(GC gc, String text, Columns.Column column, int height, Color ink, boolean right) {
        if (text.isEmpty()) {
            return;
        }
        String shown = fitting(gc, text, column.width());
        Point size = gc.textExtent(shown);
        gc.setForeground(ink);
        gc.drawText(shown, right ? Math.max(column.left(), column.right() - size.x) : column.left(),
                (height - 1 - size.y) / 2, true);
    }

    private static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int length = text.length();
        while (length > 1 && gc.textExtent(text.substring(0, length) + "\u2026").x > width) {
            length--;
        }
        return text.substring(0, length) + "\u2026";
    }
}
