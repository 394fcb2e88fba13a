package org.tonewright.engine.internal.plan;

import java.util.Arrays;

import org.tonewright.dsp.level.Level;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Meter;
import org.tonewright.engine.rt.Cells;

/**
 * Meters what passes: for each channel the greatest peak of late, and the mean square of the last third of a second.
 */
public final class TapRunner extends Runner {

    private final Cells cells;
    private final float[][][] input;
    private final double share;
    private final float[] peak;
    private final float[] held;
    private final double[] square;
    private double reads = -1;

    /**
     * [control]
     *
     * @param cells as {@link Meter} reads them
     * @param rate frames a second
     */
    public TapRunner(String key, Cells cells, double rate, float[][][] input) {
        super(key);
        this.cells = cells;
        this.input = input;
        // A one-pole mean, y += (1 - exp(-T / t)) (x - y), with T = 64 frames and t = 0.3 s, the time of a VU meter.
        share = 1 - StrictMath.exp(-Quantum.FRAMES / (Meter.INTEGRATION * rate));
        peak = new float[input.length];
        held = new float[input.length];
        square = new double[input.length];
    }

    @Override
    public void run(Clock clock, long first, int count) {
        double read = cells.get(Meter.READS);
        if (read != reads) {
            System.arraycopy(peak, 0, held, 0, peak.length);
            Arrays.fill(peak, 0);
            reads = read;
        }
        for (int channel = 0; channel < input.length; channel++) {
            float most = peak[channel];
            double mean = square[channel];
            for (int q = 0; q < count; q++) {
                float[] samples = input[channel][q];
                most = Math.max(most, Level.peak(samples, 0, Quantum.FRAMES));
                mean += share * (Level.sumOfSquares(samples, 0, Quantum.FRAMES) / Quantum.FRAMES - mean);
            }
            // Below -300 dB it is silence; this keeps denormals away.
            square[channel] = mean < 1e-30 ? 0 : mean;
            peak[channel] = most;
            cells.show(Meter.peakCell(channel), Math.max(most, held[channel]));
            cells.show(Meter.squareCell(channel), square[channel]);
        }
        cells.show(Meter.SHOWN, read);
    }

    @Override
    public void reset() {
        Arrays.fill(square, 0);
    }
}
