package org.tonewright.ui.internal.shell;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.model.session.Span;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Ticker;

import jakarta.inject.Inject;

/** The transport: its buttons, where the song stands, and the sound device. */
public final class TransportBar {

    private final Composite bar;
    private final Desk desk;
    private final SymbolButton play;
    private final SymbolButton record;
    private final SymbolButton loop;
    private final SymbolButton metronome;

    /** The bar in a trim of the window. */
    @Inject
    public TransportBar(Composite parent, Desk desk) {
        this.desk = desk;
        bar = new Composite(parent, SWT.NONE);
        bar.setBackground(Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().numColumns(8).margins(10, 3).spacing(4, 0).applyTo(bar);
        button(SymbolButton.Symbol.START, Palette.ACCENT, "To the start (Home)", "org.tonewright.ui.transport.start");
        button(SymbolButton.Symbol.STOP, Palette.ACCENT, "Stop (Space)", "org.tonewright.ui.transport.stop");
        play = button(SymbolButton.Symbol.PLAY, Palette.PLAY, "Play (Space)", "org.tonewright.ui.transport.play");
        record = button(SymbolButton.Symbol.RECORD, Palette.RECORD, "Record (R)", "org.tonewright.ui.transport.record");
        loop = button(SymbolButton.Symbol.LOOP, Palette.ACCENT, "Loop (L)", "org.tonewright.ui.transport.loop");
        metronome = button(SymbolButton.Symbol.METRONOME, Palette.ACCENT, "Metronome (C)",
                "org.tonewright.ui.transport.metronome");
        Clock clock = new Clock(bar, desk);
        GridDataFactory.swtDefaults().indent(10, 0).applyTo(clock.control());
        DeviceButton device = new DeviceButton(bar, desk);
        GridDataFactory.swtDefaults().indent(10, 0).applyTo(device.control());
        Ticker.of(bar.getDisplay()).add(bar, this::tick);
    }

    private SymbolButton button(SymbolButton.Symbol symbol, Color lit, String name,
            String command) {
        return new SymbolButton(bar, symbol, lit, name, () -> Commands.run(command));
    }

    private void tick() {
        Optional<OpenSession> open = desk.session();
        play.setOn(open.isPresent() && open.get().player().rolling());
        record.setOn(open.isPresent() && open.get().player().pass().isPresent());
        loop.setOn(open.isPresent() && loops(open.get()));
        metronome.setOn(open.isPresent() && open.get().player().clicks());
    }

    private static boolean loops(OpenSession open) {
        Span span = open.root().getTimeline().getLoop();
        return span != null && span.isOn() && span.getLength() > 0;
    }
}
