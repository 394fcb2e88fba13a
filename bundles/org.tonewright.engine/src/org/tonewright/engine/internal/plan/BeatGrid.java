package org.tonewright.engine.internal.plan;

import java.util.List;

import org.tonewright.engine.TempoMap;

/** A tempo map, frozen into arrays so that the audio thread can ask it. */
public final class BeatGrid {

    private final long[] at;
    private final double[] beat;
    private final double[] tempo;
    private final double perMinute;

    /** [control] Freezes a tempo map. */
    public BeatGrid(TempoMap map) {
        List<TempoMap.Change> changes = map.changes();
        at = new long[changes.size()];
        beat = new double[at.length];
        tempo = new double[at.length];
        perMinute = 60 * map.sampleRate();
        for (int i = 0; i < at.length; i++) {
            at[i] = changes.get(i).at();
            beat[i] = map.beat(at[i]);
            tempo[i] = changes.get(i).tempo();
        }
    }

    /** [any] As {@link TempoMap#beat}. */
    public double beat(long frame) {
        int i = index(frame);
        return beat[i] + (frame - at[i]) * tempo[i] / perMinute;
    }

    /** [any] As {@link TempoMap#tempo}. */
    public double tempo(long frame) {
        return tempo[index(frame)];
    }

    private int index(long frame) {
        int low = 0;
        int high = at.length;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (at[middle] <= frame) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
