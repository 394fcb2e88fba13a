package org.tonewright.device.rehearsal.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;


/** Plays a song: one stem for each part that has anything to play. */
public final class Band {

    /** How long the last notes may ring on after the last bar, in seconds. */
    public static final double RING_SECONDS = 2;

    private final double sampleRate;

    /** @param sampleRate frames a second */
    public Band(double sampleRate) {
        this.sampleRate = sampleRate;
    }

    /**
     * Plays a song.
     *
     * @param song the song
     * @param listener told before each part: its name and how many of all parts are done
     * @return the stems in the order of {@link Part}, all of the same length
     */
    public List<Stem> play(Song song, BiConsumer<String, Integer> listener) {
        List<Stem> stems = new ArrayList<>();
        for (Part part : Part.values()) {
            listener.accept(part.label(), part.ordinal());
            List<Note> notes = Score.of(song, part);
            if (!notes.isEmpty()) {
                stems.add(play(song, part, notes));
            }
        }
        return List.copyOf(stems);
    }

    /**
     * Plays one part.
     *
     * @param song the song, for how long it is and how its players sound
     * @param part who plays
     * @param notes what is played, rightly or wrongly
     */
    public Stem play(Song song, Part part, List<Note> notes) {
        int frames = (int) Math.ceil((song.seconds() + RING_SECONDS) * sampleRate);
        Instrument instrument = instrument(part, new Random(song.seed() * 131 + part.ordinal()));
        float[][] samples = new float[instrument.channels()][frames];
        for (Note note : notes) {
            instrument.play(note, samples);
        }
        return new Stem(part.label(), samples);
    }

    private Instrument instrument(Part part, Random noise) {
        return switch (part) {
        case KICK -> Drums.kick(sampleRate, noise);
        case SNARE -> Drums.snare(sampleRate, noise);
        case HAT -> Drums.hat(sampleRate, noise);
        case BASS -> new Bass(sampleRate);
        case KEYS -> new Keys(sampleRate);
        case PAD -> new Pad(sampleRate);
        case GUITAR -> new Guitar(sampleRate, noise);
        case LEAD -> new Lead(sampleRate, noise);
        };
    }
}
