package org.tonewright.effects.eq;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Choice;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Toggle;
import org.tonewright.processor.Param.Unit;

/** The bands: their parameters, and the filters that parameters mean. */
final class Bands {

    static final int COUNT = 8;
    /** The most sections one band takes: 48 dB an octave are order 8. */
    static final int WIDEST = 4;
    static final int SECTIONS = COUNT * WIDEST;

    /** The places of a band's parameters, from its first. */
    static final int ON = 0;
    static final int TYPE = 1;
    static final int FREQUENCY = 2;
    static final int GAIN = 3;
    static final int Q = 4;
    static final int SLOPE = 5;
    static final int SIZE = 6;
    /** The index of the output level. */
    static final int LEVEL = COUNT * SIZE;

    static final int OFF = -1;
    private static final int BELL = 0;
    private static final int LOW_SHELF = 1;
    private static final int HIGH_SHELF = 2;
    private static final int LOW_PASS = 3;
    private static final int HIGH_PASS = 4;
    private static final int NOTCH = 5;
    private static final List<String> TYPES = List.of("Bell", "Low shelf", "High shelf", "Low-pass", "High-pass",
            "Notch");
    private static final List<String> SLOPES = List.of("6 dB/oct", "12 dB/oct", "24 dB/oct", "48 dB/oct");
    private static final int[] ORDERS = {1, 2, 4, 8};

    /** The quality of a Butterworth filter of order 2. */
    private static final double FLAT = Math.sqrt(0.5);
    static final double LOWEST = 20;
    static final double HIGHEST_Q = 20;
    static final double HIGHEST_GAIN = 24;

    private final double sampleRate;

    Bands(double sampleRate) {
        this.sampleRate = sampleRate;
    }

    static List<Param> params() {
        List<Param> params = new ArrayList<>();
        band(params, 1, HIGH_PASS, 30);
        band(params, 2, LOW_SHELF, 100);
        band(params, 3, BELL, 250);
        band(params, 4, BELL, 600);
        band(params, 5, BELL, 1500);
        band(params, 6, BELL, 4000);
        band(params, 7, HIGH_SHELF, 10_000);
        band(params, 8, LOW_PASS, 18_000);
        params.add(new Real("level", "Level", Unit.DECIBEL, -24, 24, 0, Scale.LINEAR, false));
        return params;
    }

    /** Bells and shelves begin switched on, at 0 dB; filters, which would be heard, are off. */
    private static void band(List<Param> params, int number, int type, double frequency) {
        String key = "band" + number + ".";
        String name = "Band " + number + " ";
        params.add(new Toggle(key + "on", name + "on", type <= HIGH_SHELF, false));
        params.add(new Choice(key + "type", name + "type", TYPES, type, false));
        params.add(new Real(key + "frequency", name + "frequency", Unit.HERTZ, LOWEST, 20_000, frequency,
                Scale.LOGARITHMIC, false));
        params.add(new Real(key + "gain", name + "gain", Unit.DECIBEL, -HIGHEST_GAIN, HIGHEST_GAIN, 0, Scale.LINEAR,
                false));
        params.add(new Real(key + "q", name + "Q", Unit.NONE, 0.1, HIGHEST_Q, type == BELL ? 1 : FLAT,
                Scale.LOGARITHMIC, false));
        params.add(new Choice(key + "slope", name + "slope", SLOPES, 1, false));
    }

    /** The index of a parameter of a band, 0 to 7. */
    static int index(int band, int param) {
        return band * SIZE + param;
    }

    /** All that is switched about a band in one number: two bands of the same shape need no fade between them. */
    static int shape(double on, double type, double slope) {
        if (on == 0) {
            return OFF;
        }
        int kind = (int) type;
        return kind == LOW_PASS || kind == HIGH_PASS ? kind + TYPES.size() * (int) slope : kind;
    }

    /**
     * [any] Works out the sections of a band.
     *
     * @param band 0 to 7
     * @param shape of the band
     * @param values of all parameters
     * @param sections of all bands, {@link #WIDEST} for each; those a band doesn't need become wires
     */
    void design(int band, int shape, double[] values, double[] sections) {
        int at = index(band, 0);
        int first = band * WIDEST;
        int used = 0;
        if (shape != OFF) {
            used = design(shape % TYPES.size(), ORDERS[shape / TYPES.size()], values[at + FREQUENCY], values[at + GAIN],
                    values[at + Q], sections, first);
        }
        for (int section = first + used; section < first + WIDEST; section++) {
            Cookbook.identity(sections, section);
        }
    }

    private int design(int type, int order, double frequency, double gain, double q, double[] sections, int first) {
        switch (type) {
        case BELL -> Cookbook.bell(sections, first, sampleRate, frequency, q, gain);
        case LOW_SHELF -> Cookbook.lowShelf(sections, first, sampleRate, frequency, q, gain);
        case HIGH_SHELF -> Cookbook.highShelf(sections, first, sampleRate, frequency, q, gain);
        case NOTCH -> Cookbook.notch(sections, first, sampleRate, frequency, q);
        case LOW_PASS -> {
            Butterworth.lowPass(sections, first, sampleRate, frequency, order);
            if (order > 1) {
                int last = order / 2 - 1;
                double raised = Butterworth.q(order, last) * q / FLAT;
                Cookbook.lowPass(sections, first + last, sampleRate, frequency, raised);
            }
        }
        case HIGH_PASS -> {
            Butterworth.highPass(sections, first, sampleRate, frequency, order);
            if (order > 1) {
                int last = order / 2 - 1;
                double raised = Butterworth.q(order, last) * q / FLAT;
                Cookbook.highPass(sections, first + last, sampleRate, frequency, raised);
            }
        }
        default -> throw new IllegalArgumentException("There is no type " + type + " of band.");
        }
        return type == LOW_PASS || type == HIGH_PASS ? Butterworth.sections(order) : 1;
    }
}
