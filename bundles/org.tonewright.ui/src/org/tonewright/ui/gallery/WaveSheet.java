package org.tonewright.ui.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Ticker;
import org.tonewright.ui.widgets.Waveform;

/** Pictures of whole recordings, the first with a line that moves. */
final class WaveSheet {

    private static final int PIECES = 1000;
    private static final int HITS = 60;

    private double time;

    WaveSheet(Composite sheet) {
        GridLayoutFactory.fillDefaults().margins(Sheet.MARGIN, Sheet.MARGIN).spacing(8, 8).applyTo(sheet);
        Waveform heard = wave(sheet, 0);
        wave(sheet, 3);
        Ticker.of(sheet.getDisplay()).add(heard, () -> {
            time += Ticker.PERIOD / 10_000.0;
            heard.setPosition(time % 1);
        });
    }

    private static Waveform wave(Composite sheet, int number) {
        Waveform wave = new Waveform(sheet, Palette.track(number));
        wave.setName("Waveform");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(wave);
        float[] min = new float[PIECES];
        float[] max = new float[PIECES];
        float[] rms = new float[PIECES];
        for (int i = 0; i < PIECES; i++) {
            double hit = Math.exp(-(i % HITS) * (number + 1) / 20.0) * (0.6 + 0.35 * Math.sin(i * 0.006));
            max[i] = (float) (hit * (0.9 + 0.1 * Math.sin(i * 1.7)));
            min[i] = (float) (-hit * (0.85 + 0.15 * Math.sin(i * 2.3)));
            rms[i] = (float) (hit * 0.4);
        }
        wave.setPeaks(min, max, rms);
        return wave;
    }
}
