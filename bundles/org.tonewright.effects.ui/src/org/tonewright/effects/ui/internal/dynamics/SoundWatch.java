package org.tonewright.effects.ui.internal.dynamics;

import java.util.List;

import org.tonewright.processor.Processor;
import org.tonewright.processor.Reduction;
import org.tonewright.ui.panel.EditorContext;

/** What a dynamics processor does now: how much it turns down, and how loud it is behind it. */
final class SoundWatch {

    /** Longer than two looks, 33 ms each, at 48 kHz. */
    private static final int SAMPLES = 4096;
    /** What silence counts as, in dBFS. */
    static final double SILENCE = -120;

    private final EditorContext context;
    private final float[] samples = new float[SAMPLES];
    private long seen;
    private double reduction;
    private double level = SILENCE;

    SoundWatch(EditorContext context) {
        this.context = context;
    }

    /** Looks; whether there was sound since the last look. */
    boolean look() {
        long now = context.samples(samples);
        int fresh = (int) Math.clamp(now - seen, 0, SAMPLES);
        seen = now;
        float peak = 0;
        for (int i = SAMPLES - fresh; i < SAMPLES; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        level = fresh == 0 ? SILENCE : Math.max(SILENCE, 20 * Math.log10(peak + 1e-9));
        reduction = 0;
        if (fresh > 0) {
            List<Processor> running = context.processors();
            for (int i = 0; i < running.size(); i++) {
                if (running.get(i) instanceof Reduction telling) {
                    reduction = Math.max(reduction, telling.reduction());
                }
            }
        }
        return fresh > 0;
    }

    /** The gain that is taken away, in decibels, 0 or more. */
    double reduction() {
        return reduction;
    }

    /** The highest level behind the processor since the look before, in dBFS. */
    double level() {
        return level;
    }
}
