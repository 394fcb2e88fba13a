package org.tonewright.recording.internal.inspector;

import java.util.Locale;

/** The ids of this bundle's rules, and how numbers and channels are said in their sentences. */
final class Rules {

    static final String CLIPPING = "org.tonewright.recording.clipping";
    static final String OVERS = "org.tonewright.recording.overs";
    static final String PLOSIVES = "org.tonewright.recording.plosives";
    static final String DROPOUTS = "org.tonewright.recording.dropouts";
    static final String HUM = "org.tonewright.recording.hum";
    static final String DC = "org.tonewright.recording.dc";
    static final String NOISE = "org.tonewright.recording.noise";
    static final String SILENCE = "org.tonewright.recording.silence";
    static final String POLARITY = "org.tonewright.recording.polarity";

    private Rules() {}

    /** A level of an amplitude, full scale 1; not below -200 dB. */
    static double decibels(double amplitude) {
        return 20 * StrictMath.log10(Math.max(1e-10, amplitude));
    }

    /** With one decimal. */
    static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Without decimals. */
    static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    /** A number and what it counts: {@code 1 peak}, {@code 3 peaks}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Which channel, as part of a sentence: {@code the left channel}, {@code channel 3}. */
    static String channel(int channel, int channels) {
        return channels == 2 ? channel == 0 ? "the left channel" : "the right channel" : "channel " + (channel + 1);
    }
}
