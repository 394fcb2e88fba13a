package org.tonewright.device.rehearsal.song;

import java.util.List;
import java.util.Map;

/**
 * A written song, as {@link SongReader} reads it. One bar is four quarter notes, one step a sixteenth.
 *
 * @param title the title
 * @param tempo quarter notes a minute
 * @param seed where the random numbers of the performance start
 * @param key the musical key, as text for people
 * @param form the sections in the order they are played
 */
public record Song(String title, double tempo, long seed, String key, List<Section> form) {

    /** Steps in a bar. */
    public static final int STEPS = 16;

    /**
     * A part of the song, played as a whole.
     *
     * @param name the name, such as {@code verse}
     * @param chords one chord a bar
     * @param patterns by part, what is played on each of the 16 steps of every bar; see {@link SongReader}
     * @param melody the lead's notes, one after another
     * @param intensity how hard everyone plays, 0 to 1
     */
    public record Section(String name, List<Chord> chords, Map<Part, String> patterns, List<Sung> melody,
            double intensity) {}

    /**
     * A note of the melody.
     *
     * @param pitch the MIDI note number, or -1 for a rest
     * @param beats how long it lasts, in quarter notes
     */
    public record Sung(int pitch, double beats) {}

    /** Who plays. */
    public enum Part {
        /** Bass drum. */
        KICK,
        /** Snare drum. */
        SNARE,
        /** Hi-hat. */
        HAT,
        /** Electric bass. */
        BASS,
        /** Electric piano. */
        KEYS,
        /** Sustained strings. */
        PAD,
        /** Plucked guitar. */
        GUITAR,
        /** The voice-like melody. */
        LEAD;

        /** The name as shown and as the stem is called, such as {@code Bass}. */
        public String label() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many bars the song has. */
    public int bars() {
        return form.stream().mapToInt(section -> section.chords().size()).sum();
    }

    /** Seconds from one sixteenth to the next. */
    public double stepSeconds() {
        return 60 / tempo / 4;
    }

    /** How long the written bars last, in seconds, without what rings on. */
    public double seconds() {
        return bars() * STEPS * stepSeconds();
    }
}
