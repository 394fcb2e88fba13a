package org.tonewright.device.rehearsal.song;

import java.util.List;
import java.util.Map;

import org.tonewright.device.rehearsal.fault.Fault;

/**
 * A written song, as {@link SongReader} reads it. One bar is four quarter notes, one step a sixteenth.
 *
 * @param title the title
 * @param tempo quarter notes a minute
 * @param seed where the random numbers of the performance start
 * @param key the musical key, as text for people
 * @param form the sections in the order they are played
 * @param spread how far, at most, a note lies before or behind its place, in seconds
 * @param room how the recording room sounds
 * @param faults what goes wrong, and in which takes
 */
public record Song(String title, double tempo, long seed, String key, List<Section> form, double spread, Acoustics room,
        List<Fault> faults) {

    /** Steps in a bar. */
    public static final int STEPS = 16;

    /** The spread of a song that does not say another one, in seconds. */
    public static final double USUAL_SPREAD = 0.008;

    /** In a usual room, without faults. */
    public Song(String title, double tempo, long seed, String key, List<Section> form) {
        this(title, tempo, seed, key, form, USUAL_SPREAD, Acoustics.USUAL, List.of());
    }

    /** Copies the lists. */
    public Song {
        form = List.copyOf(form);
        faults = List.copyOf(faults);
    }

    /**
     * The room in which the microphones stand.
     *
     * @param decay how long it takes until the room has become 60 dB quieter, in seconds
     * @param noise how loud microphones and preamps hiss, in dBFS (RMS)
     */
    public record Acoustics(double decay, double noise) {

        /** A treated room of the size of a living room, and preamps in order. */
        public static final Acoustics USUAL = new Acoustics(0.35, -80);
    }

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

    /** Seconds from one bar to the next. */
    public double barSeconds() {
        return STEPS * stepSeconds();
    }

    /** The same song at another tempo, in quarter notes a minute. */
    public Song withTempo(double other) {
        return new Song(title, other, seed, key, form, spread, room, faults);
    }

    /** The same song played another time: other random numbers. */
    public Song withSeed(long other) {
        return new Song(title, tempo, other, key, form, spread, room, faults);
    }

    /** The same song with other faults. */
    public Song withFaults(List<Fault> others) {
        return new Song(title, tempo, seed, key, form, spread, room, others);
    }

    /** How long the written bars last, in seconds, without what rings on. */
    public double seconds() {
        return bars() * STEPS * stepSeconds();
    }
}
