package org.tonewright.mastering.measure;

import java.util.List;
import java.util.OptionalDouble;

import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.spectrum.ThirdOctaves;

/**
 * How the power of a programme is spread over frequency: the mean power of all channels in third octaves from 20 Hz to
 * 20 kHz (IEC 61260-1:2014).
 *
 * @param powers one for each of the bands of {@link ThirdOctaves}; 1 for a full-scale sine
 */
public record SpectrumBalance(List<Double> powers) {

    /** A part of the spectrum as an engineer speaks of it. */
    public enum Region {

        /** What is felt more than heard. */
        SUB("Sub", "20-50 Hz", 0, 5),
        /** Bass and kick. */
        BASS("Bass", "63-200 Hz", 5, 11),
        /** Where mixes get muddy. */
        LOW_MIDS("Low mids", "250-500 Hz", 11, 15),
        /** Voices and most instruments. */
        MIDS("Mids", "630-2k Hz", 15, 21),
        /** Presence, where the ear is keenest. */
        HIGH_MIDS("High mids", "2.5-6.3k", 21, 26),
        /** Cymbals and air. */
        HIGHS("Highs", "8-20k Hz", 26, 31);

        private final String title;
        private final String reach;
        private final int first;
        private final int end;

        Region(String title, String reach, int first, int end) {
            this.title = title;
            this.reach = reach;
            this.first = first;
            this.end = end;
        }

        /** The name on screen. */
        public String title() {
            return title;
        }

        /** The midbands of its lowest and highest third octave, as on screen. */
        public String reach() {
            return reach;
        }
    }

    /** Copies the powers; there is one for each third octave. */
    public SpectrumBalance {
        if (powers.size() != ThirdOctaves.COUNT) {
            throw new IllegalArgumentException(
                    "A spectrum of " + powers.size() + " third octaves instead of " + ThirdOctaves.COUNT);
        }
        powers = List.copyOf(powers);
    }

    /**
     * The level of a third octave.
     *
     * @param band from 0, 20 Hz, to 30, 20 kHz
     * @return dBFS, 0 for a full-scale sine; empty if there is nothing
     */
    public OptionalDouble level(int band) {
        return level(powers.get(band), 1);
    }

    /**
     * The share of a region in the power from 20 Hz to 20 kHz.
     *
     * @return dB, at most 0; empty if there is nothing
     */
    public OptionalDouble share(Region region) {
        return level(sum(region.first, region.end), sum(0, ThirdOctaves.COUNT));
    }

    private double sum(int from, int end) {
        double sum = 0;
        for (int band = from; band < end; band++) {
            sum += powers.get(band);
        }
        return sum;
    }

    private static OptionalDouble level(double power, double reference) {
        return power > 0 ? OptionalDouble.of(Decibels.fromPower(power / reference)) : OptionalDouble.empty();
    }
}
