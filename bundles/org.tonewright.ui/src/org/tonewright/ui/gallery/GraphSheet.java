package org.tonewright.ui.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.CurveGraph;
import org.tonewright.ui.widgets.Ticker;
import org.tonewright.ui.widgets.TransferGraph;

/** Graphs: a compressor's curve with a dot that moves, and curves over frequency. */
final class GraphSheet {

    private static final int POINTS = 200;
    private static final double THRESHOLD = -24;

    private double time;

    GraphSheet(Composite sheet) {
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Sheet.MARGIN, Sheet.MARGIN)
                .spacing(16, 8).applyTo(sheet);
        CurveGraph curves = new CurveGraph(sheet, -72, 0, 12);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(curves);
        double[] hertz = new double[POINTS];
        double[] spectrum = new double[POINTS];
        double[] target = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            hertz[i] = 20 * Math.pow(1000, i / (POINTS - 1.0));
            target[i] = -14 - 4.5 * Math.log(hertz[i] / 60) / Math.log(2) * (hertz[i] > 60 ? 1 : -2);
            spectrum[i] = target[i] + 4 * Math.sin(i * 0.31) * Math.sin(i * 0.07);
        }
        CurveGraph.Curve filled = curves.addFilled(Palette.ACCENT);
        filled.set(hertz, spectrum);
        curves.addLine(Palette.TEXT).set(hertz, target);
        curves.setName("Spectrum and what it should be");
        TransferGraph transfer = new TransferGraph(sheet, -60, 0);
        transfer.setName("Level out for level in");
        transfer.setCurve(in -> in < THRESHOLD ? in : THRESHOLD + (in - THRESHOLD) / 4);
        Ticker.of(sheet.getDisplay()).add(transfer, () -> {
            time += Ticker.PERIOD / 1000.0;
            transfer.setInput(-24 + 20 * Math.sin(time * 2));
        });
    }
}
