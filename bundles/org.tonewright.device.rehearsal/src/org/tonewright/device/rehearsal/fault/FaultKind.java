package org.tonewright.device.rehearsal.fault;

import java.util.Optional;

/** What can go wrong. The order is that in which sound meets it on its way from the player to the file. */
public enum FaultKind {
    /** All notes of a bar come too late. */
    LATE_BAR("late-bar", true),
    /** All notes of a bar come too early. */
    EARLY_BAR("early-bar", true),
    /** One or two notes of a bar collide with what others play there. */
    WRONG_NOTE("wrong-note", true),
    /** A puff of breath hits the microphone at the beginning of a syllable. */
    PLOSIVE("plosive", false),
    /** A plug out, or the wrong socket: nothing but the converter's own noise. */
    DEAD_INPUT("dead-input", false),
    /** A cable whose wires are swapped. */
    SWAPPED_POLARITY("swapped-polarity", false),
    /** Mains and its harmonics, from an earth loop. */
    HUM("hum", false),
    /** Hiss of a preamp that is turned up for a weak microphone. */
    NOISE("noise", false),
    /** A preamp too hot for one hit or phrase. */
    CLIPPED_PEAK("clipped-peak", false),
    /** Samples lost on the way into the computer. */
    DROP_OUT("drop-out", false);

    private final String text;
    private final boolean played;

    FaultKind(String text, boolean played) {
        this.text = text;
        this.played = played;
    }

    /** The name that stands in an arrangement, such as {@code clipped-peak}. */
    public String text() {
        return text;
    }

    /** Whether the player makes it, in the notes; if not, it is made in the samples. */
    public boolean played() {
        return played;
    }

    /** The kind that is written so; empty if there is none. */
    public static Optional<FaultKind> of(String text) {
        for (FaultKind kind : values()) {
            if (kind.text.equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
