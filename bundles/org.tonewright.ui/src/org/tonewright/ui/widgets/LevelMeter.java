package org.tonewright.ui.widgets;

import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/**
 * A meter of one or more channels: a bar for the level, paler up to the peak, a line that stays at the highest, and a
 * lamp at the end that stays lit once full scale was reached, until it is clicked. Feed it with {@link #update} as
 * often as there is news; it moves by itself, at every beat of the {@link Ticker}.
 */
public final class LevelMeter extends Drawn {

    private static final int BAR = 8;
    private static final int GAP = 1;
    private static final int LAMP = 8;
    private static final int SCALE = 22;
    private static final int MARGIN = 6;
    private static final int LIKED = 240;
    private static final int CLOSEST = 13;
    /** What of a channel is drawn, in pixels: peak, level, line, lamp. */
    private static final int DRAWN = 4;

    private final boolean upright;
    private final Backdrop backdrop = new Backdrop(this, this::drawBackdrop);
    private MeterLevel[] levels;
    private int[] drawn;
    private boolean scaled;

    /** @param style {@link SWT#VERTICAL} or {@link SWT#HORIZONTAL} */
    public LevelMeter(Composite parent, int style, int channels) {
        super(parent, SWT.NONE);
        upright = (style & SWT.HORIZONTAL) == 0;
        levels = IntStream.range(0, channels).mapToObj(_ -> new MeterLevel()).toArray(MeterLevel[]::new);
        drawn = new int[channels * DRAWN];
        addListener(SWT.MouseDown, _ -> reset());
        Ticker.of(getDisplay()).add(this, this::tick);
    }

    /** Shows another number of channels, all silent. */
    public void setChannels(int channels) {
        if (channels != levels.length) {
            levels = IntStream.range(0, channels).mapToObj(_ -> new MeterLevel()).toArray(MeterLevel[]::new);
            drawn = new int[channels * DRAWN];
            backdrop.stale();
            redraw();
        }
    }

    /** How many channels are shown. */
    public int channels() {
        return levels.length;
    }

    /** Whether levels are written beside the bars; at first they are not. */
    public void setScaled(boolean shown) {
        scaled = shown;
        backdrop.stale();
        redraw();
    }

    /**
     * What a channel has been since the last call. Channels that are not shown are passed over.
     *
     * @param peak the greatest amplitude, 1 is full scale
     * @param rms the level as an amplitude
     */
    public void update(int channel, double peak, double rms) {
        if (channel >= 0 && channel < levels.length) {
            levels[channel].feed(peak, rms);
        }
    }

    /** The highest peak of all channels since {@link #reset}, in dB full scale; negative infinity for silence. */
    public double highest() {
        double highest = 0;
        for (MeterLevel level : levels) {
            highest = Math.max(highest, level.highest());
        }
        return 20 * Math.log10(highest);
    }

