package org.tonewright.ui.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.widgets.LevelMeter;
import org.tonewright.ui.widgets.ReductionMeter;
import org.tonewright.ui.widgets.Ticker;

/** Meters of a made-up song that swells and fades. */
final class MeterSheet {

    private static final double BEAT = 0.5;

    private double time;

    MeterSheet(Composite sheet) {
        GridLayoutFactory.fillDefaults().numColumns(4).margins(Sheet.MARGIN, Sheet.MARGIN)
                .spacing(20, 8).applyTo(sheet);
        LevelMeter mono = upright(new LevelMeter(sheet, SWT.VERTICAL, 1));
        LevelMeter stereo = upright(new LevelMeter(sheet, SWT.VERTICAL, 2));
        stereo.setScaled(true);
        LevelMeter six = upright(new LevelMeter(sheet, SWT.VERTICAL, 6));
        six.setScaled(true);
        ReductionMeter reduction = new ReductionMeter(sheet, SWT.VERTICAL);
        reduction.setScaled(true);
        reduction.setName("Gain reduction");
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.FILL).grab(false, true).applyTo(reduction);
        for (String name : new String[] {"One", "Two", "Six", "Reduction"}) {
            Sheet.caption(sheet, name).setLayoutData(GridDataFactory.fillDefaults().create());
        }
        LevelMeter lying = new LevelMeter(sheet, SWT.HORIZONTAL, 2);
        lying.setScaled(true);
        lying.setName("Level, lying");
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(lying);
        ReductionMeter lyingReduction = new ReductionMeter(sheet, SWT.HORIZONTAL);
        lyingReduction.setScaled(true);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(lyingReduction);
        Ticker.of(sheet.getDisplay()).add(sheet, () -> {
            time += Ticker.PERIOD / 1000.0;
            feed(mono, 0.3);
            feed(stereo, 1.1);
            feed(six, 0.8);
            feed(lying, 0.6);
            reduction.update(9 * swell(0));
            lyingReduction.update(14 * swell(0.1));
        });
    }

    private static LevelMeter upright(LevelMeter meter) {
        meter.setName("Level");
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.FILL).grab(false, true).applyTo(meter);
        return meter;
    }

    private void feed(LevelMeter meter, double gain) {
        for (int channel = 0; channel < meter.channels(); channel++) {
            double peak = gain * swell(channel * 0.13);
            meter.update(channel, peak, peak * 0.4);
        }
    }

    /** A stroke at every beat that fades. */
    private double swell(double late) {
        double since = (time + late) % BEAT;
        return Math.exp(-since * 6) * (0.7 + 0.3 * Math.sin(time * 0.7 + late * 9));
    }
}
