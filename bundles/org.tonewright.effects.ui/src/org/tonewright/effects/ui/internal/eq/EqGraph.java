package org.tonewright.effects.ui.internal.eq;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.widgets.Ticker;

/**
 * The curve of the equaliser with a handle for each band, over the spectrum of what leaves it. Drawn 30 times a second
 * while there is something new to see, over a picture of what stands still.
 */
final class EqGraph extends Canvas {

    /** The lowest height at which the scales can be read. */
    private static final int LEAST_HEIGHT = 170;

    private final EditorContext context;
    private final EqPicture picture;
    private final LiveSpectrum spectrum = new LiveSpectrum();
    private Runnable selection = () -> {};
    private final EqHand hand;
    private EqScale scale = new EqScale(1, 1, EqRange.NARROW);
    private int selected = 4;
    private int hovered;
    private long seen;
    private int quiet;

    EqGraph(Composite parent, EditorContext context) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.context = context;
        picture = new EqPicture(context);
        hand = new EqHand(this, context);
        addPaintListener(event -> picture.paint(event.gc, this));
        addListener(SWT.Resize, _ -> measure());
        addDisposeListener(_ -> picture.dispose());
        context.onChange(this, this::changed);
        Ticker.of(getDisplay()).add(this, this::tick);
    }

    /** From now on this is run when another band is selected. */
    void onSelect(Runnable selected) {
        selection = selected;
    }

    EqScale scale() {
        return scale;
    }

    LiveSpectrum spectrum() {
        return spectrum;
    }

    /** The selected band, from 1. */
    int selected() {
        return selected;
    }

    /** The band the mouse is over, from 1; 0 for none. */
    int hovered() {
        return hovered;
    }

    void select(int band) {
        if (band != selected) {
            selected = band;
            selection.run();
            redraw();
        }
    }

    void hover(int band) {
        if (band != hovered) {
            hovered = band;
            redraw();
        }
    }

    private void changed() {
        if (!hand.isBusy() && EqRange.of(context) != scale.range()) {
            measure();
        }
        picture.changed();
        redraw();
    }

    /** Gives the gains as much room as the bands need; not while one is moved. */
    void measure() {
        Rectangle area = getClientArea();
        scale = new EqScale(Math.max(1, area.width), Math.max(1, area.height), EqRange.of(context));
        spectrum.columns(scale, Math.max(1, scale.width() / 2), context.sampleRate());
        picture.changed();
        redraw();
    }

    private void tick() {
        long now = context.samples(spectrum.samples());
        if (now != seen) {
            seen = now;
            quiet = 0;
            spectrum.look();
            redraw();
        } else if (quiet < 60) {
            quiet++;
            spectrum.fall();
            redraw();
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 480 : wHint, hHint == SWT.DEFAULT ? LEAST_HEIGHT : hHint);
    }

    /** The band whose handle is nearest to a place; 0 if none is near. */
    int bandAt(int x, int y) {
        int nearest = 0;
        double least = EqPicture.REACH * EqPicture.REACH;
        for (int number = 1; number <= EqBand.COUNT; number++) {
            EqBand band = new EqBand(number);
            double dx = scale.x(band.frequency(context)) - x;
            double dy = scale.y(band.gain(context)) - y;
            double distance = dx * dx + dy * dy - (number == selected ? 1 : 0);
            if (distance <= least) {
                least = distance;
                nearest = number;
            }
        }
        return nearest;
    }

    @Override
    public boolean setFocus() {
        return forceFocus();
    }
}
