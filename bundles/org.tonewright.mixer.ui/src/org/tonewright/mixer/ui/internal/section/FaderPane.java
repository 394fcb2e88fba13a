package org.tonewright.mixer.ui.internal.section;

import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.tonewright.engine.graph.Meter;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.ui.binding.Target;
import org.tonewright.ui.widgets.Fader;
import org.tonewright.ui.widgets.LevelMeter;
import org.tonewright.ui.widgets.Ticker;
import org.tonewright.ui.widgets.ValueField;

/** The fader of a strip, its meter, and above them the level and the highest peak as numbers. */
public final class FaderPane extends Composite {

    private static final int FIELD = 22;
    private static final int GAP = 3;
    private static final int FADER = 62;
    private static final int NARROW_FADER = 34;
    private static final int BAR = 13;
    private static final int SCALE = 22;

    private final StripContext context;
    private final Strip strip;
    private final Fader fader;
    private final ValueField field;
    private final LevelMeter meter;
    private final PeakText peak;
    private final boolean scaled;
    private Optional<Meter> source = Optional.empty();

    FaderPane(Composite parent, StripContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        strip = context.strip();
        scaled = strip.getRole() == StripRole.MAIN;
        field = new ValueField(this, new BareLevel());
        fader = context.isNarrow() ? new Fader(this, new BareLevel()) : new Fader(this);
        meter = new LevelMeter(this, SWT.VERTICAL, strip.getChannels());
        meter.setScaled(scaled);
        peak = new PeakText(this, meter);
        Target level = new Together(context);
        context.binding().bind(field, level);
        context.binding().bind(fader, level);
        context.binding().follow(this, this::refresh);
        Ticker.of(getDisplay()).add(this, this::tick);
        addListener(SWT.Resize, _ -> place());
        refresh();
    }

    private void refresh() {
        String name = strip.getName();
        fader.setName(Texts.of("level.of", name));
        field.setName(Texts.of("level.type", name));
        meter.setName(Texts.of("meter.of", name));
        peak.setName(Texts.of("peak.of", name));
        meter.setChannels(strip.getChannels());
        source = context.open().player().meter(strip);
    }

    /** The fader. */
    public Control fader() {
        return fader;
    }

    /** Passes on a key that was pressed elsewhere on the strip. */
    public void key(Event event) {
        fader.notifyListeners(SWT.KeyDown, event);
    }

    /**
     * Takes left and right from the fader.
     *
     * @param listener receives -1 for left, 1 for right
     */
    public void onSideways(IntConsumer listener) {
        Listener filter = event -> {
            boolean aside = event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT;
            if (aside && event.widget == fader) {
                event.type = SWT.None;
                event.doit = false;
                listener.accept(event.keyCode == SWT.ARROW_LEFT ? -1 : 1);
            }
        };
        getDisplay().addFilter(SWT.KeyDown, filter);
        addListener(SWT.Dispose, _ -> getDisplay().removeFilter(SWT.KeyDown, filter));
    }

    /** Hands on what the meter has measured; allocates nothing. */
    private void tick() {
        if (source.isEmpty()) {
            source = context.open().player().meter(strip);
        }
        if (source.isPresent()) {
            Meter from = source.get();
            for (int channel = 0; channel < from.channels(); channel++) {
                meter.update(channel, from.peak(channel), from.rms(channel));
            }
            from.next();
        }
        peak.tick();
    }

    private void place() {
        Point size = getSize();
        int top = FIELD + GAP;
        if (context.isNarrow()) {
            field.setBounds(0, 0, size.x, FIELD);
            peak.setBounds(0, FIELD, size.x, FIELD - GAP);
            top += FIELD - GAP;
        } else {
            int half = (size.x - GAP) / 2;
            field.setBounds(0, 0, half, FIELD);
            peak.setBounds(half + GAP, 0, size.x - half - GAP, FIELD);
        }
        int bars = strip.getChannels() * BAR + (scaled ? SCALE : 0);
        int wide = context.isNarrow() ? NARROW_FADER : FADER;
        int meterWidth = Math.min(bars, Math.max(0, size.x - wide));
        int left = Math.max(0, (size.x - wide - meterWidth) / 2);
        int height = Math.max(0, size.y - top);
        fader.setBounds(left, top, wide, height);
        meter.setBounds(Math.min(size.x - meterWidth, left + wide + 1), top + 2, meterWidth, Math.max(0, height - 4));
    }
}
