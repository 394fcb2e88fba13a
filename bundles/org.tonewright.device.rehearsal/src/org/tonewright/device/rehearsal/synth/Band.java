package org.tonewright.device.rehearsal.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;

/** Plays a song: one stem for each part that has anything to play, without a room. */
public final class Band {

    /** How long the last notes may ring on after the last bar, in seconds. */
    public static final double RING_SECONDS = 2;

    private static final double BEFORE_THE_FIRST = 10;

    private final double sampleRate;

    /** @param sampleRate frames a second */
    public Band(double sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** How many frames a song has, with what rings on. */
    public int frames(Song song) {
        return (int) Math.ceil((song.seconds() + RING_SECONDS) * sampleRate);
    }

    /**
     * Plays a song without a fault.
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
     * Plays notes of one part. Each note sounds the same whatever is done to the others.
     *
     * @param song the song, for its length and seed
     * @param part who plays
     * @param notes in the order of the score
     */
    public Stem play(Song song, Part part, List<Note> notes) {
        Instrument instrument = instrument(part);
        float[][] samples = new float[instrument.channels()][frames(song)];
        double end = -BEFORE_THE_FIRST;
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            long seed = (song.seed() * 131 + part.ordinal()) * 1_000_003 + i;
            instrument.play(note, note.start() - end, samples, new Random(seed * 0x9E3779B97F4A7C15L));
            end = Math.max(end, note.start() + note.length());
        }
        instrument.amplify(samples);
        return new Stem(part.label(), samples);
    }

    private Instrument instrument(Part part) {
        return switch (part) {
        case KICK -> Drums.kick(sampleRate);
        case SNARE -> Drums.snare(sampleRate);
        case HAT -> Drums.hat(sampleRate);
        case BASS -> new Bass(sampleRate);
        case KEYS -> new Keys(sampleRate);
        case PAD -> new Pad(sampleRate);
        case GUITAR -> new Guitar(sampleRate);
        case LEAD -> new Lead(sampleRate);
        };
    }
}
