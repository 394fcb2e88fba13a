package org.tonewright.recording.internal.music;

import java.util.List;

/**
 * Where in the beat a player puts notes, told from the notes themselves: an estimate of their density (E. Parzen, "On
 * Estimation of a Probability Density Function and Mode", 1962) over the beat, which wraps round, together with a share
 * of the even grid, so that a place that is played but once in a song isn't strange. Swing, triplets and a laid-back
 * feel are habits that show in the density. All times are milliseconds.
 */
final class BeatDensity {

    /** Share of notes, at the least, that lie anywhere. */
    private static final double ANYWHERE = 0.03;
    /** The grid counts as much as this many notes. */
    private static final double GRID_NOTES = 5;

    private final double beat;
    private final int size;
    private final double[] all;
    private final double offset;
    private double spread;
    private double[] kernel = {};

    /** A note's place after the beat and its weight. */
    record Hit(double phase, double weight) {}

    /**
     * @param beat how long a beat is
     * @param hits all notes of the take
     */
    BeatDensity(double beat, List<Hit> hits) {
        this.beat = beat;
        this.size = (int) Math.rint(beat);
        this.all = new double[size];
        hits.forEach(hit -> all[bin(hit.phase())] += hit.weight());
        spread(10);
        offset = bestOffset(0, 60);
        spread(Math.clamp(habit(smooth(all), hits), 6, 60));
    }

    /** How far, typically, notes lie beside their usual places: the standard deviation of most of them. */
    double spread() {
        return spread;
    }

    /** How far behind the grid the notes lie usually. */
    double offset() {
        return offset;
    }

    private void spread(double sigma) {
        spread = sigma;
        int half = (int) Math.ceil(3 * sigma);
        kernel = new double[2 * half + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = StrictMath.exp(-0.5 * (i - half) * (i - half) / (sigma * sigma));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    private int bin(double phase) {
        return Math.floorMod((int) Math.rint(phase), size);
    }

    private double[] smooth(double[] counts) {
        double[] smooth = new double[size];
        int half = kernel.length / 2;
        for (int i = 0; i < size; i++) {
            if (counts[i] != 0) {
                for (int k = 0; k < kernel.length; k++) {
                    smooth[Math.floorMod(i + k - half, size)] += counts[i] * kernel[k];
                }
            }
        }
        return smooth;
    }

    /** How many lines the even grid has in a beat; lines nearer than 85 ms are no use to tell late from early. */
    private int lines() {
        return beat >= 340 ? 4 : beat >= 170 ? 2 : 1;
    }

    private double[] grid(double late) {
        double[] comb = new double[size];
        for (int line = 0; line < lines(); line++) {
            // notes on the beat are more usual than those beside it
            comb[bin(line * beat / lines() + late)] += line == 0 ? 0.4 : 0.6 / Math.max(1, lines() - 1);
        }
        return smooth(comb);
    }

    /** How far behind the grid the notes lie, looked for within 25 ms of where those before lay. */
    double offset(double around) {
        spread(10);
        return bestOffset(around, 25);
    }

    private double bestOffset(double around, int reach) {
        double best = -1;
        double found = around;
        for (double late = around - reach; late <= around + reach; late++) {
            double[] grid = grid(late);
            double fit = 0;
            for (int i = 0; i < size; i++) {
                fit += all[i] * grid[i];
            }
            if (fit > best) {
                best = fit;
                found = late;
            }
        }
        return found;
    }

    /** The spread of notes around the places where the density has its peaks. */
    private double habit(double[] density, List<Hit> hits) {
        double top = 0;
        for (double value : density) {
            top = Math.max(top, value);
        }
        double limit = 0.12 * top;
        double[] beside = hits.stream().mapToDouble(hit -> nearestPeak(density, bin(hit.phase()), limit))
                .filter(distance -> distance <= 45).sorted().toArray();
        return beside.length == 0 ? 60 : 1.4826 * beside[beside.length / 2] + 1;
    }

    private double nearestPeak(double[] density, int from, double limit) {
        for (int distance = 0; distance <= 45; distance++) {
            if (peak(density, from + distance, limit) || peak(density, from - distance, limit)) {
                return distance;
            }
        }
        return 99;
    }

    private boolean peak(double[] density, int place, double limit) {
        double value = density[Math.floorMod(place, size)];
        return value >= limit && value > density[Math.floorMod(place - 1, size)]
                && value >= density[Math.floorMod(place + 1, size)];
    }

    /**
     * How usual each place of the beat is, a millisecond each, as the logarithm of the density, when some notes are not
     * asked: those of the bar that is judged by it.
     */
    double[] without(List<Hit> own) {
        double[] counts = all.clone();
        own.forEach(hit -> counts[bin(hit.phase())] -= hit.weight());
        double sum = 0;
        for (int i = 0; i < size; i++) {
            counts[i] = Math.max(0, counts[i]);
            sum += counts[i];
        }
        double[] habits = smooth(counts);
        double[] grid = grid(offset);
        double[] log = new double[size];
        for (int i = 0; i < size; i++) {
            double density = (habits[i] + GRID_NOTES * grid[i]) / (sum + GRID_NOTES);
            log[i] = StrictMath.log((1 - ANYWHERE) * density + ANYWHERE / size);
        }
        return log;
    }

    /** The value of a table of this density at a place after the beat. */
    double at(double[] table, double phase) {
        return table[bin(phase)];
    }
}
