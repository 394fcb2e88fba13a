package org.tonewright.mastering.genre;

import java.util.List;
import java.util.Locale;

import org.tonewright.dsp.spectrum.ThirdOctaves;

/**
 * Neighbouring third octaves in which a title leaves its genre's band, all to the same side.
 *
 * @param first index of the lowest third octave
 * @param last index of the highest third octave
 * @param deviation in decibels from the genre's mean where it leaves the band furthest; above 0 for more
 * @param usual how many decibels are usual there, to that side
 */
public record ToneRegion(int first, int last, double deviation, double usual) {

    /** The preferred numbers of ISO 266. */
    private static final List<String> MIDBANDS = List.of("20", "25", "31.5", "40", "50", "63", "80", "100", "125",
            "160", "200", "250", "315", "400", "500", "630", "800", "1", "1.25", "1.6", "2", "2.5", "3.15", "4", "5",
            "6.3", "8", "10", "12.5", "16", "20");
    private static final int KILO = 17;

    /** How far it lies outside of the band, in decibels above 0. */
    public double excess() {
        return Math.abs(deviation) - usual;
    }

    /** What an engineer calls it: muddy, harsh, thin. */
    public String word() {
        double middle = Math.sqrt(ThirdOctaves.midband(first) * ThirdOctaves.midband(last));
        boolean more = deviation > 0;
        if (middle < 56) {
            return more ? "rumbling" : "without foundation";
        }
        if (middle < 180) {
            return more ? "boomy" : "thin";
        }
        if (middle < 450) {
            return more ? "muddy" : "lean";
        }
        if (middle < 900) {
            return more ? "boxy" : "hollow";
        }
        if (middle < 2240) {
            return more ? "nasal" : "distant";
        }
        if (middle < 5600) {
            return more ? "harsh" : "veiled";
        }
        if (middle < 11_200) {
            return more ? "sharp" : "dull";
        }
        return more ? "hissing" : "without air";
    }

    /** The midbands of the lowest and the highest third octave, such as {@code 200-315 Hz}. */
    public String reach() {
        if (first == last) {
            return name(first);
        }
        return last < KILO || first >= KILO ? MIDBANDS.get(first) + "-" + name(last) : name(first) + "-" + name(last);
    }

    /** A third octave's midband as it is written on equalisers: {@code 31.5 Hz}, {@code 1.25 kHz}. */
    public static String name(int band) {
        return MIDBANDS.get(band) + (band < KILO ? " Hz" : " kHz");
    }

    /** A sentence without its beginning, such as {@code 6 dB more than pop has at 200-315 Hz: muddy}. */
    public String words(Genre genre) {
        return String.format(Locale.ROOT, "%.0f dB %s than %s has at %s: %s", Math.abs(deviation),
                deviation > 0 ? "more" : "less", genre.name().toLowerCase(Locale.ROOT), reach(), word());
    }
}
