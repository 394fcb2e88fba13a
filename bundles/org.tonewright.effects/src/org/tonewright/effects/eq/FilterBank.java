package org.tonewright.effects.eq;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.processor.Block;

/** All bands over all channels, two and two, with the shapes the bands have. */
final class FilterBank {

    private final int channels;
    private final BiquadCascade[] pairs;
    private final int[] shapes = new int[Bands.COUNT];
    private final Bands bands;
    private final double[] sections = new double[Bands.SECTIONS * Cookbook.SIZE];

    FilterBank(int channels, Bands bands) {
        this.channels = channels;
        this.bands = bands;
        this.pairs = new BiquadCascade[(channels + 1) / 2];
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = new BiquadCascade(Bands.SECTIONS);
        }
    }

    int[] shapes() {
        return shapes;
    }

    /** Begins anew, from silence, with bands of these shapes. */
    void begin(int[] newShapes, double[] values) {
        System.arraycopy(newShapes, 0, shapes, 0, shapes.length);
        for (int band = 0; band < Bands.COUNT; band++) {
            bands.design(band, shapes[band], values, sections);
        }
        for (BiquadCascade pair : pairs) {
            pair.reset();
            pair.set(sections);
        }
    }

    /** Moves the bands that have moved to other values in the course of the next block. */
    void moveTo(boolean[] moved, double[] values) {
        for (int band = 0; band < Bands.COUNT; band++) {
            if (moved[band]) {
                bands.design(band, shapes[band], values, sections);
            }
        }
        for (BiquadCascade pair : pairs) {
            pair.moveTo(sections);
        }
    }

    /** Filters the main input into the main output. */
    void process(Block block) {
        for (int pair = 0; pair < pairs.length; pair++) {
            int left = 2 * pair;
            if (left + 1 < channels) {
                pairs[pair].process(block.in(0, left), block.in(0, left + 1), block.out(0, left),
                        block.out(0, left + 1),
                        block.frames());
            } else {
                pairs[pair].process(block.in(0, left), block.out(0, left), block.frames());
            }
        }
    }

    /** Filters the main input into other arrays. */
    void process(Block block, float[][] out) {
        for (int pair = 0; pair < pairs.length; pair++) {
            int left = 2 * pair;
            if (left + 1 < channels) {
                pairs[pair].process(block.in(0, left), block.in(0, left + 1), out[left], out[left + 1], block.frames());
            } else {
                pairs[pair].process(block.in(0, left), out[left], block.frames());
            }
        }
    }
}