    /** Whether a channel reached full scale since {@link #reset}. */
    public boolean isClipped() {
        for (MeterLevel level : levels) {
            if (level.isClipped()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets the highest peak and puts the lamps out; a click does the same. */
    public void reset() {
        for (MeterLevel level : levels) {
            level.reset();
        }
        redraw();
    }

    /** Goes on by one beat and has drawn what differs. */
    void tick() {
        for (int channel = 0; channel < levels.length; channel++) {
            MeterLevel level = levels[channel];
            level.tick();
            int at = channel * DRAWN;
            boolean changed = update(at, pixels(level.peak()));
            changed |= update(at + 1, pixels(level.rms()));
            changed |= update(at + 2, pixels(level.held()));
            changed |= update(at + 3, level.isClipped() ? 1 : 0);
            if (changed) {
                int across = across(channel);
                if (upright) {
                    redraw(across, 0, thick(channel), height(), false);
                } else {
                    redraw(0, across, width(), thick(channel), false);
                }
            }
        }
    }

    private boolean update(int at, int pixels) {
        boolean changed = drawn[at] != pixels;
        drawn[at] = pixels;
        return changed;
    }

    private int pixels(double decibels) {
        return (int) Math.round(MeterScale.place(decibels) * way());
    }

    /** The length of the bars, in pixels. */
    private int way() {
        return Math.max(1, (upright ? height() : width()) - LAMP - GAP - 2 * margin());
    }

    /** What the numbers at the ends need. */
    private int margin() {
        return scaled ? MARGIN : 0;
    }

    private int room() {
        return (upright ? width() : height()) - (scaled ? SCALE : 0);
    }

    /** Where the bar of a channel begins, across the way. */
    private int across(int channel) {
        return channel * (room() + GAP) / levels.length;
    }

    private int thick(int channel) {
        return across(channel + 1) - across(channel) - GAP;
    }

    @Override
    protected Point likedSize() {
        int across = levels.length * (BAR + GAP) - GAP + (scaled ? SCALE : 0);
        return upright ? new Point(across, LIKED) : new Point(LIKED, across);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        backdrop.draw(gc, width, height);
        gc.setAntialias(SWT.OFF);
        for (int channel = 0; channel < levels.length; channel++) {
            int at = channel * DRAWN;
            bar(gc, channel, drawn[at], true);
            bar(gc, channel, drawn[at + 1], false);
            if (drawn[at + 2] > 1) {
                double held = levels[channel].held();
                gc.setBackground(held >= 0 ? Palette.METER_OVER
                        : held >= MeterScale.LOUD ? Palette.METER_HIGH
                                : Palette.METER);
                fill(gc, channel, drawn[at + 2] - 2, drawn[at + 2]);
            }
            if (drawn[at + 3] != 0) {
                gc.setBackground(Palette.METER_OVER);
                fill(gc, channel, way() + GAP, way() + GAP + LAMP);
            }
        }
        gc.setAntialias(SWT.ON);
    }

    private void bar(GC gc, int channel, int to, boolean pale) {
        int loud = pixels(MeterScale.LOUD);
        int full = pixels(0);
        piece(gc, channel, 0, Math.min(to, loud), pale ? MeterInks.PALE : Palette.METER);
        piece(gc, channel, loud, Math.min(to, full), pale ? MeterInks.PALE_HIGH : Palette.METER_HIGH);
        piece(gc, channel, full, to, pale ? MeterInks.PALE_OVER : Palette.METER_OVER);
    }

    private void piece(GC gc, int channel, int from, int to, Color colour) {
        if (to > from) {
            gc.setBackground(colour);
            fill(gc, channel, from, to);
        }
    }

    /** Fills a piece of a channel's bar; places count from its lower or left end. */
    private void fill(GC gc, int channel, int from, int to) {
        if (upright) {
            gc.fillRectangle(across(channel), height() - margin() - to, thick(channel), to - from);
        } else {
            gc.fillRectangle(margin() + from, across(channel), to - from, thick(channel));
        }
    }

    private void drawBackdrop(GC gc) {
        for (int channel = 0; channel < levels.length; channel++) {
            gc.setBackground(Palette.WELL);
            fill(gc, channel, 0, way());
            gc.setBackground(MeterInks.LAMP_OFF);
            fill(gc, channel, way() + GAP, way() + GAP + LAMP);
        }
        if (scaled) {
            drawScale(gc);
        }
    }

    private void drawScale(GC gc) {
        gc.setFont(Fonts.small(getDisplay()));
        int high = gc.getFontMetrics().getHeight();
        int last = Integer.MAX_VALUE;
        for (int mark : MeterScale.marks()) {
            int at = pixels(mark);
            String text = String.valueOf(Math.abs(mark));
            Point extent = gc.textExtent(text);
            if (last - at < (upright ? CLOSEST : extent.x + 4)) {
                continue;
            }
            last = at;
            gc.setForeground(mark == 0 ? Palette.TEXT : Palette.TEXT_QUIET);
            if (upright) {
                int y = height() - margin() - at;
                gc.drawLine(room() + 1, y, room() + 3, y);
                gc.drawText(text, room() + 6, Math.clamp(y - high / 2, 0, Math.max(0, height() - high)), true);
            } else {
                int x = margin() + at;
                gc.drawLine(x, room() + 1, x, room() + 3);
                gc.drawText(text, Math.clamp(x - extent.x / 2, 0, Math.max(0, width() - extent.x)), room() + 4,
                        true);
            }
        }
    }

    @Override
    protected String spoken() {
        double highest = highest();
        return highest < MeterScale.LOWEST ? "silent"
                : String.format(Locale.ROOT, "highest %.1f dB%s", highest,
                        isClipped() ? ", clipped" : "");
    }

    @Override
    protected int role() {
        return ACC.ROLE_PROGRESSBAR;
    }
}
